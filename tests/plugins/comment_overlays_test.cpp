#include "plugins/overlays/overlay_kind.h"
#include "tests/plugins/incremental_painting.h"
#include "tests/plugins/seen.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>

/// In the module this is libobs's own; here the keys will do.
const char* obs_module_text(const char* key) {
    return key;
}

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

constexpr qint64 kNow = 1'700'000'000'000;

FeedLineValues line(const char* author, const char* text, const char* id = "", qint64 atMs = 0) {
    return {.author = QString::fromUtf8(author),
            .text = QString::fromUtf8(text),
            .id = QLatin1String(id),
            .platform = QStringLiteral("facebook"),
            .atMs = atMs};
}

FeedLineValues randomLine(Random& random) {
    return {.author = randomText(random),
            .text = randomText(random),
            .id = QString::number(std::uniform_int_distribution<int>(0, 400)(random)),
            .platform =
                oneOf<QString>(random, {QString(), QStringLiteral("youtube"), QStringLiteral("tiktok"),
                                        QStringLiteral("shopee"), QStringLiteral("nobody")}),
            .atMs = kNow + std::uniform_int_distribution<int>(-5000, 40000)(random)};
}

const Sprite* find(const Painted& painted, const char* id) {
    const auto found = std::find_if(painted.sprites.begin(), painted.sprites.end(),
                                    [&](const Sprite& sprite) { return sprite.id == QLatin1String(id); });
    return found != painted.sprites.end() ? &*found : nullptr;
}

} // namespace

TEST_CASE("a feed whose bubbles are kept looks as one painted anew") {
    const auto change = [](CommentFeedValues& feed, Random& random) {
        if (oneIn(random, 6)) {
            feed.fadeAfterMs = oneOf<qint64>(random, {0, 900, 20000});
        }
        if (oneIn(random, 6)) {
            feed.pinned.assign(oneOf<size_t>(random, {0, 1}), randomLine(random));
        }
        feed.lines.push_back(randomLine(random));
        if (feed.lines.size() > 4) {
            feed.lines.erase(feed.lines.begin());
        }
    };
    CHECK(differenceWhenKept<CommentFeedValues>(paintCommentFeed, {}, change).toStdString() == "");
}

TEST_CASE("at ten comments a second only the new bubble is painted") {
    CommentFeedValues feed;
    IncrementalPainting painting;
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    int paintedBubbles = 0;
    for (int i = 0; i < 100; ++i) {
        const std::string text = i % 3 == 0 ? "chốt A12 size M 2 cái, ship về Cần Thơ giúp em nha shop ơi"
                                            : "đẹp quá shop ơi " + std::to_string(i);
        feed.lines.push_back(line("Hương N.", text.c_str(), std::to_string(i).c_str(), kNow + i * 100));
        if (feed.lines.size() > 3) {
            feed.lines.erase(feed.lines.begin());
        }
        const QString difference = painting.paint(
            [&](PaintTools& tools, qint64 nowMs) {
                return paintCommentFeed(feed, {.layout = layout, .theme = {}}, tools, nowMs);
            },
            kNow + i * 100);
        REQUIRE(difference.toStdString() == "");
        CHECK(painting.repainted() == 1);
        paintedBubbles += painting.repainted();
    }
    CHECK(paintedBubbles == 100);
}

TEST_CASE("older bubbles keep their sprite and move up, the new one rises") {
    PaintTools tools;
    CommentFeedValues feed{{line("Bé Na", "đẹp quá", "a"), line("Lan", "còn không", "b")}, {}, 0};
    const auto before = paintCommentFeed(feed, {}, tools, kNow);
    feed.lines.push_back(line("Hương", "chốt A12", "c"));
    const auto after = paintCommentFeed(feed, {}, tools, kNow);
    REQUIRE(before.sprites.size() == 2);
    REQUIRE(after.sprites.size() == 3);
    for (size_t i = 0; i < 2; ++i) {
        CHECK(after.sprites[i].id == before.sprites[i].id);
        CHECK(after.sprites[i].content == before.sprites[i].content);
        CHECK(after.sprites[i].at.y() < before.sprites[i].at.y());
    }
    CHECK(after.sprites[2].entrance == Entrance::Rise);
    CHECK(before.sprites[0].opacity == Approx(1));
    CHECK(after.sprites[0].opacity == Approx(0.45));
}

