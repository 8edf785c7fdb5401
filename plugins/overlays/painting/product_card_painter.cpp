#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/text_block.h"

#include <QLinearGradient>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace phien::overlays {
namespace {

/// The design's figures, design units.
struct CardDesign {
    double radius;
    double pictureWidth;
    double paddingX;
    double paddingY;
    double gap;
    double name;
    double oldPrice;
    double price;
    double barHeight;
    double stock;
    double action;
    double actionPadX;
    double actionPadY;
    double actionRadius;
    double badge;
    double badgeInset;
    double badgePadX;
    double badgePadY;
    double badgeRadius;
    double shadowY;
    double shadowBlur;
};

constexpr CardDesign kPortraitCard{.radius = 24,
                                   .pictureWidth = 220,
                                   .paddingX = 22,
                                   .paddingY = 18,
                                   .gap = 6,
                                   .name = 31,
                                   .oldPrice = 23,
                                   .price = 47,
                                   .barHeight = 12,
                                   .stock = 21,
                                   .action = 24,
                                   .actionPadX = 14,
                                   .actionPadY = 9,
                                   .actionRadius = 12,
                                   .badge = 24,
                                   .badgeInset = 12,
                                   .badgePadX = 12,
                                   .badgePadY = 5,
                                   .badgeRadius = 10,
                                   .shadowY = 16,
                                   .shadowBlur = 44};
constexpr CardDesign kLandscapeCard{.radius = 20,
                                    .pictureWidth = 150,
                                    .paddingX = 16,
                                    .paddingY = 14,
                                    .gap = 4,
                                    .name = 22,
                                    .oldPrice = 16,
                                    .price = 34,
                                    .barHeight = 8,
                                    .stock = 15,
                                    .action = 17,
                                    .actionPadX = 11,
                                    .actionPadY = 6,
                                    .actionRadius = 9,
                                    .badge = 19,
                                    .badgeInset = 10,
                                    .badgePadX = 10,
                                    .badgePadY = 4,
                                    .badgeRadius = 8,
                                    .shadowY = 14,
                                    .shadowBlur = 36};

constexpr double kNameLineHeight = 1.15;
constexpr double kShadowOpacity = 0.533;
constexpr double kPriceSpacing = -1;
constexpr int kNameLines = 2;
constexpr double kSmallestName = 0.8;
constexpr double kSmallestLine = 0.6;

constexpr int kNameCharacters = 160;
constexpr int kLineCharacters = 80;
constexpr int kCodeCharacters = 24;

constexpr QRgb kInk = 0xff1b1e27;
constexpr QRgb kRed = 0xffd7263d;
constexpr QRgb kGrey = 0xff8a90a0;
constexpr QRgb kStockGrey = 0xff5b6070;
constexpr QRgb kBarGround = 0xfff2d9d4;
constexpr QRgb kYellow = 0xffffd166;
constexpr QRgb kBrown = 0xff5b3b00;
constexpr QRgb kWarm = 0xffff8a6b;
constexpr QRgb kWine = 0xff8e1f2b;

const CardDesign& cardDesign(Layout layout) {
    return layout == Layout::Portrait ? kPortraitCard : kLandscapeCard;
}

/// The texts beside the picture, laid out, and their height together.
struct CardTexts {
    TextBlock name;
    TextBlock oldPrice;
    TextBlock price;
    TextBlock stock;
    TextBlock action;
    bool hasBar = false;
};

std::vector<TextRun> actionRuns(const QString& action, const QString& highlight) {
    const TextRun plain{action, Qt::white, 700};
    const auto at = highlight.isEmpty() ? -1 : action.indexOf(highlight);
    if (at < 0) {
        return {plain};
    }
    return {{action.left(at), Qt::white, 700},
            {highlight, QColor(kYellow), 700},
            {action.mid(at + highlight.size()), Qt::white, 700}};
}

CardTexts layOut(const ProductValues& values, const CardDesign& design, const SheetPlan& plan, double width) {
    const auto line = [&](const QString& text, double size, QRgb colour, int weight, bool struck = false,
                          double spacing = 0) {
        return TextBlock({{cleanText(text, kLineCharacters), QColor(colour), weight, struck}},
                         {.pixelSize = plan.px(size),
                          .letterSpacing = plan.px(spacing),
                          .width = width,
                          .smallest = kSmallestLine});
    };
    const bool soldOut = values.stockTotal > 0 && values.stockLeft <= 0;
    return {
        .name = TextBlock({{cleanText(values.name, kNameCharacters), QColor(kInk), 700}},
                          {.pixelSize = plan.px(design.name),
                           .lineHeight = kNameLineHeight,
                           .width = width,
                           .maxLines = kNameLines,
                           .smallest = kSmallestName}),
        .oldPrice = line(values.oldPrice, design.oldPrice, kGrey, 400, true),
        .price = line(values.price, design.price, kRed, 800, false, kPriceSpacing),
        .stock = line(values.stockText, design.stock, soldOut ? kRed : kStockGrey, soldOut ? 700 : 400),
        .action = TextBlock(actionRuns(cleanText(values.action, kLineCharacters),
                                       cleanText(values.actionHighlight, kLineCharacters)),
                            {.pixelSize = plan.px(design.action),
                             .width = width - 2 * plan.px(design.actionPadX),
                             .smallest = kSmallestLine}),
        .hasBar = values.stockTotal > 0,
    };
}

double heightOf(const CardTexts& texts, const CardDesign& design, const SheetPlan& plan) {
    const std::array<double, 5> parts{
        texts.name.size().height(), texts.oldPrice.size().height(), texts.price.size().height(),
        texts.hasBar ? plan.px(design.barHeight) : 0, texts.stock.size().height()};
    const double action =
        texts.action.lineCount() > 0 ? texts.action.size().height() + 2 * plan.px(design.actionPadY) : 0;
    double height = 2 * plan.px(design.paddingY) - plan.px(design.gap);
    for (const double part : parts) {
        height += part > 0 ? part + plan.px(design.gap) : 0;
    }
    return height + (action > 0 ? action + plan.px(design.gap) : 0);
}

void paintPicture(QPainter& painter, const ProductValues& values, const CardDesign& design,
                  const SheetPlan& plan, const QRect& card, PictureStore& pictures) {
    const QRect area(card.topLeft(), QSize(plan.whole(design.pictureWidth), card.height()));
    QPainterPath rounded;
    rounded.addRoundedRect(card, plan.px(design.radius), plan.px(design.radius));
    QPainterPath left;
    left.addRect(area);
    const auto shape = rounded.intersected(left);

    QLinearGradient gradient(area.topLeft(), area.bottomRight());
    gradient.setColorAt(0, QColor(kWarm));
    gradient.setColorAt(1, QColor(kWine));
    const QImage picture = pictures.cover(values.picture, area.size());
    if (picture.isNull()) {
        painter.fillPath(shape, gradient);
        return;
    }
    QBrush brush(picture);
    brush.setTransform(QTransform::fromTranslate(area.x(), area.y()));
    painter.fillPath(shape, brush);
}

void paintBadge(QPainter& painter, const QString& code, const CardDesign& design, const SheetPlan& plan,
                const QRect& card) {
    const double inset = plan.px(design.badgeInset);
    const double padX = plan.px(design.badgePadX);
    const double padY = plan.px(design.badgePadY);
    const TextBlock text({{cleanText(code, kCodeCharacters), QColor(kBrown), 800}},
                         {.pixelSize = plan.px(design.badge),
                          .width = plan.px(design.pictureWidth) - 2 * (inset + padX),
                          .smallest = kSmallestLine});
    if (text.lineCount() == 0) {
        return;
    }
    const QPointF corner = card.topLeft() + QPointF(inset, inset);
    painter.setBrush(QColor(kYellow));
    painter.drawRoundedRect(QRectF(corner, text.size() + QSizeF(2 * padX, 2 * padY)),
                            plan.px(design.badgeRadius), plan.px(design.badgeRadius));
    text.draw(painter, corner + QPointF(padX, padY));
}

void paintBar(QPainter& painter, const ProductValues& values, const QRectF& bar) {
    const double radius = bar.height() / 2;
    painter.setBrush(QColor(kBarGround));
    painter.drawRoundedRect(bar, radius, radius);
    const double left = std::clamp(static_cast<double>(values.stockLeft) / values.stockTotal, 0.0, 1.0);
    if (left <= 0) {
        return;
    }
    painter.setBrush(QColor(kRed));
    painter.drawRoundedRect(
        QRectF(bar.topLeft(), QSizeF(std::max(bar.height(), bar.width() * left), bar.height())), radius,
        radius);
}

void paintTexts(QPainter& painter, const ProductValues& values, const CardTexts& texts,
                const CardDesign& design, const SheetPlan& plan, QRectF area) {
    const double gap = plan.px(design.gap);
    const auto put = [&](const TextBlock& block) {
        if (block.lineCount() > 0) {
            block.draw(painter, area.topLeft());
            area.setTop(area.top() + block.size().height() + gap);
        }
    };
    put(texts.name);
    put(texts.oldPrice);
    put(texts.price);
    if (texts.hasBar) {
        const double height = plan.px(design.barHeight);
        paintBar(painter, values, QRectF(area.topLeft(), QSizeF(area.width(), height)));
        area.setTop(area.top() + height + gap);
    }
    put(texts.stock);
    if (texts.action.lineCount() > 0) {
        const QSizeF pad(plan.px(design.actionPadX), plan.px(design.actionPadY));
        painter.setBrush(QColor(kInk));
        painter.drawRoundedRect(QRectF(area.topLeft(), texts.action.size() + 2 * pad),
                                plan.px(design.actionRadius), plan.px(design.actionRadius));
        texts.action.draw(painter, area.topLeft() + QPointF(pad.width(), pad.height()));
    }
}

} // namespace

