#include "plugins/overlays/motion/choreography.h"
#include "plugins/overlays/motion/frame_clock.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>

using namespace phien::overlays;

namespace {

constexpr double kFrameMs = 1000.0 / 30;
constexpr qint64 kEpoch = 1'700'000'000'000;
/// No transition takes as long.
constexpr double kLongestMs = 400;

/// Its pixels say whose it is.
QImage picture(QSize size, std::size_t owner) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(static_cast<QRgb>(owner));
    return image;
}

Sprite sprite(const char* id, QPointF at, const char* content = "a", QSize size = {40, 20}) {
    Sprite made;
    made.id = QString::fromLatin1(id);
    made.content = QString::fromLatin1(content);
    made.image = picture(size, qHash(made.id));
    made.at = at;
    return made;
}

Painted painted(std::vector<Sprite> sprites) {
    Painted made;
    made.size = {400, 200};
    made.sprites = std::move(sprites);
    return made;
}

/// A choreography with a clock that the test turns.
class Stage {
public:
    void arrange(std::vector<Sprite> sprites) { arrange(painted(std::move(sprites))); }
    void arrange(Painted painting) { choreography.arrange(std::move(painting), manner, now()); }
    void show(std::vector<Sprite> sprites) {
        arrange(std::move(sprites));
        choreography.enter(now());
    }
    /// Shown, and everything that comes with it is over.
    void stand(std::vector<Sprite> sprites) {
        show(std::move(sprites));
        pass(kLongestMs);
        REQUIRE(choreography.isAtRest(now()));
    }
    void pass(double ms) {
        m_ms += ms;
        frame();
    }
    const Tableau& frame() {
        takeNews();
        const Tableau& tableau = choreography.frame(now());
        takeNews();
        return tableau;
    }
    const DrawnSprite& only() {
        const auto& sprites = frame().sprites;
        REQUIRE(sprites.size() == 1);
        return sprites.front();
    }
    Moment now() const { return {m_ms, kEpoch + static_cast<qint64>(m_ms)}; }
    bool isAtRest() const { return choreography.isAtRest(now()); }

    Choreography choreography;
    Manner manner;
    std::map<int, QRgb> live; ///< pictures that have a texture, and whose they are
    int uploads = 0;

private:
    void takeNews() {
        for (const auto& upload : choreography.takeUploads()) {
            CHECK_FALSE(upload.image.isNull());
            live[upload.picture] = upload.image.pixel(0, 0);
            ++uploads;
        }
        for (const int freed : choreography.takeFreed()) {
            CHECK(live.erase(freed) == 1);
        }
    }
    double m_ms = 1000;
};

} // namespace

TEST_CASE("a sprite that is new comes in and stands within 400 ms") {
    Stage stage;
    stage.stand({sprite("plate", {0, 0})});
    for (const auto entrance :
         {Entrance::Fade, Entrance::Rise, Entrance::SlideLeft, Entrance::SlideRight, Entrance::Pop}) {
        Sprite coming = sprite("new", {50, 60});
        coming.entrance = entrance;
        stage.arrange({sprite("plate", {0, 0}), coming});
        REQUIRE(stage.frame().sprites.size() == 2);
        CHECK_FALSE(stage.isAtRest());
        CHECK(stage.frame().sprites[1].opacity < 0.5);
        CHECK(stage.frame().sprites[0].opacity == 1);
        stage.pass(kLongestMs);
        const DrawnSprite& there = stage.frame().sprites[1];
        CHECK(stage.isAtRest());
        CHECK(there.at == QPointF(50, 60));
        CHECK(there.opacity == 1);
        CHECK(there.scale == 1);
        stage.arrange({sprite("plate", {0, 0})});
        stage.pass(kLongestMs);
    }
}

TEST_CASE("a sprite comes from where its entrance says") {
    const auto first = [](Entrance entrance) {
        Stage stage;
        stage.stand({});
        Sprite coming = sprite("new", {50, 60});
        coming.entrance = entrance;
        stage.arrange({coming});
        return stage.only();
    };
    CHECK(first(Entrance::None).opacity == 1);
    CHECK(first(Entrance::None).at == QPointF(50, 60));
    CHECK(first(Entrance::Fade).at == QPointF(50, 60));
    CHECK(first(Entrance::Rise).at.y() > 65);
    CHECK(first(Entrance::SlideLeft).at.x() > 60);
    CHECK(first(Entrance::SlideRight).at.x() < 40);
    CHECK(first(Entrance::Pop).scale < 0.95);
}

