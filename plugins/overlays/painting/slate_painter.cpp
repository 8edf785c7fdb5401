#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/ground.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/text_block.h"

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
constexpr double kMessageStrength = 0.75;

} // namespace

QSize slateSize(const SlateValues&, const Frame& frame) {
    const auto side = [](int wanted, int usual) {
        return wanted > 0 ? std::min(wanted, kMaxSide) : usual;
    };
    return {side(frame.width, kDefaultWidth), side(frame.height, kDefaultHeight)};
}

Painted paintSlate(const SlateValues& values, const Frame& frame, PaintTools& tools, qint64) {
    const QSize size = slateSize(values, frame);
    const double scale = std::min(size.width(), size.height()) / contract::kDesignShortSide;
    const double width = size.width() - 2 * kMargin * scale;
    const QColor ink = colour(frame.theme.onGround);
    const TextBlock title({{cleanText(values.title, kTitleCharacters), ink, 700}},
                          {.pixelSize = kTitle * scale,
                           .width = width,
                           .maxLines = kTitleLines,
                           .smallest = kSmallest,
                           .alignment = Qt::AlignHCenter});
    const TextBlock message(
        {{cleanText(values.message, kMessageCharacters), faint(ink, kMessageStrength), 400}},
        {.pixelSize = kMessage * scale,
         .width = width,
         .maxLines = kMessageLines,
         .smallest = kSmallest,
         .alignment = Qt::AlignHCenter});

    SpriteSheet sheet(size, tools.sprites);
    const QRect whole(QPoint(0, 0), size);
    ContentKey key(frame);
    key << title.content() << message.content();
    auto& sprite = sheet.add(QStringLiteral("slate"), key.text(), whole, [&](QPainter& painter) {
        paintGround(painter, whole, frame.theme);
        const double gap = message.lineCount() > 0 ? kGap * scale : 0;
        const double height = title.size().height() + gap + message.size().height();
        const QPointF corner((size.width() - width) / 2, (size.height() - height) / 2);
        title.draw(painter, corner);
        message.draw(painter, corner + QPointF(0, title.size().height() + gap));
    });
    sprite.change = Change::CrossFade;
    Painted painted = sheet.finish();
    painted.entrance = Entrance::None;
    return painted;
}

} // namespace phien::overlays
