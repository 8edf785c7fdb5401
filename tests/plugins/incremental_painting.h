#pragma once

#include "plugins/overlays/painting/painters.h"

#include <functional>
#include <random>

namespace phien::overlays::test {

using Random = std::mt19937;

/// One of those, at random.
template <typename T>
T oneOf(Random& random, std::initializer_list<T> choice) {
    return *(choice.begin() + std::uniform_int_distribution<size_t>(0, choice.size() - 1)(random));
}
/// True once in so many.
inline bool oneIn(Random& random, int count) {
    return std::uniform_int_distribution<int>(1, count)(random) == 1;
}
/// Mostly ordinary words, sometimes none, long ones, or another script.
QString randomText(Random& random);
/// Sometimes changes layout, scale, size or a token of the theme.
void changeSometimes(Frame& frame, Random& random);
/// A theme with every token drawn at random.
ThemeTokens randomTheme(Random& random);

/// Paints the same with tools that have painted all before, and with new ones: the sprites must be the same
/// in everything, pixels too. That a content key names all that its pixels depend on is what this finds out.
class IncrementalPainting {
public:
    using Paint = std::function<Painted(PaintTools& tools, qint64 nowMs)>;

    /// Empty: the same; else what differs.
    QString paint(const Paint& paint, qint64 nowMs);

    /// Of the last painting: sprites that were painted anew.
    int repainted() const { return m_repainted; }

private:
    QString compare(const Painted& kept, const Painted& fresh);

    PaintTools m_tools;
    std::map<QString, QString> m_contents;
    int m_repainted = 0;
};

/// Changes values and frame at random, a little at a time, and paints each time both ways. `change` changes a
/// part of the values. Empty: always the same; else the first difference.
template <typename Values>
QString differenceWhenKept(Painted (*paint)(const Values&, const Frame&, PaintTools&, qint64), Values values,
                           const std::function<void(Values&, Random&)>& change, int steps = 60) {
    constexpr qint64 kStart = 1'700'000'000'000;
    constexpr qint64 kStep = 700;
    Random random(20261122);
    Frame frame;
    IncrementalPainting painting;
    for (int step = 0; step < steps; ++step) {
        const QString difference = painting.paint(
            [&](PaintTools& tools, qint64 nowMs) { return paint(values, frame, tools, nowMs); },
            kStart + step * kStep);
        if (!difference.isEmpty()) {
            return QStringLiteral("step %1: %2").arg(step).arg(difference);
        }
        change(values, random);
        changeSometimes(frame, random);
    }
    return {};
}

} // namespace phien::overlays::test