TEST_CASE("what pops goes slightly beyond its size") {
    Stage stage;
    stage.stand({});
    Sprite coming = sprite("new", {50, 60});
    coming.entrance = Entrance::Pop;
    stage.arrange({coming});
    double most = 0;
    for (int i = 0; i < 40; ++i, stage.pass(10)) {
        most = std::max(most, stage.only().scale);
    }
    CHECK(most > 1.005);
    CHECK(most < 1.1);
}

TEST_CASE("a sprite that is gone leaves, in its place among the others, and its picture is freed") {
    Stage stage;
    stage.stand({sprite("below", {0, 0}), sprite("going", {50, 60}), sprite("above", {100, 0})});
    CHECK(stage.live.size() == 3);
    Sprite rising = sprite("going", {50, 60});
    stage.arrange({sprite("below", {0, 0}), sprite("above", {100, 0})});
    stage.pass(60);
    const auto& sprites = stage.frame().sprites;
    REQUIRE(sprites.size() == 3);
    CHECK(sprites[1].at == QPointF(50, 60));
    CHECK(sprites[1].opacity < 1);
    CHECK(sprites[1].opacity > 0);
    stage.pass(kLongestMs);
    CHECK(stage.frame().sprites.size() == 2);
    CHECK(stage.live.size() == 2);
    CHECK(stage.isAtRest());
}

TEST_CASE("a sprite moves to its new place, and on to a newer one from where it is") {
    Stage stage;
    stage.stand({sprite("it", {0, 0})});
    stage.arrange({sprite("it", {100, 0})});
    CHECK(stage.only().at == QPointF(0, 0));
    stage.pass(50);
    const double half = stage.only().at.x();
    CHECK(half > 20);
    CHECK(half < 100);
    stage.arrange({sprite("it", {0, 50})});
    CHECK(stage.only().at.x() == Approx(half));
    CHECK(stage.only().at.y() == Approx(0));
    stage.pass(kLongestMs);
    CHECK(stage.only().at == QPointF(0, 50));
    CHECK(stage.uploads == 1);
}

TEST_CASE("the same painting again does not hold up a movement") {
    Stage stage;
    stage.stand({sprite("it", {0, 0})});
    stage.arrange({sprite("it", {100, 0})});
    for (int i = 0; i < 20; ++i) {
        stage.pass(20);
        stage.arrange({sprite("it", {100, 0})});
    }
    CHECK(stage.only().at == QPointF(100, 0));
    CHECK(stage.isAtRest());
}

TEST_CASE("a sprite that comes back while it leaves turns round") {
    Stage stage;
    Sprite it = sprite("it", {0, 0});
    it.exit = Entrance::SlideRight;
    stage.stand({it});
    stage.arrange(std::vector<Sprite>{});
    stage.pass(80);
    const DrawnSprite leaving = stage.only();
    CHECK(leaving.at.x() > 10);
    stage.arrange({it});
    CHECK(stage.only().at.x() == Approx(leaving.at.x()));
    CHECK(stage.only().opacity == Approx(leaving.opacity));
    stage.pass(40);
    CHECK(stage.only().at.x() < leaving.at.x());
    CHECK(stage.only().opacity > leaving.opacity);
    stage.pass(kLongestMs);
    CHECK(stage.only().at == QPointF(0, 0));
    CHECK(stage.uploads == 1);
}

TEST_CASE("pixels are replaced as the sprite says") {
    Stage stage;
    stage.stand({sprite("it", {0, 0}, "old")});
    Sprite next = sprite("it", {0, 0}, "new", {60, 30});
    SECTION("at once") {
        next.change = Change::Cut;
        stage.arrange({next});
        CHECK(stage.only().under == -1);
        CHECK(stage.only().size == QSizeF(60, 30));
        CHECK(stage.isAtRest());
    }
    SECTION("one fading over the other, without a gap where they are the same") {
        next.change = Change::CrossFade;
        stage.arrange({next});
        CHECK(stage.only().mix == 0);
        CHECK(stage.only().underCrop.size() == QSizeF(40, 20));
        CHECK(stage.live.size() == 2);
        stage.pass(60);
        CHECK(stage.only().mix > 0);
        CHECK(stage.only().mix < 1);
        CHECK(stage.only().opacity == 1);
    }
    SECTION("swelling") {
        next.change = Change::Swell;
        stage.arrange({next});
        CHECK(stage.only().scale == Approx(1));
        stage.pass(60);
        CHECK(stage.only().scale > 1.03);
    }
    stage.pass(kLongestMs);
    CHECK(stage.only().under == -1);
    CHECK(stage.only().scale == 1);
    CHECK(stage.live.size() == 1);
    CHECK(stage.uploads == 2);
    CHECK(stage.isAtRest());
}

