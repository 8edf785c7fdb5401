#include "studio/overlays/vietqr.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::overlays;

namespace {

show::BankAccount account(const char* bin, const char* number) {
    return {QLatin1String(bin), QLatin1String(number), {}, {}};
}

OverlaysError errorOf(const show::BankAccount& account) {
    const auto payload = vietQrPayload(account);
    REQUIRE_FALSE(payload);
    for (const auto code : {OverlaysError::BadBank, OverlaysError::BadAccount, OverlaysError::BadAmount}) {
        if (payload.error().code == code) {
            CHECK(payload.error().where.empty());
            CHECK(payload.error().detail.find("0011") == std::string::npos);
            return code;
        }
    }
    FAIL("another error");
    return OverlaysError::BadBank;
}

} // namespace

TEST_CASE("the checksum has the published check value") {
    CHECK(crc16("123456789") == 0x29B1);
    CHECK(crc16("") == 0xFFFF);
}

TEST_CASE("a code for any amount is the one of NAPAS's format document") {
    CHECK(vietQrPayload(account("970403", "0011012345678")).value() ==
          QStringLiteral("00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA"
                         "53037045802VN63049E6F"));
    CHECK(vietQrPayload(account("970423", "0123456789")).value() ==
          QStringLiteral("00020101021138540010A00000072701240006970423011001234567890208QRIBFTTA"
                         "53037045802VN6304F64B"));
}

TEST_CASE("an amount makes it a code for one payment; the memo is plain ASCII of 25 letters at most") {
    auto order = account("970403", "0011012345678");
    order.amount = base::Money{180000};
    order.memo = QStringLiteral("Đơn A12, chị Hương Nguyễn ở Cà Mau");
    const QString payload = vietQrPayload(order).value();
    CHECK(payload.startsWith(QStringLiteral("000201010212")));
    CHECK(payload.contains(QStringLiteral("53037045406180000")));
    CHECK(payload.contains(QStringLiteral("5802VN62280824Don A12 chi Huong Nguyen6304")));
    const QByteArray ascii = payload.toLatin1();
    CHECK(ascii.right(4) == QByteArray::number(crc16(ascii.chopped(4)), 16).toUpper().rightJustified(4, '0'));
}

TEST_CASE("an amount of nothing is no amount") {
    auto free = account("970403", "0011012345678");
    const QString any = vietQrPayload(free).value();
    free.amount = base::Money{0};
    CHECK(vietQrPayload(free).value() == any);
}

TEST_CASE("what no bank would take is refused, and no account stands in the error") {
    CHECK(errorOf(account("97040", "0011012345678")) == OverlaysError::BadBank);
    CHECK(errorOf(account("97O403", "0011012345678")) == OverlaysError::BadBank);
    CHECK(errorOf(account("970403", " ")) == OverlaysError::BadAccount);
    CHECK(errorOf(account("970403", "00110123456780011012")) == OverlaysError::BadAccount);
    CHECK(errorOf({QStringLiteral("970403"), QStringLiteral("001101①"), {}, {}}) ==
          OverlaysError::BadAccount);
    auto free = account("970403", "0011012345678");
    for (const std::int64_t dong : {std::int64_t(-1), std::int64_t(10'000'000'000'000)}) {
        free.amount = base::Money{dong};
        CHECK(errorOf(free) == OverlaysError::BadAmount);
    }
}

TEST_CASE("spaces that people write into account numbers do not count") {
    CHECK(vietQrPayload(account("970403", "0011 0123 45678")).value() ==
          vietQrPayload(account("970403", "0011012345678")).value());
}
