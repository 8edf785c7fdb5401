#pragma once

#include <QString>
#include <QStringList>

namespace app::text {

/// "price" for the token of that name (studio/overlays/overlay_theme.h); an unknown one is its own name.
QString tokenName(const QString& token);
/// What was changed so that text can be read, in one sentence.
QString correctedSentence(const QStringList& tokens);

} // namespace app::text