TEST_CASE("of changes that come while one fades, the newest follows") {
    Stage stage;
    const auto change = [](const char* content) {
        Sprite made = sprite("it", {0, 0}, content);
        made.change = Change::CrossFade;
        return made;
    };
    stage.stand({change("a")});
    stage.arrange({change("b")});
    stage.pass(50);
    const double mix = stage.only().mix;
    stage.arrange({change("c")});
    stage.arrange({change("d")});
    CHECK(stage.only().mix == mix);
    CHECK(stage.uploads == 2);
    stage.pass(140);
    CHECK(stage.uploads == 3);
    CHECK(stage.only().mix < 0.1);
    stage.pass(kLongestMs);
    CHECK(stage.isAtRest());
    CHECK(stage.live.size() == 1);

    SECTION("and what went back meanwhile goes back") {
        stage.arrange({change("e")});
        stage.pass(50);
        stage.arrange({change("d")});
        stage.pass(kLongestMs);
        stage.pass(kLongestMs);
        stage.arrange({change("d")});
        CHECK(stage.uploads == 5);
        CHECK(stage.isAtRest());
    }
}

TEST_CASE("the overlay enters and leaves as one") {
    Stage stage;
    Painted painting = painted({sprite("a", {0, 0}), sprite("b", {50, 0})});
    painting.entrance = Entrance::Rise;
    painting.exit = Entrance::Fade;
    CHECK(stage.frame().sprites.empty());
    stage.arrange(painting);
    CHECK(stage.frame().sprites.empty());
    stage.choreography.enter(stage.now());
    REQUIRE(stage.frame().sprites.size() == 2);
    CHECK(stage.frame().sprites[0].opacity == 1);
    CHECK(stage.frame().group.opacity < 0.5);
    CHECK(stage.frame().group.opacity > 0);
    CHECK(stage.frame().group.offset.y() > 10);
    CHECK_FALSE(stage.isAtRest());
    stage.pass(100);
    const GroupPose midway = stage.frame().group;
    stage.choreography.leave(stage.now());
    CHECK(stage.frame().group.opacity == Approx(midway.opacity));
    CHECK(stage.frame().group.offset.y() == Approx(midway.offset.y()));
    stage.pass(50);
    const GroupPose leaving = stage.frame().group;
    CHECK(leaving.opacity < midway.opacity);
    stage.choreography.enter(stage.now());
    CHECK(stage.frame().group.opacity == Approx(leaving.opacity));
    stage.pass(kLongestMs);
    CHECK(stage.frame().group == GroupPose{});
    CHECK(stage.isAtRest());
    stage.choreography.leave(stage.now());
    stage.pass(kLongestMs);
    CHECK(stage.frame().sprites.empty());
    CHECK(stage.choreography.isGone());
    CHECK(stage.live.empty());
    CHECK(stage.isAtRest());
}

TEST_CASE("without motion every change is a cut") {
    Stage stage;
    stage.manner.motion = 0;
    Sprite it = sprite("it", {0, 0}, "a");
    it.change = Change::Swell;
    it.entrance = Entrance::Pop;
    stage.show({it});
    CHECK(stage.isAtRest());
    CHECK(stage.only().scale == 1);
    CHECK(stage.only().opacity == 1);
    it.at = {100, 0};
    it.content = QStringLiteral("b");
    Sprite other = sprite("other", {0, 50});
    stage.arrange({it, other});
    CHECK(stage.isAtRest());
    REQUIRE(stage.frame().sprites.size() == 2);
    CHECK(stage.frame().sprites[0].at == QPointF(100, 0));
    CHECK(stage.frame().sprites[0].under == -1);
    stage.arrange({other});
    CHECK(stage.only().at == QPointF(0, 50));
    CHECK(stage.live.size() == 1);
    stage.choreography.leave(stage.now());
    CHECK(stage.choreography.isGone());
    CHECK(stage.frame().sprites.empty());
    CHECK(stage.live.empty());
}

