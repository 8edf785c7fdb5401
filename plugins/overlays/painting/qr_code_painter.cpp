#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/qr_modules.h"
#include "plugins/overlays/painting/text_block.h"

#include <QPainterPath>

#include <algorithm>

namespace phien::overlays {
namespace {

struct QrDesign {
    PlateDesign plate;
    double title;
    double caption;
    double padding; ///< beside and between the texts
};
constexpr QrDesign kPortraitQr{
    .plate = {.radius = 20, .shadowY = 12, .shadowBlur = 32, .shadowOpacity = 0.45},
    .title = 24,
    .caption = 19,
    .padding = 12};
constexpr QrDesign kLandscapeQr{
    .plate = {.radius = 16, .shadowY = 10, .shadowBlur = 26, .shadowOpacity = 0.45},
    .title = 20,
    .caption = 16,
    .padding = 10};

constexpr double kSmallest = 0.7;
constexpr int kTitleCharacters = 60;
constexpr int kCaptionCharacters = 80;
/// Whatever the theme: readers want dark modules on a light ground.
constexpr QRgb kDark = 0xff000000;
constexpr QRgb kLight = 0xffffffff;

/// The card from top to bottom: title, square, caption; pixels.
struct QrPlan {
    TextBlock title;
    TextBlock caption;
    QRect card;
    QRect square;
    double titleTop = 0;
    double captionTop = 0;
};

TextBlock line(const QString& text, int weight, const QColor& ink, double pixelSize, double width) {
    return {{{text, ink, weight}},
            {.pixelSize = pixelSize, .width = width, .smallest = kSmallest, .alignment = Qt::AlignHCenter}};
}

QrPlan planOf(const QrCodeValues& values, const Frame& frame, const SheetPlan& plan, const QrDesign& design) {
    const QRect body = plan.body();
    const double padding = plan.px(design.padding);
    const double width = body.width() - 2 * padding;
    QrPlan qr{.title = line(cleanText(values.title, kTitleCharacters), 700, colour(frame.theme.cardText),
                            plan.px(design.title), width),
              .caption = line(cleanText(values.caption, kCaptionCharacters), 500,
                              colour(frame.theme.cardMuted), plan.px(design.caption), width),
              .card = body,
              .square = {}};
    const auto strip = [&](const TextBlock& text) {
        return text.lineCount() > 0 ? static_cast<int>(text.size().height() + 2 * padding) : 0;
    };
    const int above = strip(qr.title);
    const int below = strip(qr.caption);
    const int side = std::min(body.width(), body.height() - above - below);
    qr.card.setHeight(std::min(above + side + below, body.height()));
    qr.card.moveBottom(body.bottom());
    qr.square = QRect(body.x() + (body.width() - side) / 2, qr.card.y() + above, side, side);
    qr.titleTop = qr.card.y() + padding;
    qr.captionTop = qr.square.bottom() + 1 + padding;
    return qr;
}

/// Each module in whole pixels, so that no edge is grey.
void paintModules(QPainter& painter, const QrModules& modules, const QRect& square) {
    const int pixels = modulePixels(modules, square.width());
    const int side = modules.side * pixels;
    const QPoint corner =
        square.topLeft() + QPoint((square.width() - side) / 2, (square.height() - side) / 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < modules.side; ++y) {
        for (int x = 0; x < modules.side; ++x) {
            if (modules.isDark(x, y)) {
                painter.fillRect(corner.x() + x * pixels, corner.y() + y * pixels, pixels, pixels,
                                 QColor(kDark));
            }
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void paintCard(QPainter& painter, const QrPlan& qr, const QrModules& modules, const SheetPlan& plan,
               const QrDesign& design, const ThemeTokens& theme, ShadowCache& shadows) {
    paintPlate(painter, shadows, qr.card, design.plate, plan, theme, colour(theme.card | 0xff000000));
    QPainterPath rounded;
    const double radius = cornerOf(design.plate.radius, plan, theme);
    rounded.addRoundedRect(qr.card, radius, radius);
    QPainterPath square;
    square.addRect(qr.square);
    painter.fillPath(rounded & square, QColor(kLight));
    paintModules(painter, modules, qr.square);
    painter.setClipPath(rounded);
    const double left = qr.card.x() + plan.px(design.padding);
    qr.title.draw(painter, {left, qr.titleTop});
    qr.caption.draw(painter, {left, qr.captionTop});
}

} // namespace

QSize qrCodeSize(const QrCodeValues&, const Frame& frame) {
    return SheetPlan(contract::qrCodeDesign(frame.layout), frame).size();
}

Painted paintQrCode(const QrCodeValues& values, const Frame& frame, PaintTools& tools, qint64) {
    const SheetPlan plan(contract::qrCodeDesign(frame.layout), frame);
    const auto& design = frame.layout == Layout::Portrait ? kPortraitQr : kLandscapeQr;
    SpriteSheet sheet(plan.size(), tools.sprites);
    const auto modules = qrModules(values.payload);
    const auto qr = planOf(values, frame, plan, design);
    if (modulePixels(modules, qr.square.width()) == 0) {
        return sheet.finish();
    }
    ContentKey key(frame);
    key << values.title << values.caption << values.payload;
    auto& card =
        sheet.add(QStringLiteral("code"), key.text(), plan.withMargins(qr.card), [&](QPainter& painter) {
            paintCard(painter, qr, modules, plan, design, frame.theme, tools.shadows);
        });
    card.entrance = Entrance::Pop;
    card.change = Change::CrossFade;
    return sheet.finish();
}

} // namespace phien::overlays
