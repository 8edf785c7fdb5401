#include "studio/show/show_tables.h"

#include <QUrl>

#include <algorithm>

namespace studio::show {

namespace {

constexpr std::int64_t kMostLeft = 1'000'000;
constexpr int kBinDigits = 6;
/// EMVCo, QR Code Specification for Payment Systems (merchant-presented), with NAPAS's template 38: an
/// account has at most 19 characters, the purpose of a transfer 25.
constexpr int kLongestAccount = 19;
constexpr int kLongestMemo = 25;

bool isDigit(QChar letter) {
    return letter >= QLatin1Char('0') && letter <= QLatin1Char('9');
}

bool isOneWord(const QString& text) {
    return !text.isEmpty() &&
           std::none_of(text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); });
}

bool vouchersLeft(const Place& place, Voucher& out) {
    std::int64_t left = 0;
    if (!readInteger(place, left, 0, kMostLeft))
        return false;
    out.left = static_cast<int>(left);
    return true;
}

constexpr Field<Voucher> kVoucherFields[] = {
    {QLatin1String("code"), Presence::Required, text<&Voucher::code, kLongestName>},
    {QLatin1String("title"), Presence::Required, text<&Voucher::title, kLongestName>},
    {QLatin1String("condition"), Presence::Optional, text<&Voucher::condition, kLongestName>},
    {QLatin1String("left"), Presence::Optional, vouchersLeft},
};

bool bin(const Place& place, BankAccount& out) {
    QString written;
    if (!readText(place, written, kLongestId))
        return false;
    if (written.size() != kBinDigits || !std::all_of(written.begin(), written.end(), isDigit)) {
        place.report(ShowError::BadValue, "a bank's BIN has six digits");
        return false;
    }
    out.bin = written;
    return true;
}

bool account(const Place& place, BankAccount& out) {
    QString written;
    if (!readText(place, written, kLongestId))
        return false;
    const bool fits = !written.isEmpty() && written.size() <= kLongestAccount &&
                      std::all_of(written.begin(), written.end(), [](QChar letter) {
                          return letter.unicode() < 128 && letter.isLetterOrNumber();
                      });
    if (!fits) {
        // The account itself stays out of the log.
        place.report(ShowError::BadValue, "an account has 1 to 19 letters and digits");
        return false;
    }
    out.account = written;
    return true;
}

constexpr Field<BankAccount> kBankFields[] = {
    {QLatin1String("bin"), Presence::Required, bin},
    {QLatin1String("account"), Presence::Required, account},
    {QLatin1String("amount"), Presence::Optional, money<&BankAccount::amount>},
    {QLatin1String("memo"), Presence::Optional, text<&BankAccount::memo, kLongestMemo>},
};

bool bank(const Place& place, QrCode& out) {
    BankAccount read;
    if (!readObject<BankAccount>(place, kBankFields, read))
        return false;
    if (read.amount && read.amount->dong == 0)
        read.amount.reset(); // whoever pays writes it
    out.bank = read;
    return true;
}

/// What a phone opens from a picture leads to a page and nothing else.
bool link(const Place& place, QrCode& out) {
    QString written;
    if (!readText(place, written, kLongestSentence))
        return false;
    if (place.json.toString().size() > kLongestSentence)
        return false; // a link that was cut leads elsewhere
    const QUrl url(written, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        place.report(ShowError::BadValue, "a link is http(s)://host/…");
        return false;
    }
    out.link = written;
    return true;
}

constexpr Field<QrCode> kQrCodeFields[] = {
    {QLatin1String("title"), Presence::Optional, text<&QrCode::title, kLongestName>},
    {QLatin1String("caption"), Presence::Optional, text<&QrCode::caption, kLongestName>},
    {QLatin1String("link"), Presence::Optional, link},
    {QLatin1String("bank"), Presence::Optional, bank},
};

} // namespace

std::span<const Field<Voucher>> voucherFields() {
    return kVoucherFields;
}

std::span<const Field<QrCode>> qrCodeFields() {
    return kQrCodeFields;
}

bool acceptVoucher(const Place& place, Voucher& voucher, const std::vector<Voucher>& before) {
    if (voucher.code.size() > kLongestCode) {
        place.reportAt(".code", ShowError::TooLong, "the code is too long for buyers to type");
        return false;
    }
    if (!isOneWord(voucher.code)) {
        place.reportAt(".code", ShowError::BadValue, "a code is one word");
        return false;
    }
    const bool isTaken = std::any_of(before.begin(), before.end(), [&](const Voucher& other) {
        return other.code.compare(voucher.code, Qt::CaseInsensitive) == 0;
    });
    if (isTaken)
        place.reportAt(".code", ShowError::DuplicateCode, "another voucher has this code");
    return !isTaken;
}

bool acceptQrCode(const Place& place, QrCode& code, const std::vector<QrCode>&) {
    const bool leadsSomewhere = !code.link.isEmpty() || code.bank;
    const QJsonObject object = place.json.toObject();
    if (!leadsSomewhere && !object.contains(QLatin1String("link")) && !object.contains(QLatin1String("bank")))
        place.reportAt(".link", ShowError::MissingField, "a code needs a link or a bank account");
    return leadsSomewhere;
}

} // namespace studio::show
