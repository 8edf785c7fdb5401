#pragma once

#include "plugins/overlays/painting/overlay_values.h"

#include <QString>

namespace phien::overlays {

/// What a comment's author and words may be at most, as they are painted: cleaned, cut, and each turned for
/// itself, so that a name written from right to left leaves the words beside it where they are.
QString authorOf(const FeedLineValues& line, int maxCharacters);
QString wordsOf(const FeedLineValues& line, int maxCharacters);

/// `text` as a stretch of its own direction; empty stays empty.
QString isolated(const QString& text);

/// Tells one comment from another, also where it has no id.
QString identityOf(const FeedLineValues& line);

} // namespace phien::overlays
