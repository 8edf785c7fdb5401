#include "app/text/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

#include <memory>

namespace app::text {

namespace {

/// In place of the one that was there; none: only takes that one away.
bool install(std::unique_ptr<QTranslator> next, QPointer<QTranslator>& installed) {
    if (installed) {
        QCoreApplication::removeTranslator(installed);
        installed->deleteLater();
    }
    installed = next.release();
    if (!installed)
        return true;
    installed->setParent(QCoreApplication::instance());
    return QCoreApplication::installTranslator(installed);
}

/// Words of Qt's own dialogs and menus. English needs none.
std::unique_ptr<QTranslator> qtWords(const QString& language) {
    auto words = std::make_unique<QTranslator>();
    return words->load(QStringLiteral(":/i18n/qtbase_%1.qm").arg(language)) ? std::move(words) : nullptr;
}

} // namespace

QStringList languages() {
    return {QStringLiteral("vi"), QStringLiteral("en")};
}

bool loadTranslator(QTranslator& translator, const QString& language) {
    return translator.load(QStringLiteral(":/i18n/phien-studio_%1.qm").arg(language));
}

bool speak(const QString& language) {
    static QPointer<QTranslator> spoken;
    static QPointer<QTranslator> spokenByQt;
    auto next = std::make_unique<QTranslator>();
    if (!languages().contains(language) || !loadTranslator(*next, language))
        return false;
    QLocale::setDefault(language == QLatin1String("vi") ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                                        : QLocale(QLocale::English));
    install(qtWords(language), spokenByQt);
    return install(std::move(next), spoken);
}

} // namespace app::text
