#include "studio/overlays/overlay_contract.h"
#include "tests/plugins/obs_house.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch.hpp>

#include <malloc.h>
#include <unistd.h>

#include <array>
#include <iostream>

using namespace phien::overlays::test;
namespace contract = studio::overlays::contract;

namespace {

/// Small and fast, so that many updates are painted and uploaded.
constexpr QSize kCanvas(320, 180);
constexpr int kFramesPerSecond = 240;
constexpr double kScale = 0.3;
constexpr int kUpdates = 100'000;
constexpr int kSources = 12;
/// Memory is looked at so many times; in the first half caches fill.
constexpr int kStops = 6;
// In the second half. A leak of a hundred bytes an update would be 5 MB, one of a texture 500.
constexpr double kMostResidentMb = 8;
constexpr double kMostHeapMb = 2;
constexpr long kMostBlocks = 50;
constexpr double kBytesPerMb = 1024.0 * 1024.0;

double residentMb() {
    QFile file(QStringLiteral("/proc/self/statm"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto pages = file.readAll().split(' ').at(1).toLongLong();
    return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE)) / kBytesPerMb;
}

/// Another one every time; now and then the overlay leaves and comes back.
QJsonObject settings(const char* id, int update) {
    const QString words = QStringLiteral("Số %1").arg(update);
    QJsonObject made{{QStringLiteral("scale"), kScale},
                     {QStringLiteral("layout"), QStringLiteral("landscape")},
                     {QStringLiteral("shown"), update / kSources % 50 != 0}};
    if (id == contract::kCommentFeed) {
        QJsonArray lines;
        for (int i = 0; i < 3; ++i) {
            lines.append(QJsonObject{{QStringLiteral("id"), QString::number(update / kSources + i)},
                                     {QStringLiteral("author"), QStringLiteral("Hoa")},
                                     {QStringLiteral("value"), QString::number(update / kSources + i)}});
        }
        made.insert(QStringLiteral("lines"), lines);
    } else {
        made.insert(QStringLiteral("name"), words);
        made.insert(QStringLiteral("price"), words);
        made.insert(QStringLiteral("title"), words);
        made.insert(QStringLiteral("text"), words);
    }
    return made;
}

class Crowd {
public:
    explicit Crowd(ObsHouse& house)
        : m_house(house) {
        constexpr std::array ids{contract::kProductCard, contract::kCommentFeed, contract::kQuestionBanner,
                                 contract::kSellerLine};
        for (int i = 0; i < kSources; ++i) {
            const char* id = ids.at(static_cast<std::size_t>(i) % ids.size());
            m_members.push_back({id, house.add(id, settings(id, 1), {i * 20, i * 10})});
        }
    }
    void update(int number) {
        const Member& member = m_members[static_cast<std::size_t>(number % kSources)];
        m_house.update(member.source, settings(member.id, number));
        if (number % kSources == kSources - 1) {
            REQUIRE(m_house.drawFrames(1));
        }
    }
    /// All have left: what is kept now is what is kept for good.
    void leave() {
        for (const Member& member : m_members) {
            m_house.update(member.source, settings(member.id, 0));
        }
        for (const Member& member : m_members) {
            REQUIRE(m_house.settle(member.source));
        }
    }
    long long uploads() const {
        long long sum = 0;
        for (const Member& member : m_members) {
            sum += ObsHouse::uploadCount(member.source);
        }
        return sum;
    }

private:
    struct Member {
        const char* id;
        OBSSource source;
    };
    ObsHouse& m_house;
    std::vector<Member> m_members;
};

struct Memory {
    double residentMb = 0;
    double heapMb = 0;
    long blocks = 0;
};

Memory measure() {
    const auto heap = mallinfo2();
    return {residentMb(), static_cast<double>(heap.uordblks + heap.hblkhd) / kBytesPerMb, leakedBlocks()};
}

} // namespace

TEST_CASE("a hundred thousand updates leave memory as it was") {
    {
        ObsHouse house(kCanvas, kFramesPerSecond);
        REQUIRE(house.isRunning());
        Crowd crowd(house);
        std::vector<Memory> stops;
        for (int update = 1; update <= kUpdates; ++update) {
            crowd.update(update);
            if (update % (kUpdates / kStops) == 0) {
                crowd.leave();
                stops.push_back(measure());
                std::cout << update << " updates, " << crowd.uploads()
                          << " uploads: " << stops.back().residentMb << " MB resident, "
                          << stops.back().heapMb << " MB of heap, " << stops.back().blocks
                          << " blocks of libobs\n";
            }
        }
        const Memory& before = stops[kStops / 2 - 1];
        const Memory& after = stops.back();
        CHECK(crowd.uploads() > kUpdates / 20);
        CHECK(after.residentMb - before.residentMb < kMostResidentMb);
        CHECK(after.heapMb - before.heapMb < kMostHeapMb);
        CHECK(after.blocks - before.blocks < kMostBlocks);
    }
    CHECK(leakedBlocks() == 0);
}
