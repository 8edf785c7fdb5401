#include "studio/overlays/overlay_homes.h"
#include "studio/overlays/overlay_layout.h"
#include "studio/overlays/safe_area.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <sstream>

using namespace studio;
using namespace studio::overlays;
using show::Overlay;

namespace {

/// A canvas, what is shown on it and what the host has moved.
struct Scene {
    QSize canvas;
    QRect safe;
    std::vector<LayoutWish> wishes;
};

class Dice {
public:
    explicit Dice(unsigned seed)
        : m_random(seed) {}

    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    double part() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    bool chance(double of) { return part() < of; }

    QSize canvas() {
        constexpr std::array kUsual{
            QSize(1280, 720),  QSize(720, 1280),  QSize(854, 480),   QSize(480, 854),   QSize(1920, 1080),
            QSize(1080, 1920), QSize(1080, 1080), QSize(1080, 1350), QSize(3840, 2160), QSize(960, 720)};
        return chance(0.6) ? kUsual[static_cast<size_t>(number(0, int(kUsual.size()) - 1))]
                           : QSize(number(128, 3840), number(128, 3840));
    }

    Scene scene(double hosts) {
        Scene scene;
        scene.canvas = canvas();
        scene.safe =
            safeAreaOf(scene.canvas, chance(0.3) ? QStringList{QStringLiteral("tiktok")} : QStringList());
        const OverlayForm form{.pair = chance(0.3), .answered = chance(0.3), .overSlate = false};
        const double share = part();
        for (const auto overlay : byImportance()) {
            if (chance(share)) {
                LayoutWish wish{overlay, form, {}};
                if (chance(hosts)) {
                    wish.placement =
                        show::Placement{{part() * 1.2 - 0.1, part() * 1.2 - 0.1}, 0.4 + 2 * part()};
                }
                scene.wishes.push_back(wish);
            }
        }
        return scene;
    }

    std::mt19937& engine() { return m_random; }

private:
    std::mt19937 m_random;
};

std::string described(const Scene& scene) {
    std::ostringstream text;
    text << scene.canvas.width() << "x" << scene.canvas.height() << " safe " << scene.safe.x() << ","
         << scene.safe.y() << " " << scene.safe.width() << "x" << scene.safe.height();
    for (const auto& wish : scene.wishes) {
        text << " " << static_cast<int>(wish.overlay) << (wish.placement ? "h" : "");
    }
    return text.str();
}

PlacedOverlays placed(const Scene& scene) {
    return placeOverlays(scene.wishes, scene.canvas, scene.safe);
}

const LayoutWish& wishOf(const Scene& scene, Overlay overlay) {
    return *std::find_if(scene.wishes.begin(), scene.wishes.end(),
                         [&](const LayoutWish& wish) { return wish.overlay == overlay; });
}

ptrdiff_t rankOf(Overlay overlay) {
    return std::find(byImportance().begin(), byImportance().end(), overlay) - byImportance().begin();
}

/// Where it would stand if it were alone.
QRect homeBody(const Scene& scene, Overlay overlay) {
    const auto alone = placeOverlays({{overlay, wishOf(scene, overlay).form, {}}}, scene.canvas, scene.safe);
    const auto found = alone.places.find(overlay);
    return found == alone.places.end() ? QRect() : found->second.body;
}

bool touches(const QRect& a, const QRect& b, int apart) {
    return a.adjusted(-apart, -apart, apart, apart).intersects(b);
}

} // namespace

TEST_CASE("no two bodies overlap, all stand inside, each is placed or told") {
    Dice dice(20261122);
    for (int round = 0; round < 1500; ++round) {
        const Scene scene = dice.scene(0.2);
        INFO(round << ": " << described(scene));
        const auto layout = placed(scene);
        REQUIRE(layout.places.size() + layout.unplaced.size() == scene.wishes.size());
        for (const auto& wish : scene.wishes) {
            const bool unplaced = std::find(layout.unplaced.begin(), layout.unplaced.end(), wish.overlay) !=
                                  layout.unplaced.end();
            const auto place = layout.places.find(wish.overlay);
            REQUIRE(unplaced == (place == layout.places.end()));
            if (unplaced) {
                REQUIRE_FALSE(wish.placement);
                continue;
            }
            const QRect area = wish.placement ? QRect(QPoint(0, 0), scene.canvas) : scene.safe;
            INFO(static_cast<int>(wish.overlay));
            REQUIRE(area.contains(place->second.body));
            REQUIRE((wish.placement || place->second.factor >= kFactors.back()));
            for (const auto& [other, otherPlace] : layout.places) {
                if (other != wish.overlay && !(wish.placement && wishOf(scene, other).placement)) {
                    REQUIRE_FALSE(place->second.body.intersects(otherPlace.body));
                }
            }
        }
    }
}

