#include "plugins/overlays/painting/draw_spin.h"

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

constexpr qint64 kMostSpinMs = 120'000;
constexpr qint64 kMsPerTurn = 900;
constexpr qint64 kLeastTurns = 3;
constexpr double kFullTurn = 360;
/// Rows that pass before any name may stop, so that it is a spin whoever wins.
constexpr int kLeastRows = 16;

} // namespace

std::vector<int> shownNames(int count, int winner, int most) {
    const int slots = std::clamp(most, 0, std::max(count, 0));
    std::vector<int> shown;
    shown.reserve(static_cast<size_t>(slots));
    const auto first = [&](int slot) {
        return static_cast<int>(static_cast<qint64>(slot) * count / slots);
    };
    const auto end = [&](int slot) {
        return slot + 1 < slots ? first(slot + 1) : count;
    };
    const bool isDealtAnew = slots < count && winner >= 0 && winner < count;
    // As far into each part as the winner is into its own.
    int offset = 0;
    for (int slot = 0; isDealtAnew && slot < slots; ++slot) {
        offset = winner >= first(slot) && winner < end(slot) ? winner - first(slot) : offset;
    }
    for (int slot = 0; slot < slots; ++slot) {
        shown.push_back(std::min(first(slot) + offset, end(slot) - 1));
    }
    if (isDealtAnew) {
        std::rotate(shown.begin(), shown.begin() + slots / 2, shown.end());
    }
    return shown;
}

bool isDrawn(const LuckyDrawValues& values) {
    return values.winner >= 0 && values.winner < static_cast<int>(values.names.size());
}

Spin spinOf(const LuckyDrawValues& values) {
    const qint64 start = std::clamp<qint64>(values.spinStartMs, 0, std::numeric_limits<qint64>::max() / 2);
    return {start, start + std::clamp<qint64>(values.spinMs, 0, kMostSpinMs)};
}

bool isWinnerShown(const LuckyDrawValues& values, qint64 nowMs) {
    return isDrawn(values) && nowMs >= spinOf(values).endMs;
}

double sectorMiddle(int sector, int sectors) {
    return (sector + 0.5) * kFullTurn / std::max(sectors, 1);
}

int sectorUnderPointer(double turned, int sectors) {
    const double at = std::fmod(std::fmod(-turned, kFullTurn) + kFullTurn, kFullTurn);
    return std::min(static_cast<int>(at * sectors / kFullTurn), sectors - 1);
}

Track wheelTrack(const Spin& spin, int sector, int sectors) {
    const auto turns = std::max(kLeastTurns, (spin.endMs - spin.startMs) / kMsPerTurn);
    return {.property = Property::Rotation,
            .from = 0,
            .to = static_cast<double>(turns) * kFullTurn - sectorMiddle(sector, sectors),
            .startMs = spin.startMs,
            .endMs = spin.endMs,
            .easing = Easing::Out};
}

RollPlan rollPlan(int names, int slot, int rowsInWindow) {
    RollPlan plan;
    plan.begin = rowsInWindow / 2;
    const int count = std::max(names, 1);
    const int least = plan.begin + kLeastRows;
    plan.end = least + ((slot - least) % count + count) % count;
    // As long whoever wins: the strip is painted once, before the draw.
    plan.rows = least + count + rowsInWindow / 2;
    return plan;
}

} // namespace phien::overlays
