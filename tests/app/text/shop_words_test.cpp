#include "app/text/language.h"
#include "app/text/shop_words.h"

#include <catch2/catch.hpp>

using studio::storage::Opening;
using studio::storage::Salvage;

namespace {

Opening damaged() {
    Opening opening;
    opening.setAside = QStringLiteral("/home/shop/shop.db.damaged-1");
    opening.restored.file = QStringLiteral("/home/shop/backups/a.db");
    opening.salvage.outcome = Salvage::Outcome::Done;
    opening.salvage.orders = 41;
    opening.salvage.comments = 1203;
    opening.salvage.products = 7;
    return opening;
}

} // namespace

TEST_CASE("what was brought back from a damaged file is said with its numbers, in every language") {
    for (const QString& language : app::text::languages()) {
        REQUIRE(app::text::speak(language));
        const auto whole = app::text::openingWords(damaged());
        for (const char* part : {"41", "1203", "7", "shop.db.damaged-1"})
            CHECK(whole.sentence.contains(QLatin1String(part)));
        CHECK_FALSE(whole.sentence.contains(QLatin1Char('%')));
        Opening holed = damaged();
        holed.salvage.ordersMissing = 13;
        holed.salvage.unreadablePages = 5;
        const auto partly = app::text::openingWords(holed);
        CHECK(partly.sentence.contains(QLatin1String("13")));
        CHECK(partly.nextStep != whole.nextStep);
        holed.salvage = {};
        holed.salvage.outcome = Salvage::Outcome::Failed;
        holed.restored = {};
        const auto nothing = app::text::openingWords(holed);
        CHECK_FALSE(nothing.sentence.contains(QLatin1String("41")));
        CHECK_FALSE(nothing.nextStep.isEmpty());
        CHECK(app::text::openingWords({}).title.isEmpty());
    }
}
