#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/text_block.h"

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

constexpr double kPortraitText = 18;
constexpr double kLandscapeText = 14;
constexpr double kSmallestText = 0.75;
constexpr int kPortraitLines = 2;
/// Letters of a warning that is too long for the usual lines, × the usual size, and how many lines of them.
constexpr double kPortraitLeast = 0.5;
constexpr double kLandscapeLeast = 0.75;
constexpr int kMostLines = 12;
constexpr double kCorner = 9;
/// The plate's own colour about the letters keeps the line, which the law wants readable, readable on a
/// picture that shines through the plate.
constexpr double kGlowDeviation = 1.6;
constexpr double kGlowStrength = 0.9;
/// White letters on black that lets a white picture through have 4.5:1 from here on (WCAG AA).
constexpr float kLeastPlate = 0.62F;
constexpr int kWarningWeight = 700;
constexpr int kTextCharacters = 240;
/// More than a shop's goods on screen can have together.
constexpr int kWarningCharacters = 1010;

QColor opaque(QColor colour) {
    colour.setAlpha(255);
    return colour;
}

/// The warning in full strength, first: what has no room is cut at the end.
std::vector<TextRun> runsOf(const SellerLineValues& values, const QColor& seller, const QColor& warning) {
    const QString text = cleanText(values.text, kTextCharacters);
    const QString words = cleanText(values.warning, kWarningCharacters);
    std::vector<TextRun> runs;
    if (!words.isEmpty()) {
        runs.push_back({words, warning, kWarningWeight});
    }
    if (!text.isEmpty()) {
        runs.push_back({words.isEmpty() ? text : QStringLiteral(" · ") + text, seller, 400});
    }
    return runs;
}

/// The usual lines; where they are too few for a warning, more and smaller ones in the same room.
TextShape shapeFor(const std::vector<TextRun>& runs, const SheetPlan& plan, Layout layout, bool mayShrink) {
    const bool portrait = layout == Layout::Portrait;
    const double usual = plan.px(portrait ? kPortraitText : kLandscapeText);
    const double least = usual * (portrait ? kPortraitLeast : kLandscapeLeast);
    TextShape shape{.pixelSize = usual,
                    .width = static_cast<double>(plan.body().width()),
                    .maxLines = portrait ? kPortraitLines : 1,
                    .smallest = kSmallestText};
    while (mayShrink && shape.maxLines < kMostLines && TextBlock(runs, shape).isCut()) {
        const int lines = shape.maxLines + 1;
        const double room = std::floor(plan.body().height() / (lines * shape.lineHeight));
        if (room < least) {
            break;
        }
        shape.maxLines = lines;
        shape.pixelSize = std::min(usual, room);
        shape.smallest = 1;
    }
    return shape;
}

} // namespace

QSize sellerLineSize(const SellerLineValues&, const Frame& frame) {
    return SheetPlan(contract::sellerLineDesign(frame.layout), frame).size();
}

Painted paintSellerLine(const SellerLineValues& values, const Frame& frame, PaintTools& tools, qint64) {
    const SheetPlan plan(contract::sellerLineDesign(frame.layout), frame);
    const bool portrait = frame.layout == Layout::Portrait;
    const QColor ink = colour(frame.theme.onLegal);
    const auto runs = runsOf(values, ink, opaque(ink));
    const TextShape shape = shapeFor(runs, plan, frame.layout, !values.warning.isEmpty());
    const TextBlock text(runs, shape);
    SpriteSheet sheet(plan.size(), tools.sprites);
    if (text.lineCount() == 0) {
        return sheet.finish();
    }
    const QSize size(static_cast<int>(std::ceil(text.size().width())),
                     static_cast<int>(std::ceil(text.size().height())));
    QRect line(plan.body().topLeft(), size);
    if (portrait) {
        line.moveTop(plan.body().top() + std::max(0, plan.body().height() - line.height()));
    } else {
        line.moveRight(plan.body().right());
    }
    const QRect plate = plan.withMargins(line);
    ContentKey key(frame);
    key << text.content();
    auto& sprite = sheet.add(QStringLiteral("line"), key.text(), plate, [&](QPainter& painter) {
        const double radius = cornerOf(kCorner, plan, frame.theme);
        QColor ground = colour(frame.theme.legal);
        ground.setAlphaF(std::max(ground.alphaF(), kLeastPlate));
        painter.setBrush(ground);
        painter.drawRoundedRect(plate, radius, radius);
        Sheet glow(plan.size(), plate);
        TextBlock(runsOf(values, Qt::black, Qt::black), shape).draw(glow.painter(), line.topLeft());
        auto halo = glow.finish();
        blurPicture(halo.image, plan.px(kGlowDeviation));
        QPainter tint(&halo.image);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(halo.image.rect(), opaque(colour(frame.theme.legal)));
        tint.end();
        painter.setOpacity(kGlowStrength);
        painter.drawImage(halo.offset, halo.image);
        painter.setOpacity(1);
        text.draw(painter, line.topLeft());
    });
    sprite.change = Change::CrossFade;
    return sheet.finish();
}

} // namespace phien::overlays