TEST_CASE("a theme that turns motion off in the middle of one ends it") {
    Stage stage;
    stage.stand({sprite("it", {0, 0})});
    stage.arrange({sprite("it", {100, 0})});
    stage.pass(50);
    stage.manner.motion = 0;
    stage.arrange({sprite("it", {100, 0})});
    CHECK(stage.only().at == QPointF(100, 0));
    CHECK(stage.isAtRest());
}

TEST_CASE("tracks move on the wall clock, without uploads") {
    Stage stage;
    Sprite it = sprite("it", {10, 0});
    const qint64 start = stage.now().wallMs + 1000;
    it.tracks = {{Property::X, 0, 100, start, start + 1000, Easing::Linear},
                 {Property::Sweep, 1, 0.5, start, start + 1000, Easing::Linear}};
    stage.stand({it});
    const auto before = stage.frame().version;
    stage.pass(500);
    CHECK(stage.frame().version == before);
    CHECK(stage.only().at.x() == 10);
    stage.pass(600);
    CHECK_FALSE(stage.isAtRest());
    CHECK(stage.only().at.x() == Approx(60));
    CHECK(stage.only().sweep == Approx(0.75));
    stage.pass(1000);
    CHECK(stage.only().at.x() == 110);
    CHECK(stage.only().sweep == 0.5);
    CHECK(stage.isAtRest());
    CHECK(stage.uploads == 1);
}

TEST_CASE("a track that is replaced goes on from where it was") {
    Stage stage;
    Sprite it = sprite("it", {10, 0});
    const qint64 now = stage.now().wallMs;
    it.tracks = {{Property::Rotation, 0, 3600, now, now + 4000, Easing::Linear}};
    stage.show({it});
    stage.pass(1010);
    const double before = stage.only().rotation;
    it.tracks = {{Property::Rotation, 0, 30, now, now + 10, Easing::Linear}};
    stage.arrange({it});
    CHECK(std::remainder(stage.only().rotation - before, 360.0) == Approx(0).margin(0.01));
    CHECK(std::abs(stage.only().rotation - 30) <= 180);
    stage.pass(kLongestMs);
    CHECK(stage.only().rotation == 30);
}

TEST_CASE("a window over a strip shows nothing beside it") {
    Stage stage;
    Sprite strip = sprite("strip", {100, 50}, "a", {300, 20});
    strip.crop = QRectF(-40, 0, 100, 20);
    stage.stand({strip});
    CHECK(stage.only().crop == QRectF(0, 0, 60, 20));
    CHECK(stage.only().at == QPointF(140, 50));
    strip.crop = QRectF(500, 0, 100, 20);
    stage.manner.motion = 0;
    stage.arrange({strip});
    CHECK(stage.frame().sprites.empty());
}

TEST_CASE("nothing is computed in a frame in which nothing moves") {
    Stage stage;
    stage.stand({sprite("a", {0, 0}), sprite("b", {50, 0})});
    const auto version = stage.frame().version;
    const auto* drawn = stage.frame().sprites.data();
    for (int i = 0; i < 300; ++i) {
        stage.pass(kFrameMs);
    }
    CHECK(stage.frame().version == version);
    CHECK(stage.frame().sprites.data() == drawn);
    CHECK(stage.uploads == 2);
}

TEST_CASE("hidden and seen again, an overlay enters from the beginning") {
    Stage stage;
    stage.stand({sprite("a", {0, 0})});
    stage.choreography.enterAgain(stage.now());
    CHECK(stage.frame().group.opacity < 0.5);
    stage.pass(kLongestMs);
    CHECK(stage.frame().group == GroupPose{});
}

TEST_CASE("two sprites of one name are two") {
    Stage stage;
    stage.stand({sprite("same", {0, 0}), sprite("same", {50, 0})});
    CHECK(stage.frame().sprites.size() == 2);
    stage.arrange({sprite("same", {0, 0})});
    stage.pass(kLongestMs);
    CHECK(stage.frame().sprites.size() == 1);
    CHECK(stage.live.size() == 1);
}

namespace {

/// How much of a sprite is that picture.
double shareOf(int picture, const DrawnSprite& sprite) {
    return picture == sprite.picture ? sprite.mix : picture == sprite.under ? 1 - sprite.mix : 0;
}

/// A painting of some of eight sprites, somewhere, in some state.
std::vector<Sprite> anyPainting(std::mt19937& random) {
    const auto below = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most));
    };
    std::vector<Sprite> sprites;
    std::vector<int> ids{0, 1, 2, 3, 4, 5, 6, 7};
    std::shuffle(ids.begin(), ids.end(), random);
    ids.resize(static_cast<std::size_t>(below(9)));
    for (const int id : ids) {
        const std::string name = std::to_string(id);
        const std::string content = std::to_string(below(3));
        Sprite made = sprite(name.c_str(), QPointF(below(200), below(100)), content.c_str());
        made.entrance = static_cast<Entrance>(below(6));
        made.exit = static_cast<Entrance>(below(6));
        made.change = static_cast<Change>(below(3));
        sprites.push_back(made);
    }
    return sprites;
}

} // namespace

