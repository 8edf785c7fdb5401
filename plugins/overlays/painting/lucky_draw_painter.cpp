#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/draw_stage.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/text_block.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace phien::overlays {
namespace {

struct DrawDesign {
    double title;
    double titlePadX;
    double titlePadY;
    double titleGap;
    double winner;
    double winnerPadX;
};
constexpr DrawDesign kPortraitDraw{
    .title = 34, .titlePadX = 28, .titlePadY = 12, .titleGap = 12, .winner = 46, .winnerPadX = 34};
constexpr DrawDesign kLandscapeDraw{
    .title = 26, .titlePadX = 22, .titlePadY = 9, .titleGap = 9, .winner = 35, .winnerPadX = 26};

constexpr PlateDesign kTitlePlate{.radius = 18, .shadowY = 6, .shadowBlur = 18, .shadowOpacity = 0.35};
constexpr PlateDesign kWinnerPlate{.radius = 22, .shadowY = 12, .shadowBlur = 30, .shadowOpacity = 0.55};
constexpr int kTitleCharacters = 60;
constexpr int kNameCharacters = 40;
constexpr int kWinnerCharacters = 80;
constexpr double kSmallestTitle = 0.6;
constexpr double kSmallestWinner = 0.6;
constexpr double kWinnerPadY = 0.4; ///< × the letters' size

constexpr int kPieces = 90;
constexpr double kPieceLeast = 5;
constexpr double kPieceMost = 11;
constexpr int kSeed = 20261122;
constexpr qint64 kFallMs = 1500;
constexpr double kFall = 60;

/// Adds the title's pill; what is left below it is the answer.
QRect addTitle(const DrawStage& stage, const DrawDesign& design) {
    const auto& theme = stage.frame.theme;
    const QRect body = stage.plan.body();
    const double padX = stage.px(design.titlePadX);
    const TextBlock text(
        {{cleanText(stage.values.title, kTitleCharacters), colour(theme.onAccent), 800}},
        {.pixelSize = stage.px(design.title), .width = body.width() - 2 * padX, .smallest = kSmallestTitle});
    if (text.lineCount() == 0) {
        return body;
    }
    const double padY = stage.px(design.titlePadY);
    const QSize size(static_cast<int>(std::ceil(text.size().width() + 2 * padX)),
                     static_cast<int>(std::ceil(text.size().height() + 2 * padY)));
    const QRect pill(QPoint(body.x() + (body.width() - size.width()) / 2, body.y()), size);
    ContentKey key(stage.frame);
    key << QStringLiteral("title") << stage.values.title;
    stage.sheet.add(QStringLiteral("title"), key.text(), stage.plan.withMargins(pill),
                    [&](QPainter& painter) {
                        paintPlate(painter, stage.tools.shadows, pill, kTitlePlate, stage.plan, theme,
                                   colour(theme.accent));
                        text.draw(painter, pill.topLeft() + QPointF(padX, padY));
                    });
    return body.adjusted(0, size.height() + stage.plan.whole(design.titleGap), 0, 0);
}

/// Scattered over the whole body, the same every time.
void paintConfetti(QPainter& painter, const DrawStage& stage, const QRect& where) {
    const auto& theme = stage.frame.theme;
    const std::array colours{theme.highlight, theme.accent,    theme.info,
                             theme.card,      theme.glassName, theme.price};
    // Not uniform_real_distribution, whose figures differ between standard libraries.
    std::minstd_rand random(kSeed);
    const auto part = [&random] {
        return static_cast<double>(random() - std::minstd_rand::min()) /
               (std::minstd_rand::max() - std::minstd_rand::min());
    };
    for (int piece = 0; piece < kPieces; ++piece) {
        const double size = stage.px(kPieceLeast + (kPieceMost - kPieceLeast) * part());
        const double x = where.x() + size + (where.width() - 2 * size) * part();
        const double y = where.y() + size + (where.height() - 2 * size) * part();
        painter.save();
        painter.translate(x, y);
        painter.rotate(360 * part());
        painter.setBrush(colour(colours[static_cast<size_t>(piece) % colours.size()] | 0xff000000));
        if (piece % 3 == 0) {
            painter.drawEllipse(QPointF(0, 0), size * 0.45, size * 0.45);
        } else {
            painter.drawRoundedRect(QRectF(-size / 2, -size / 4, size, size / 2), size / 10, size / 10);
        }
        painter.restore();
    }
}

void addConfetti(const DrawStage& stage) {
    if (stage.frame.theme.motion <= 0) {
        return;
    }
    const QRect where = stage.plan.body();
    ContentKey key(stage.frame);
    key << QStringLiteral("confetti");
    auto& sprite = stage.sheet.add(QStringLiteral("confetti"), key.text(), where,
                                   [&](QPainter& painter) { paintConfetti(painter, stage, where); });
    const qint64 end = spinOf(stage.values).endMs;
    sprite.tracks = {{.property = Property::Y,
                      .from = -stage.px(kFall),
                      .to = 0,
                      .startMs = end,
                      .endMs = end + kFallMs,
                      .easing = Easing::Out}};
}

/// In one line where that is possible.
TextBlock winnerText(const DrawStage& stage, const DrawDesign& design, double width) {
    const QString words = cleanText(stage.values.winnerText, kWinnerCharacters);
    const std::vector<TextRun> runs{{words, colour(stage.frame.theme.highlight), 800}};
    TextShape shape{.pixelSize = stage.px(design.winner),
                    .width = width,
                    .smallest = kSmallestWinner,
                    .alignment = Qt::AlignHCenter};
    TextBlock line(runs, shape);
    if (line.shownText() == words) {
        return line;
    }
    shape.maxLines = 2;
    return {runs, shape};
}

void addWinner(const DrawStage& stage, const DrawDesign& design, const QRect& where) {
    const auto& theme = stage.frame.theme;
    const double letters = stage.px(design.winner);
    const double padX = stage.px(design.winnerPadX);
    const auto text = winnerText(stage, design, where.width() - 2 * padX);
    if (text.lineCount() == 0) {
        return;
    }
    const int height = static_cast<int>(std::ceil(text.size().height() + 2 * kWinnerPadY * letters));
    const QRect plate(where.x(), where.y() + (where.height() - height) / 2, where.width(), height);
    ContentKey key(stage.frame);
    key << QStringLiteral("winner") << stage.values.winnerText << QRectF(plate);
    auto& sprite = stage.sheet.add(
        QStringLiteral("winner"), key.text(), stage.plan.withMargins(plate), [&](QPainter& painter) {
            paintPlate(painter, stage.tools.shadows, plate, kWinnerPlate, stage.plan, theme,
                       colour(theme.ink | 0xff000000));
            text.draw(painter, plate.topLeft() + QPointF(padX, (height - text.size().height()) / 2));
        });
    sprite.entrance = Entrance::Pop;
}

} // namespace

QString DrawStage::name(int index) const {
    return cleanText(values.names[static_cast<size_t>(index)], kNameCharacters);
}

QSize luckyDrawSize(const LuckyDrawValues&, const Frame& frame) {
    return SheetPlan(contract::luckyDrawDesign(frame.layout), frame).size();
}

Painted paintLuckyDraw(const LuckyDrawValues& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
    const SheetPlan plan(contract::luckyDrawDesign(frame.layout), frame);
    const auto& design = frame.layout == Layout::Portrait ? kPortraitDraw : kLandscapeDraw;
    SpriteSheet sheet(plan.size(), tools.sprites);
    if (values.names.empty()) {
        return sheet.finish();
    }
    DrawStage stage{values, frame, plan, tools, sheet, nowMs, {}};
    stage.room = addTitle(stage, design);
    const QRect where = values.style == DrawStyle::Roll ? addRoll(stage) : addWheel(stage);
    if (isWinnerShown(values, nowMs)) {
        addConfetti(stage);
        addWinner(stage, design, where);
    }
    return sheet.finish();
}

} // namespace phien::overlays
