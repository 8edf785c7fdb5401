#include "app/text/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

#include <memory>

namespace app::text {

QStringList languages() {
    return {QStringLiteral("vi"), QStringLiteral("en")};
}

bool loadTranslator(QTranslator& translator, const QString& language) {
    return translator.load(QStringLiteral(":/i18n/phien-studio_%1.qm").arg(language));
}

bool speak(const QString& language) {
    static QPointer<QTranslator> spoken;
    auto next = std::make_unique<QTranslator>();
    if (!languages().contains(language) || !loadTranslator(*next, language))
        return false;
    QLocale::setDefault(language == QLatin1String("vi") ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                                        : QLocale(QLocale::English));
    if (spoken) {
        QCoreApplication::removeTranslator(spoken);
        spoken->deleteLater();
    }
    spoken = next.release();
    spoken->setParent(QCoreApplication::instance());
    return QCoreApplication::installTranslator(spoken);
}

} // namespace app::text
