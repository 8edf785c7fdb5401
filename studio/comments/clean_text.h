#pragma once

#include <QString>

namespace studio::comments {

/// Without control characters (line breaks and tabs become spaces), without what turns the
/// reading direction around, without halves of surrogate pairs; trimmed. Pure, any thread.
QString cleanText(const QString& text);

/// The text with at most so many graphemes, "…" where it was cut. Pure, any thread.
QString cutToGraphemes(const QString& text, int most);

} // namespace studio::comments
