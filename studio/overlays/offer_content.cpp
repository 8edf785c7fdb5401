#include "studio/overlays/overlay_content.h"
#include "studio/overlays/vietqr.h"

#include <QJsonArray>

namespace studio::overlays {
namespace {

/// Long enough to hold one's breath, short enough for a show.
constexpr int kSpinMs = 6000;

const char* styleWord(show::CountdownStyle style) {
    switch (style) {
    case show::CountdownStyle::Bar:
        return contract::kBar;
    case show::CountdownStyle::Digits:
        return contract::kDigits;
    case show::CountdownStyle::Ring:
        break;
    }
    return contract::kRing;
}

QString payloadOf(const show::QrCode& code) {
    if (!code.bank) {
        return code.link;
    }
    const auto payload = vietQrPayload(*code.bank);
    return payload ? *payload : QString();
}

} // namespace

Content countdownContent(const ContentSource& from) {
    if (!from.stage.countdown) {
        return std::nullopt;
    }
    return QJsonObject{{key(contract::kTitle), from.words.countdownTitle},
                       {key(contract::kStyle), key(styleWord(from.show.look.countdown))},
                       {key(contract::kStartMs), milliseconds(from.stage.countdown->startedAt)},
                       {key(contract::kEndMs), milliseconds(from.stage.countdown->endsAt)}};
}

Content voucherContent(const ContentSource& from) {
    const auto* voucher =
        from.stage.voucherCode.isEmpty() ? nullptr : from.show.findVoucher(from.stage.voucherCode);
    if (voucher == nullptr) {
        return std::nullopt;
    }
    QString note;
    if (voucher->left) {
        note = *voucher->left > 0 ? fill(from.words.voucherLeft, QString::number(*voucher->left))
                                  : from.words.voucherGone;
    }
    return QJsonObject{{key(contract::kTitle), voucher->title},
                       {key(contract::kCode), voucher->code},
                       {key(contract::kCondition), voucher->condition},
                       {key(contract::kNote), note}};
}

Content luckyDrawContent(const ContentSource& from) {
    const auto& draw = from.stage.draw;
    if (!draw || draw->names.isEmpty()) {
        return std::nullopt;
    }
    QJsonArray names;
    for (const auto& name : draw->names) {
        names.append(QJsonObject{{key(contract::kValue), name}});
    }
    const bool drawn = draw->winner >= 0 && draw->winner < draw->names.size();
    const bool roll = from.show.look.draw == show::DrawStyle::Roll;
    return QJsonObject{{key(contract::kTitle), draw->title.isEmpty() ? from.words.drawTitle : draw->title},
                       {key(contract::kStyle), key(roll ? contract::kRoll : contract::kWheel)},
                       {key(contract::kNames), names},
                       {key(contract::kWinner), drawn ? draw->winner : -1},
                       {key(contract::kWinnerText),
                        drawn ? fill(from.words.drawWinner, draw->names[draw->winner]) : QString()},
                       {key(contract::kSpinStartMs), drawn ? milliseconds(draw->spinStartedAt) : 0},
                       {key(contract::kSpinMs), kSpinMs}};
}

Content qrCodeContent(const ContentSource& from) {
    const auto& codes = from.show.qrCodes;
    const int index = from.stage.qrCode;
    if (index < 0 || static_cast<size_t>(index) >= codes.size()) {
        return std::nullopt;
    }
    const auto& code = codes[static_cast<size_t>(index)];
    const QString payload = payloadOf(code);
    if (payload.isEmpty()) {
        return std::nullopt;
    }
    return QJsonObject{{key(contract::kTitle), code.title},
                       {key(contract::kText), code.caption},
                       {key(contract::kPayload), payload}};
}

} // namespace studio::overlays