TEST_CASE("whatever comes and goes whenever, nothing jumps, and all comes to rest") {
    constexpr double kStepMs = 5;
    // The longest way (a slide added to a move across the picture), as fast as a cubic begins.
    constexpr double kFastest = (225 + 60) * 3 / 220.0 * kStepMs;
    constexpr double kFastestFade = 3 / 220.0 * kStepMs;
    // Swelling while it pops.
    constexpr double kFastestScale = 0.03;
    constexpr double kFastestMix = 3 / 180.0 * kStepMs;
    for (unsigned seed = 0; seed < 60; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random(seed);
        Stage stage;
        stage.stand({});
        std::map<QRgb, DrawnSprite> last;
        for (int step = 0; step < 400; ++step) {
            const bool isCut = random() % 12 == 0;
            if (isCut) {
                stage.arrange(anyPainting(random));
            }
            stage.pass(kStepMs);
            std::map<QRgb, DrawnSprite> seen;
            for (const auto& drawn : stage.frame().sprites) {
                CHECK(drawn.opacity <= 1);
                const QRgb owner = stage.live.at(drawn.picture);
                seen[owner] = drawn;
                if (!last.contains(owner)) {
                    // It has come; by None it is there at once.
                    CHECK((isCut || drawn.opacity <= kFastestFade));
                    continue;
                }
                const DrawnSprite& old = last.at(owner);
                const QPointF way = drawn.at - old.at;
                CHECK(std::hypot(way.x(), way.y()) <= kFastest);
                CHECK(std::abs(drawn.opacity - old.opacity) <= kFastestFade);
                CHECK(std::abs(drawn.scale - old.scale) <= kFastestScale);
                CHECK(std::abs(shareOf(drawn.picture, drawn) - shareOf(drawn.picture, old)) <= kFastestMix);
                CHECK(std::abs(shareOf(old.picture, drawn) - shareOf(old.picture, old)) <= kFastestMix);
            }
            last = std::move(seen);
        }
        const auto target = anyPainting(random);
        stage.arrange(target);
        for (double ms = 0; ms < 2 * kLongestMs; ms += kStepMs) {
            stage.pass(kStepMs);
        }
        CHECK(stage.isAtRest());
        REQUIRE(stage.frame().sprites.size() == target.size());
        CHECK(stage.live.size() == target.size());
        for (std::size_t i = 0; i < target.size(); ++i) {
            CHECK(stage.frame().sprites[i].at == target[i].at);
            CHECK(stage.frame().sprites[i].scale == 1);
            CHECK(stage.frame().sprites[i].opacity == 1);
        }
        stage.choreography.leave(stage.now());
        stage.pass(kLongestMs);
        CHECK(stage.live.empty());
    }
}

TEST_CASE("a flood of new sprites does not pile up") {
    Stage stage;
    stage.stand({});
    for (int i = 0; i < 500; ++i) {
        const std::string name = std::to_string(i);
        stage.arrange({sprite(name.c_str(), {0, 0})});
        stage.pass(1);
        CHECK(stage.live.size() < 40);
    }
}

TEST_CASE("the wall clock of frames runs evenly, and follows one that is set") {
    FrameClock clock;
    std::mt19937 random(7);
    qint64 last = clock.at(0, kEpoch).wallMs;
    for (int frame = 1; frame < 300; ++frame) {
        const double ms = frame * kFrameMs;
        const auto late = static_cast<qint64>(random() % 20);
        const Moment moment = clock.at(static_cast<std::uint64_t>(ms * 1e6), kEpoch + qint64(ms) + late);
        CHECK(moment.frameMs == Approx(ms));
        CHECK(std::abs(static_cast<double>(moment.wallMs - last) - kFrameMs) <= 2);
        CHECK(std::abs(static_cast<double>(moment.wallMs - kEpoch) - ms) <= 21);
        last = moment.wallMs;
    }
    CHECK(clock.at(10'000'000'000, kEpoch + 3'600'000).wallMs == kEpoch + 3'600'000);
}
