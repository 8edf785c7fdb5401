#pragma once

#include <QString>
#include <QStringList>

class QTranslator;

namespace app::text {

/// Languages the console speaks, the one seen first in front.
QStringList languages();

/// The translation of a language ("vi") from the program's resources; false: there is none. Any thread.
bool loadTranslator(QTranslator& translator, const QString& language);

/// Makes the running program speak a language: words, numbers, dates. Main thread, needs a QCoreApplication.
bool speak(const QString& language);

} // namespace app::text