TEST_CASE("a body's pixels are those that its settings make") {
    Dice dice(3);
    for (int round = 0; round < 300; ++round) {
        const Scene scene = dice.scene(0.3);
        for (const auto& [overlay, place] : placed(scene).places) {
            INFO(described(scene) << ": " << static_cast<int>(overlay));
            const double scale = scaleOf(scene.canvas) * place.factor;
            const int width = contract::toPixels(place.designSize.width(), scale);
            const int height = contract::toPixels(place.designSize.height(), scale);
            CHECK(std::abs(width - place.body.width()) <= 1);
            CHECK(std::abs(height - place.body.height()) <= 1);
        }
    }
}

TEST_CASE("the order in which overlays are asked for does not matter") {
    Dice dice(5);
    for (int round = 0; round < 300; ++round) {
        Scene scene = dice.scene(0.2);
        const auto before = placed(scene);
        std::shuffle(scene.wishes.begin(), scene.wishes.end(), dice.engine());
        CHECK(placed(scene) == before);
    }
}

TEST_CASE("only what is more important drives an overlay from its home") {
    Dice dice(8);
    for (int round = 0; round < 600; ++round) {
        const Scene scene = dice.scene(0.15);
        const auto layout = placed(scene);
        const int apart = contract::toPixels(kHomesApart, scaleOf(scene.canvas));
        for (const auto& [overlay, place] : layout.places) {
            const QRect home = homeBody(scene, overlay);
            if (wishOf(scene, overlay).placement || place.body == home) {
                continue;
            }
            INFO(described(scene) << ": " << static_cast<int>(overlay));
            CHECK(std::any_of(layout.places.begin(), layout.places.end(), [&](const auto& other) {
                const bool counts =
                    wishOf(scene, other.first).placement || rankOf(other.first) < rankOf(overlay);
                return counts && touches(home, other.second.body, apart);
            }));
        }
    }
}

TEST_CASE("one more overlay moves none that is at home and more important") {
    Dice dice(13);
    int tried = 0;
    int moved = 0;
    for (int round = 0; round < 600; ++round) {
        Scene scene = dice.scene(0.1);
        if (scene.wishes.size() < 2) {
            continue;
        }
        const auto with = placed(scene);
        const auto index = static_cast<size_t>(dice.number(0, static_cast<int>(scene.wishes.size()) - 1));
        const LayoutWish added = scene.wishes[index];
        if (added.placement) {
            continue;
        }
        Scene less = scene;
        less.wishes.erase(less.wishes.begin() + static_cast<ptrdiff_t>(index));
        const auto without = placed(less);
        INFO(described(scene) << " added " << static_cast<int>(added.overlay));
        const auto isAtHome = [&](const auto& one) {
            return one.second.body == homeBody(scene, one.first);
        };
        const bool allAtHome =
            without.unplaced.empty() && std::all_of(without.places.begin(), without.places.end(), isAtHome);
        for (const auto& one : without.places) {
            if (rankOf(one.first) > rankOf(added.overlay) || !isAtHome(one)) {
                continue;
            }
            const auto now = with.places.find(one.first);
            const bool stays = now != with.places.end() && now->second == one.second;
            INFO(static_cast<int>(one.first));
            CHECK((stays || !allAtHome));
            CHECK((stays || rankOf(one.first) > rankOf(Overlay::PriceFlash)));
            ++tried;
            moved += stays ? 0 : 1;
        }
        if (with.places.count(added.overlay) == 0) { // what has no room changes nothing
            CHECK(with.places == without.places);
        }
    }
    // In a crowd, where others have left their homes already, it may happen.
    INFO(moved << " of " << tried);
    CHECK(moved * 200 < tried);
}

TEST_CASE("an overlay with its home free stands there, so what went comes back") {
    Dice dice(21);
    for (int round = 0; round < 400; ++round) {
        const Scene scene = dice.scene(0);
        const auto layout = placed(scene);
        const int apart = contract::toPixels(kHomesApart, scaleOf(scene.canvas));
        for (const auto& [overlay, place] : layout.places) {
            const QRect home = homeBody(scene, overlay);
            const bool free =
                std::none_of(layout.places.begin(), layout.places.end(), [&](const auto& other) {
                    return other.first != overlay && touches(home, other.second.body, apart);
                });
            if (free) {
                INFO(described(scene) << ": " << static_cast<int>(overlay));
                CHECK(place.body == home);
            }
        }
    }
}
