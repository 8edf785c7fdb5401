#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/text_block.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

struct BannerDesign {
    double radius;
    double edge;
    double paddingX;
    double paddingY;
    double title;
    double titleGap;
    double text;
    double shadowY;
    double shadowBlur;
};
constexpr BannerDesign kPortraitBanner{.radius = 18,
                                       .edge = 10,
                                       .paddingX = 20,
                                       .paddingY = 16,
                                       .title = 19,
                                       .titleGap = 2,
                                       .text = 27,
                                       .shadowY = 10,
                                       .shadowBlur = 30};
constexpr BannerDesign kLandscapeBanner{.radius = 14,
                                        .edge = 8,
                                        .paddingX = 18,
                                        .paddingY = 12,
                                        .title = 16,
                                        .titleGap = 0,
                                        .text = 23,
                                        .shadowY = 8,
                                        .shadowBlur = 24};

constexpr double kShadowOpacity = 0.4;
constexpr double kTitleSpacing = 0.5;
constexpr int kTextLines = 2;
constexpr double kSmallestText = 0.8;
constexpr QRgb kBlue = 0xff2f80ed;
constexpr QRgb kInk = 0xff1b1e27;
constexpr int kTitleCharacters = 60;
constexpr int kTextCharacters = 240;

/// The white part: straight where it meets the rounded body, at the blue edge with the flat corners
/// that a style sheet's one-sided border leaves.
QPainterPath insidePath(const QRectF& body, double radius, double edge) {
    const QRectF inside = body.adjusted(edge, 0, 0, 0);
    const double flat = std::max(0.0, radius - edge);
    QPainterPath path;
    path.moveTo(inside.left() + flat, inside.top());
    path.lineTo(inside.right() - radius, inside.top());
    path.arcTo(QRectF(inside.right() - 2 * radius, inside.top(), 2 * radius, 2 * radius), 90, -90);
    path.lineTo(inside.right(), inside.bottom() - radius);
    path.arcTo(QRectF(inside.right() - 2 * radius, inside.bottom() - 2 * radius, 2 * radius, 2 * radius), 0,
               -90);
    path.lineTo(inside.left() + flat, inside.bottom());
    path.arcTo(QRectF(inside.left(), inside.bottom() - 2 * radius, 2 * flat, 2 * radius), -90, -90);
    path.lineTo(inside.left(), inside.top() + radius);
    path.arcTo(QRectF(inside.left(), inside.top(), 2 * flat, 2 * radius), 180, -90);
    path.closeSubpath();
    return path;
}

} // namespace

QSize questionBannerSize(const QuestionBannerValues&, const Frame& frame) {
    return SheetPlan(contract::questionBannerDesign(frame.layout), frame).size();
}

Painted paintQuestionBanner(const QuestionBannerValues& values, const Frame& frame, PaintTools& tools,
                            qint64) {
    const SheetPlan plan(contract::questionBannerDesign(frame.layout), frame);
    const auto& design = frame.layout == Layout::Portrait ? kPortraitBanner : kLandscapeBanner;
    const QRect body = plan.body();
    const double width = body.width() - plan.px(design.edge) - 2 * plan.px(design.paddingX);
    const TextBlock title(
        {{cleanText(values.title, kTitleCharacters), QColor(kBlue), 800}},
        {.pixelSize = plan.px(design.title), .letterSpacing = plan.px(kTitleSpacing), .width = width});
    const TextBlock text({{cleanText(values.text, kTextCharacters), QColor(kInk), 400}},
                         {.pixelSize = plan.px(design.text),
                          .width = width,
                          .maxLines = kTextLines,
                          .smallest = kSmallestText});
    const double titleHeight = title.lineCount() > 0 ? title.size().height() + plan.px(design.titleGap) : 0;
    const double height = titleHeight + text.size().height() + 2 * plan.px(design.paddingY);

    QRect banner = body;
    banner.setHeight(std::min(static_cast<int>(std::lround(height)), body.height()));
    Sheet sheet(plan.size(), plan.withMargins(banner));
    auto& painter = sheet.painter();
    const double radius = plan.px(design.radius);
    tools.shadows.paint(
        painter, banner, radius,
        {.offsetY = plan.px(design.shadowY), .blur = plan.px(design.shadowBlur), .opacity = kShadowOpacity});
    const auto inside = insidePath(banner, radius, plan.px(design.edge));
    QPainterPath outside;
    outside.addRoundedRect(banner, radius, radius);
    painter.fillPath(outside.subtracted(inside), QColor(kBlue));
    painter.fillPath(inside, Qt::white);
    painter.setClipRect(banner);
    const QPointF corner =
        banner.topLeft() + QPointF(plan.px(design.edge + design.paddingX), plan.px(design.paddingY));
    title.draw(painter, corner);
    text.draw(painter, corner + QPointF(0, titleHeight));
    return asOneSprite(sheet.finish());
}

} // namespace phien::overlays
