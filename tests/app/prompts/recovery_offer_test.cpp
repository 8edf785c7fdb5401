#include "app/prompts/recovery_offer.h"
#include "app/text/language.h"
#include "app/theme/theme.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using app::prompts::RecoveryFacts;
using app::prompts::RecoveryOffer;
using namespace std::chrono_literals;

namespace {

struct Offer {
    Offer() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        QObject::connect(&offer, &RecoveryOffer::continueWanted,
                         [this] { said += QStringLiteral("continue"); });
        QObject::connect(&offer, &RecoveryOffer::anewWanted, [this] { said += QStringLiteral("anew"); });
        QObject::connect(&offer, &RecoveryOffer::postponed, [this] { said += QStringLiteral("later"); });
        offer.show();
        REQUIRE(QTest::qWaitForWindowExposed(&offer));
    }

    static RecoveryFacts facts() {
        const auto now = std::chrono::system_clock::now();
        return {.showTitle = QStringLiteral("Áo dài Tết"),
                .segment = QStringLiteral("3. Áo dài đỏ"),
                .timerEnd = now + 5min + 30s,
                .lastSeen = now - 40s,
                .destinations = {QStringLiteral("Facebook"), QStringLiteral("Shopee")},
                .comments = 128,
                .orders = 7};
    }

    QString words() const {
        QStringList all;
        for (const QLabel* label : offer.findChildren<QLabel*>())
            all.append(label->text());
        return all.join(QLatin1Char('\n'));
    }

    RecoveryOffer offer{facts()};
    QString said;
};

} // namespace

TEST_CASE_METHOD(Offer, "the offer says what will be there again") {
    CHECK(words().contains(QStringLiteral("Áo dài Tết")));
    CHECK(words().contains(QStringLiteral("3. Áo dài đỏ")));
    CHECK(words().contains(QStringLiteral("Facebook, Shopee")));
    CHECK(words().contains(QStringLiteral("128")));
    CHECK(words().contains(QStringLiteral("7 đơn")));
    CHECK(words().contains(QStringLiteral("05:")));
    CHECK(offer.findChild<QPushButton*>(QStringLiteral("recoveryContinue"))->text() ==
          QStringLiteral("Tiếp tục phiên live"));
}

TEST_CASE_METHOD(Offer, "Enter goes on, at once") {
    QTest::keyClick(&offer, GENERATE(Qt::Key_Return, Qt::Key_Enter));
    CHECK(said == QStringLiteral("continue"));
    CHECK_FALSE(offer.isVisible());
}

TEST_CASE_METHOD(Offer, "Escape and the window's cross decide nothing") {
    SECTION("Escape") {
        QTest::keyClick(&offer, Qt::Key_Escape);
    }
    SECTION("cross") {
        offer.close();
    }
    CHECK(said == QStringLiteral("later"));
}

TEST_CASE_METHOD(Offer, "starting anew is a button of its own") {
    QTest::mouseClick(offer.findChild<QPushButton*>(QStringLiteral("recoveryAnew")), Qt::LeftButton);
    CHECK(said == QStringLiteral("anew"));
    CHECK_FALSE(offer.isVisible());
}