QSize productCardSize(const ProductCardValues&, const Frame& frame) {
    return SheetPlan(contract::productCardDesign(frame.layout), frame).size();
}

Painted paintProductCard(const ProductCardValues& all, const Frame& frame, PaintTools& tools, qint64) {
    const ProductValues values = all.products.empty() ? ProductValues() : all.products.front();
    const SheetPlan plan(contract::productCardDesign(frame.layout), frame);
    const auto& design = cardDesign(frame.layout);
    const QRect body = plan.body();
    const double textWidth = body.width() - plan.px(design.pictureWidth) - 2 * plan.px(design.paddingX);
    const auto texts = layOut(values, design, plan, textWidth);

    QRect card = body;
    if (frame.layout == Layout::Landscape) {
        const int height = static_cast<int>(std::ceil(heightOf(texts, design, plan)));
        card.setTop(body.bottom() + 1 - std::clamp(height, plan.whole(design.pictureWidth), body.height()));
    }
    Sheet sheet(plan.size(), plan.withMargins(card));
    auto& painter = sheet.painter();
    tools.shadows.paint(
        painter, card, plan.px(design.radius),
        {.offsetY = plan.px(design.shadowY), .blur = plan.px(design.shadowBlur), .opacity = kShadowOpacity});
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(card, plan.px(design.radius), plan.px(design.radius));
    paintPicture(painter, values, design, plan, card, tools.pictures);
    painter.setClipRect(card);
    paintBadge(painter, values.code, design, plan, card);
    const QPointF corner(card.x() + plan.px(design.pictureWidth + design.paddingX),
                         card.y() + plan.px(design.paddingY));
    paintTexts(painter, values, texts, design, plan, QRectF(corner, QSizeF(textWidth, card.height())));
    return asOneSprite(sheet.finish());
}

} // namespace phien::overlays