TEST_CASE("comments fade by a track, without being painted again") {
    const CommentFeedValues feed{{line("Bé Na", "đẹp quá", "a", kNow)}, {}, 10'000};
    PaintTools tools;
    const auto painted = paintCommentFeed(feed, {}, tools, kNow);
    REQUIRE(painted.sprites.size() == 1);
    const auto opacity = [&](qint64 atMs) {
        const QImage picture = flatten(painted, atMs);
        return qAlpha(picture.pixel(4, picture.height() - 25));
    };
    CHECK(opacity(kNow + 9'999) == 0x99);
    CHECK(opacity(kNow + 10'150) < 0x99);
    CHECK(opacity(kNow + 10'400) == 0);
    CHECK(painted.sprites[0].tracks.at(0).endMs - painted.sprites[0].tracks.at(0).startMs < 400);
    CHECK(paintCommentFeed(feed, {}, tools, kNow + 10'400).sprites.empty());
}

TEST_CASE("the pinned comment stands above the others and takes room from them") {
    PaintTools tools;
    CommentFeedValues feed{{line("Bé Na", "đẹp quá", "a"), line("Lan", "còn không", "b")},
                           {line("Shop", "Freeship đơn từ 300k", "p")},
                           0};
    const auto painted = paintCommentFeed(feed, {}, tools, kNow);
    const Sprite* pinned = find(painted, "pinned:id:p");
    const Sprite* oldest = find(painted, "id:a");
    REQUIRE(pinned != nullptr);
    REQUIRE(oldest != nullptr);
    CHECK(pinned->at.y() + pinned->image.height() < oldest->at.y());

    // However long everybody writes, it stays inside.
    for (auto* lines : {&feed.lines, &feed.pinned}) {
        for (auto& each : *lines) {
            each.text = QStringLiteral("chốt A12 size M ship về Cà Mau giúp em nha shop ").repeated(4);
        }
    }
    feed.lines.push_back(feed.lines.front());
    for (const Sprite& sprite : paintCommentFeed(feed, {}, tools, kNow).sprites) {
        CHECK(QRectF(QPointF(0, 0), QSizeF(painted.size)).contains(QRectF(sprite.at, sprite.image.size())));
    }
}

TEST_CASE("a platform that we know has its mark, another has none") {
    PaintTools tools;
    const auto width = [&](const char* platform) {
        auto one = line("Lan", "còn không");
        one.platform = QLatin1String(platform);
        return paintCommentFeed({{one}, {}, 0}, {}, tools, kNow).sprites.at(0).image.width();
    };
    const int plain = width("");
    CHECK(width("nobody") == plain);
    for (const char* platform : {"facebook", "youtube", "shopee", "tiktok"}) {
        CHECK(width(platform) == plain + 30);
    }
}

TEST_CASE("two comments of the same person with the same words are two bubbles") {
    PaintTools tools;
    const auto painted =
        paintCommentFeed({{line("Lan", "chốt"), line("Lan", "chốt")}, {}, 0}, {}, tools, kNow);
    REQUIRE(painted.sprites.size() == 2);
    CHECK(painted.sprites[0].id != painted.sprites[1].id);
}

TEST_CASE("a comment written from right to left stays in its bubble, the name before it") {
    PaintTools tools;
    const auto painted = paintCommentFeed({{line("אבי", "مرحبا بالعالم كيف الحال")}, {}, 0}, {}, tools, kNow);
    REQUIRE(painted.sprites.size() == 1);
    const QImage& bubble = painted.sprites[0].image;
    CHECK(bubble.width() < 400);
    // The name's colour at the left, after the mark, the words' at the right.
    const auto count = [&](int from, int to, auto&& is) {
        int pixels = 0;
        for (int y = 0; y < bubble.height(); ++y) {
            for (int x = from; x < to; ++x) {
                pixels += is(bubble.pixelColor(x, y)) ? 1 : 0;
            }
        }
        return pixels;
    };
    const auto isName = [](const QColor& c) {
        return c.alpha() > 240 && c.red() - c.blue() > 60;
    };
    const auto isWord = [](const QColor& c) {
        return c.alpha() > 240 && c.blue() > 230;
    };
    CHECK(count(46, 90, isName) > 50);
    CHECK(count(100, bubble.width(), isName) < 10);
    CHECK(count(bubble.width() - 60, bubble.width(), isWord) > 50);
}

TEST_CASE("an old comment that is sent again as the last line does not empty the feed") {
    PaintTools tools;
    const CommentFeedValues feed{
        {line("Bé Na", "đẹp quá", "a", kNow), line("Lan", "còn không", "b", kNow - 60'000)}, {}, 10'000};
    const auto painted = paintCommentFeed(feed, {}, tools, kNow);
    REQUIRE(painted.sprites.size() == 1);
    CHECK(painted.sprites[0].id == QLatin1String("id:a"));
}

TEST_CASE("a pinned comment comes down when the lines below it have faded") {
    PaintTools tools;
    const CommentFeedValues feed{
        {line("Bé Na", "đẹp quá", "a", kNow), line("Lan", "còn không", "b", kNow + 500)},
        {line("Shop", "Freeship đơn từ 300k", "p")},
        10'000};
    const auto bottom = [&](qint64 nowMs) {
        const auto painted = paintCommentFeed(feed, {}, tools, nowMs);
        const Sprite* pinned = find(painted, "pinned:id:p");
        REQUIRE(pinned != nullptr);
        return pinned->at.y() + pinned->image.height();
    };
    CHECK(bottom(kNow) < bottom(kNow + 20'000));
    CHECK(bottom(kNow + 20'000) == contract::commentFeedDesign(Layout::Portrait).height);
    // The source paints anew when the step changes.
    CHECK(commentFeedStep(feed, kNow) == 2);
    CHECK(commentFeedStep(feed, kNow + 10'400) == 1);
    CHECK(commentFeedStep(feed, kNow + 20'000) == 0);
    for (const auto& kind : overlayKinds()) {
        CHECK((std::strcmp(kind.id, contract::kCommentFeed) != 0 || kind.followsTime));
    }
}
