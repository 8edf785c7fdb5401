#pragma once

#include <QImage>
#include <QPoint>

namespace phien::overlays::test {

/// How different two pictures look.
///
/// Both are laid over white and over black (overlays are see-through) and taken into CIELAB (D65), where
/// distances are about what eyes see. Differences are averaged over 3 × 3 pixels first, sign and all, so that
/// an edge that is rendered a little softer cancels itself; then their lengths (ΔE, CIE 1976) over tiles of
/// 8 × 8 pixels, half overlapping. The worst tile counts: a tone mark is a handful of pixels, which no mean
/// over a whole picture would show.
struct PictureDifference {
    double worst = 0; ///< ΔE of the worst tile
    QPoint where;     ///< its middle
    QImage picture;   ///< the second, greyed, with red where it differs; null where sizes differ
};

/// Pictures of different sizes differ by `kDifferentSize`.
PictureDifference compare(const QImage& expected, const QImage& actual);

inline constexpr double kDifferentSize = 1000;

/// Two large patches are told apart from 2.3 on (Mahy, Van Eycken, Oosterlinck: Evaluation of uniform color
/// spaces, 1994); the limit is lower, because a tone mark fills only a small part of its tile. Measured on a
/// card at half size: edges rendered three per cent lighter or darker stay below 1, "đó" for "đỏ" gives 1.7,
/// the dot below an "ạ" left out more than 3.
inline constexpr double kTolerance = 1.5;

} // namespace phien::overlays::test
