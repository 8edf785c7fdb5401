#include "studio/overlays/vietqr.h"

#include <algorithm>

namespace studio::overlays {
namespace {

// Field ids of the EMVCo specification.
constexpr char kFormat[] = "00";
constexpr char kInitiation[] = "01";
constexpr char kMerchantAccount[] = "38";
constexpr char kCurrency[] = "53";
constexpr char kAmount[] = "54";
constexpr char kCountry[] = "58";
constexpr char kAdditional[] = "62";
constexpr char kChecksum[] = "63";
// Inside the merchant account.
constexpr char kOrganisation[] = "00";
constexpr char kBeneficiary[] = "01";
constexpr char kService[] = "02";
// Inside the beneficiary.
constexpr char kBank[] = "00";
constexpr char kAccount[] = "01";
// Inside the additional data.
constexpr char kPurpose[] = "08";

constexpr int kBinDigits = 6;
constexpr int kLongestAccount = 19;
constexpr int kLongestMemo = 25;
constexpr std::int64_t kMostDong = 9'999'999'999'999;

QString field(const char* id, const QString& value) {
    return QLatin1String(id) + QString::number(value.size()).rightJustified(2, QLatin1Char('0')) + value;
}

bool isDigit(QChar letter) {
    return letter >= QLatin1Char('0') && letter <= QLatin1Char('9');
}

bool isAsciiLetterOrDigit(QChar letter) {
    return letter.unicode() < 0x80 && letter.isLetterOrNumber();
}

/// Letters without their marks; what is no letter or digit becomes a space, many of them one.
QString plainMemo(const QString& memo) {
    QString plain;
    for (const QChar letter : memo.normalized(QString::NormalizationForm_D)) {
        if (letter.unicode() == u'đ' || letter.unicode() == u'Đ') {
            plain += QLatin1Char(letter.unicode() == u'đ' ? 'd' : 'D');
        } else if (isAsciiLetterOrDigit(letter) || letter == QLatin1Char('-') || letter == QLatin1Char('.')) {
            plain += letter;
        } else if (!letter.isMark()) {
            plain += QLatin1Char(' ');
        }
    }
    return plain.simplified().left(kLongestMemo).trimmed();
}

} // namespace

std::uint16_t crc16(const QByteArray& bytes) {
    constexpr unsigned kPolynomial = 0x1021;
    unsigned crc = 0xFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned>(static_cast<unsigned char>(byte)) << 8;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 0x8000) != 0 ? (crc << 1) ^ kPolynomial : crc << 1;
        }
        crc &= 0xFFFF;
    }
    return static_cast<std::uint16_t>(crc);
}

base::Result<QString> vietQrPayload(const show::BankAccount& account) {
    const QString number = account.account.simplified().remove(QLatin1Char(' '));
    if (account.bin.size() != kBinDigits || !std::all_of(account.bin.begin(), account.bin.end(), isDigit)) {
        return base::Error{OverlaysError::BadBank, "six digits expected"};
    }
    if (number.isEmpty() || number.size() > kLongestAccount ||
        !std::all_of(number.begin(), number.end(), isAsciiLetterOrDigit)) {
        return base::Error{OverlaysError::BadAccount, "1 to 19 letters and digits expected"};
    }
    const std::int64_t dong = account.amount ? account.amount->dong : 0; // 0: whoever pays writes it
    if (dong < 0 || dong > kMostDong) {
        return base::Error{OverlaysError::BadAmount, "0 to 9999999999999 expected"};
    }
    const QString beneficiary = field(kBank, account.bin) + field(kAccount, number);
    const QString merchant = field(kOrganisation, QStringLiteral("A000000727")) +
                             field(kBeneficiary, beneficiary) + field(kService, QStringLiteral("QRIBFTTA"));
    const QString memo = plainMemo(account.memo);
    QString payload = field(kFormat, QStringLiteral("01")) +
                      field(kInitiation, dong > 0 ? QStringLiteral("12") : QStringLiteral("11")) +
                      field(kMerchantAccount, merchant) + field(kCurrency, QStringLiteral("704"));
    if (dong > 0) {
        payload += field(kAmount, QString::number(dong));
    }
    payload += field(kCountry, QStringLiteral("VN"));
    if (!memo.isEmpty()) {
        payload += field(kAdditional, field(kPurpose, memo));
    }
    // The checksum counts its own id and length.
    payload += QLatin1String(kChecksum) + QStringLiteral("04");
    payload += QString::number(crc16(payload.toLatin1()), 16).toUpper().rightJustified(4, QLatin1Char('0'));
    return payload;
}

} // namespace studio::overlays
