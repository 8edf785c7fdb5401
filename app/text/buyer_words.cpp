#include "app/text/buyer_words.h"

#include "app/text/goods_words.h"
#include "app/text/language.h"

#include <QTranslator>

namespace app::text {

namespace {

/// Words of one language, read from its own translator, beside what the program speaks.
class BuyerLanguage {
public:
    explicit BuyerLanguage(const QString& language) { m_loaded = loadTranslator(m_translator, language); }

    QString operator()(const char* source) const {
        const QString words = m_loaded ? m_translator.translate("BuyerWords", source) : QString();
        return words.isEmpty() ? QString::fromUtf8(source) : words;
    }

private:
    QTranslator m_translator;
    bool m_loaded = false;
};

} // namespace

studio::overlays::OverlayWords overlayWords(const QString& language) {
    const BuyerLanguage say(language);
    studio::overlays::OverlayWords words;
    words.stockLeft = say(QT_TRANSLATE_NOOP("BuyerWords", "%1 of %2 left"));
    words.soldOut = say(QT_TRANSLATE_NOOP("BuyerWords", "Sold out"));
    words.sizes = say(QT_TRANSLATE_NOOP("BuyerWords", "size %1"));
    words.callToAction = say(QT_TRANSLATE_NOOP("BuyerWords", "Type %1 to order"));
    words.codeAndSize = say(QT_TRANSLATE_NOOP("BuyerWords", "%1 + size"));
    words.countdownTitle = say(QT_TRANSLATE_NOOP("BuyerWords", "LIVE PRICE"));
    words.questionTitle = say(QT_TRANSLATE_NOOP("BuyerWords", "ASKED · %1"));
    words.sellerLine = say(QT_TRANSLATE_NOOP("BuyerWords", "Sold by %1 · tax code %2"));
    words.sellerLineNoTax = say(QT_TRANSLATE_NOOP("BuyerWords", "Sold by %1"));
    words.soldOutStamp = say(QT_TRANSLATE_NOOP("BuyerWords", "SOLD OUT"));
    words.priceFlashTitle = say(QT_TRANSLATE_NOOP("BuyerWords", "FLASH SALE"));
    words.answerTitle = say(QT_TRANSLATE_NOOP("BuyerWords", "The shop answers"));
    words.ordered = say(QT_TRANSLATE_NOOP("BuyerWords", "just ordered %1"));
    words.voucherLeft = say(QT_TRANSLATE_NOOP("BuyerWords", "%1 left"));
    words.voucherGone = say(QT_TRANSLATE_NOOP("BuyerWords", "All used up"));
    words.nextUpTitle = say(QT_TRANSLATE_NOOP("BuyerWords", "Up next"));
    words.drawTitle = say(QT_TRANSLATE_NOOP("BuyerWords", "Lucky draw"));
    words.drawWinner = say(QT_TRANSLATE_NOOP("BuyerWords", "Congratulations, %1!"));
    words.standByStarting = say(QT_TRANSLATE_NOOP("BuyerWords", "Starting soon"));
    words.standByBreak = say(QT_TRANSLATE_NOOP("BuyerWords", "Taking a short break"));
    words.standByEnded = say(QT_TRANSLATE_NOOP("BuyerWords", "Thank you for watching"));
    words.startsAt = say(QT_TRANSLATE_NOOP("BuyerWords", "Starts at %1"));
    words.backAt = say(QT_TRANSLATE_NOOP("BuyerWords", "Back at %1"));
    words.supplementWarning = legalWarning(studio::show::GoodsKind::HealthSupplement);
    words.infantFormulaWarning = legalWarning(studio::show::GoodsKind::InfantFormula);
    return words;
}

studio::engine::SlateWords slateWords(const QString& language) {
    const BuyerLanguage say(language);
    studio::engine::SlateWords words;
    words.cameraMissing = say(QT_TRANSLATE_NOOP("BuyerWords", "%1: waiting for the camera"));
    words.screenMissing = say(QT_TRANSLATE_NOOP("BuyerWords", "%1: waiting for the screen"));
    words.fileMissing = say(QT_TRANSLATE_NOOP("BuyerWords", "%1: the file is missing"));
    return words;
}

} // namespace app::text
