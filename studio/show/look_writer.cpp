#include "studio/show/show_json.h"
#include "studio/show/show_words.h"

namespace studio::show {

namespace {

QJsonObject writePlacements(const Placements& placements) {
    QJsonObject object;
    for (const auto& [overlay, placement] : placements) {
        object.insert(wordOf(kOverlayWords, overlay),
                      QJsonObject{{QStringLiteral("x"), placement.at.x()},
                                  {QStringLiteral("y"), placement.at.y()},
                                  {QStringLiteral("scale"), placement.scale}});
    }
    return object;
}

} // namespace

QJsonObject writeLook(const Look& look, const PathWriter& path) {
    QJsonObject object;
    put(object, "theme", look.theme);
    put(object, "shopColour", look.shopColour);
    put(object, "logo", path(look.logo));
    put(object, "countdown", wordOf(kCountdownWords, look.countdown));
    put(object, "draw", wordOf(kDrawWords, look.draw));
    return object;
}

QJsonObject writePlaces(const Placements& portrait, const Placements& landscape) {
    return {{QStringLiteral("portrait"), writePlacements(portrait)},
            {QStringLiteral("landscape"), writePlacements(landscape)}};
}

QJsonObject writeVoucher(const Voucher& voucher) {
    QJsonObject object;
    put(object, "code", voucher.code);
    object.insert(QLatin1String("title"), voucher.title);
    put(object, "condition", voucher.condition);
    if (voucher.left)
        object.insert(QLatin1String("left"), *voucher.left);
    return object;
}

QJsonObject writeQrCode(const QrCode& code) {
    QJsonObject object;
    put(object, "title", code.title);
    put(object, "caption", code.caption);
    put(object, "link", code.link);
    if (code.bank) {
        QJsonObject bank;
        put(bank, "bin", code.bank->bin);
        put(bank, "account", code.bank->account);
        put(bank, "amount", code.bank->amount);
        put(bank, "memo", code.bank->memo);
        object.insert(QLatin1String("bank"), bank);
    }
    return object;
}

} // namespace studio::show
