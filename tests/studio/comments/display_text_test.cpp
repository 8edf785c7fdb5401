#include "studio/comments/phone_mask.h"

#include <catch2/catch.hpp>

using namespace studio::comments;

TEST_CASE("A name is shortened, a short one stays, a number used as a name is masked") {
    CHECK(shortName(QStringLiteral("Hương Nguyễn")) == QStringLiteral("Hương N."));
    CHECK(shortName(QStringLiteral("Trần Thị  Hạnh")) == QStringLiteral("Trần H."));
    CHECK(shortName(QStringLiteral("Bé Na")) == QStringLiteral("Bé Na"));
    CHECK(shortName(QStringLiteral("lan.tran88")) == QStringLiteral("lan.tran88"));
    CHECK(shortName(QStringLiteral("Ngọc đặng")) == QStringLiteral("Ngọc Đ."));
    CHECK(shortName(QStringLiteral("0901234567")) == QStringLiteral("09•• ••• •••"));
    CHECK(shortName(QStringLiteral("Lan 0901 234 567")) == QStringLiteral("Lan 09•• ••• •••"));
    CHECK(shortName(QString()).isEmpty());
    CHECK(shortName(QStringLiteral("x").repeated(300)).size() <= 25);
}

TEST_CASE("Shown text has no control and no bidi characters and no number hidden behind them") {
    CHECK(displayText(QStringLiteral("a\u0007b\nc")) == QStringLiteral("ab c"));
    CHECK(displayText(QStringLiteral("a\u202Eb\u2066c")) == QStringLiteral("abc"));
    CHECK(displayText(QStringLiteral("0901\u0001234\u202E567")) == QStringLiteral("09•• ••• •••"));
    CHECK(displayText(QString(QChar(0xD83D)) + QStringLiteral("x")) == QStringLiteral("x"));
    CHECK(displayText(QStringLiteral("đẹp quá 😍👩‍👩‍👧")) ==
          QStringLiteral("đẹp quá 😍👩‍👩‍👧"));
}

TEST_CASE("Towers of marks are cut") {
    const QString tower = QStringLiteral("a") + QStringLiteral("\u0301").repeated(500) + QStringLiteral("b");
    CHECK(displayText(tower) ==
          QStringLiteral("a") + QStringLiteral("\u0301").repeated(30) + QStringLiteral("b"));
}

TEST_CASE("Shown text has at most 500 graphemes and is cut between them") {
    const QString family = QStringLiteral("👩‍👩‍👧");
    CHECK(displayText(family.repeated(600)) == family.repeated(500) + QStringLiteral("…"));
    CHECK(displayText(QStringLiteral("x").repeated(500)).size() == 500);
    CHECK(displayText(QStringLiteral("x").repeated(10'000'000)).size() == 501);
}
