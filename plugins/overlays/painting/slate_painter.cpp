#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/text_block.h"

#include <QLinearGradient>

#include <algorithm>

namespace phien::overlays {
namespace {

constexpr int kDefaultWidth = 1280;
constexpr int kDefaultHeight = 720;
constexpr int kMaxSide = 4096;
constexpr double kTitle = 44;
constexpr double kMessage = 26;
constexpr double kGap = 14;
constexpr double kMargin = 64;
constexpr double kSmallest = 0.6;
constexpr int kTitleLines = 2;
constexpr int kMessageLines = 3;
constexpr int kTitleCharacters = 120;
constexpr int kMessageCharacters = 240;
constexpr QRgb kTop = 0xff1b1e27;
constexpr QRgb kBottom = 0xff0f1117;
constexpr QRgb kQuiet = 0xffa7adba;

} // namespace

QSize slateSize(const SlateValues&, const Frame& frame) {
    const auto side = [](int wanted, int usual) {
        return wanted > 0 ? std::min(wanted, kMaxSide) : usual;
    };
    return {side(frame.width, kDefaultWidth), side(frame.height, kDefaultHeight)};
}

Painted paintSlate(const SlateValues& values, const Frame& frame, PaintTools&, qint64) {
    const QSize size = slateSize(values, frame);
    const double scale = std::min(size.width(), size.height()) / contract::kDesignShortSide;
    const double width = size.width() - 2 * kMargin * scale;
    const TextBlock title({{cleanText(values.title, kTitleCharacters), Qt::white, 700}},
                          {.pixelSize = kTitle * scale,
                           .width = width,
                           .maxLines = kTitleLines,
                           .smallest = kSmallest,
                           .alignment = Qt::AlignHCenter});
    const TextBlock message({{cleanText(values.message, kMessageCharacters), QColor(kQuiet), 400}},
                            {.pixelSize = kMessage * scale,
                             .width = width,
                             .maxLines = kMessageLines,
                             .smallest = kSmallest,
                             .alignment = Qt::AlignHCenter});

    Sheet sheet(size, QRect(QPoint(0, 0), size));
    QLinearGradient ground(0, 0, 0, size.height());
    ground.setColorAt(0, QColor(kTop));
    ground.setColorAt(1, QColor(kBottom));
    sheet.painter().fillRect(QRect(QPoint(0, 0), size), ground);
    const double gap = message.lineCount() > 0 ? kGap * scale : 0;
    const double height = title.size().height() + gap + message.size().height();
    const QPointF corner((size.width() - width) / 2, (size.height() - height) / 2);
    title.draw(sheet.painter(), corner);
    message.draw(sheet.painter(), corner + QPointF(0, title.size().height() + gap));
    Painted painted = asOneSprite(sheet.finish());
    painted.entrance = painted.exit = Entrance::None; // at once, where a device is missing
    return painted;
}

} // namespace phien::overlays
