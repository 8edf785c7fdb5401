#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/draw_stage.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/text_block.h"

#include <QLinearGradient>
#include <QPainterPath>

#include <algorithm>

namespace phien::overlays {
namespace {

constexpr int kRowsInWindow = 5;
constexpr int kMostNames = 12;
/// Graphics cards take textures of 8,192 rows and more.
constexpr int kHighestStrip = 8000;
/// Most take that; a row of a very large picture is no higher than lets the shortest strip be one texture.
constexpr int kHighestTexture = 16'000;
constexpr double kInset = 14;
constexpr double kNamePart = 0.46; ///< of a row's height
constexpr double kSmallestName = 0.6;
constexpr double kPadding = 30;
constexpr double kMarkerInset = 6;
constexpr double kMarkerEdge = 4;
constexpr double kMarkerRadius = 16;
constexpr PlateDesign kPlate{.radius = 26, .shadowY = 14, .shadowBlur = 40, .shadowOpacity = 0.5};

struct Window {
    QRect card;
    QRect rect; ///< what of the strip is seen
    int row = 0;

    QRect middleRow() const { return {rect.x(), rect.y() + kRowsInWindow / 2 * row, rect.width(), row}; }
};

Window windowOf(const DrawStage& stage) {
    const int inset = static_cast<int>(stage.px(kInset));
    Window window;
    window.row = std::clamp((stage.room.height() - 2 * inset) / kRowsInWindow, 1,
                            kHighestTexture / rollPlan(1, 0, kRowsInWindow).rows);
    window.card = stage.room;
    window.card.setHeight(window.row * kRowsInWindow + 2 * inset);
    window.rect = window.card.adjusted(inset, inset, -inset, -inset);
    return window;
}

void addPlate(const DrawStage& stage, const Window& window) {
    ContentKey key(stage.frame);
    key << QStringLiteral("plate") << QRectF(window.card);
    stage.sheet.add(QStringLiteral("plate"), key.text(), stage.plan.withMargins(window.card),
                    [&](QPainter& painter) {
                        paintPlate(painter, stage.tools.shadows, window.card, kPlate, stage.plan,
                                   stage.frame.theme, colour(stage.frame.theme.card));
                    });
}

void paintStrip(QPainter& painter, const DrawStage& stage, const Window& window,
                const std::vector<int>& names, const QRect& strip) {
    const double padding = stage.px(kPadding);
    std::vector<TextBlock> texts;
    texts.reserve(names.size());
    for (const int name : names) {
        texts.emplace_back(std::vector<TextRun>{{stage.name(name), colour(stage.frame.theme.cardText), 700}},
                           TextShape{.pixelSize = window.row * kNamePart,
                                     .width = strip.width() - 2 * padding,
                                     .smallest = kSmallestName,
                                     .alignment = Qt::AlignHCenter});
    }
    for (int row = 0; row * window.row < strip.height(); ++row) {
        const auto& text = texts[static_cast<size_t>(row) % texts.size()];
        text.draw(painter,
                  {strip.x() + padding, strip.y() + (row + 0.5) * window.row - text.size().height() / 2});
    }
}

/// The rows above and below the middle are dimmed, the middle one is framed.
void addGlass(const DrawStage& stage, const Window& window) {
    const auto& theme = stage.frame.theme;
    ContentKey key(stage.frame);
    key << QStringLiteral("glass") << QRectF(window.rect);
    stage.sheet.add(QStringLiteral("glass"), key.text(), window.rect, [&](QPainter& painter) {
        const QColor card = colour(theme.card);
        QLinearGradient dim(0, window.rect.top(), 0, window.rect.bottom() + 1);
        dim.setColorAt(0, faint(card, 1));
        dim.setColorAt(0.32, faint(card, 0.35));
        dim.setColorAt(0.68, faint(card, 0.35));
        dim.setColorAt(1, faint(card, 1));
        const QRect middle = window.middleRow();
        QPainterPath around;
        around.addRect(window.rect);
        QPainterPath inside;
        inside.addRect(middle);
        painter.fillPath(around - inside, dim);

        const double edge = stage.px(kMarkerEdge);
        const double inset = stage.px(kMarkerInset) + edge / 2;
        const double radius = cornerOf(kMarkerRadius, stage.plan, theme);
        painter.setPen(QPen(colour(theme.accent | 0xff000000), edge));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(middle).adjusted(inset, inset, -inset, -inset), radius, radius);
    });
}

} // namespace

int mostRollNames(int rowHeight, int rowsInWindow) {
    const int others = rollPlan(0, 0, rowsInWindow).rows - 1;
    return std::clamp(kHighestStrip / std::max(rowHeight, 1) - others, 1, kMostNames);
}

QRect addRoll(const DrawStage& stage) {
    const auto& values = stage.values;
    const auto window = windowOf(stage);
    const auto names = shownNames(static_cast<int>(values.names.size()), isDrawn(values) ? values.winner : -1,
                                  mostRollNames(window.row, kRowsInWindow));
    const auto at = std::find(names.begin(), names.end(), values.winner);
    const int slot = at != names.end() ? static_cast<int>(at - names.begin()) : 0;
    const auto plan = rollPlan(static_cast<int>(names.size()), slot, kRowsInWindow);

    addPlate(stage, window);
    const QRect strip(window.rect.topLeft(), QSize(window.rect.width(), plan.rows * window.row));
    ContentKey key(stage.frame);
    key << QStringLiteral("strip") << window.row;
    for (const int index : names) {
        key << stage.name(index);
    }
    auto& sprite = stage.sheet.add(QStringLiteral("strip"), key.text(), strip, [&](QPainter& painter) {
        paintStrip(painter, stage, window, names, strip);
    });
    sprite.crop = QRectF(QPointF(0, 0), QSizeF(window.rect.size()));
    if (isDrawn(values)) {
        const auto spin = spinOf(values);
        sprite.tracks = {{.property = Property::CropY,
                          .from = 0,
                          .to = static_cast<double>((plan.end - plan.begin) * window.row),
                          .startMs = spin.startMs,
                          .endMs = spin.endMs,
                          .easing = Easing::Out}};
    }
    addGlass(stage, window);
    return window.middleRow();
}

} // namespace phien::overlays
