#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/text_block.h"

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

struct BubbleDesign {
    double radius;
    double paddingX;
    double paddingY;
    double text;
    double gap;
};
constexpr BubbleDesign kPortraitBubble{.radius = 18, .paddingX = 16, .paddingY = 10, .text = 24, .gap = 10};
constexpr BubbleDesign kLandscapeBubble{.radius = 15, .paddingX = 14, .paddingY = 8, .text = 20, .gap = 8};

constexpr double kLineHeight = 1.28;
constexpr int kLinesPerBubble = 2;
constexpr double kOldestOpacity = 0.45;
constexpr QRgb kPlate = 0x99000000;
constexpr QRgb kAuthor = 0xffffd9a0;
constexpr int kAuthorCharacters = 32;
constexpr int kTextCharacters = 160;

/// First-strong isolate and its end: a name written right to left does not turn the comment round.
constexpr QChar kIsolate(0x2068);
constexpr QChar kEndIsolate(0x2069);
constexpr QChar kHairSpace(0x200A);

struct Bubble {
    TextBlock text;
    QRect place;
};

/// A masked telephone number ("09•• ••• •••") stays on one line.
QString withMasksTogether(QString text) {
    constexpr QChar bullet(0x2022);
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const bool inMask = text[i - 1] == bullet || text[i - 1].isDigit();
        if (text[i] == QLatin1Char(' ') && text[i + 1] == bullet && inMask) {
            text[i] = QChar(QChar::Nbsp);
        }
    }
    return text;
}

TextBlock layOut(const FeedLineValues& line, const BubbleDesign& design, const SheetPlan& plan) {
    const QString author = cleanText(line.author, kAuthorCharacters);
    std::vector<TextRun> runs;
    if (!author.isEmpty()) {
        runs.push_back(
            {kIsolate + author + kEndIsolate + QLatin1Char(' ') + kHairSpace, QColor(kAuthor), 700});
    }
    runs.push_back({withMasksTogether(cleanText(line.text, kTextCharacters)), Qt::white, 400});
    return TextBlock(runs, {.pixelSize = plan.px(design.text),
                            .lineHeight = kLineHeight,
                            .width = plan.body().width() - 2 * plan.px(design.paddingX),
                            .maxLines = kLinesPerBubble});
}

/// From the newest at the bottom upwards, as many as there is room for.
std::vector<Bubble> placeBubbles(const CommentFeedValues& values, const BubbleDesign& design,
                                 const SheetPlan& plan) {
    std::vector<Bubble> bubbles;
    const QRect body = plan.body();
    int bottom = body.bottom() + 1;
    for (auto line = values.lines.rbegin(); line != values.lines.rend(); ++line) {
        if (bubbles.size() == contract::kFeedLines) {
            break;
        }
        auto text = layOut(*line, design, plan);
        if (text.lineCount() == 0) {
            continue;
        }
        const QSizeF padding(plan.px(design.paddingX), plan.px(design.paddingY));
        const QSize size(
            std::min(static_cast<int>(std::ceil(text.size().width() + 2 * padding.width())), body.width()),
            static_cast<int>(std::lround(text.size().height() + 2 * padding.height())));
        if (bottom - size.height() < body.top()) {
            break;
        }
        bubbles.push_back({std::move(text), QRect(QPoint(body.x(), bottom - size.height()), size)});
        bottom -= size.height() + plan.whole(design.gap);
    }
    return bubbles;
}

void paintBubble(QPainter& painter, const Bubble& bubble, const BubbleDesign& design, const SheetPlan& plan) {
    painter.setBrush(QColor::fromRgba(kPlate));
    painter.drawRoundedRect(bubble.place, plan.px(design.radius), plan.px(design.radius));
    painter.save();
    painter.setClipRect(bubble.place);
    bubble.text.draw(painter,
                     bubble.place.topLeft() + QPointF(plan.px(design.paddingX), plan.px(design.paddingY)));
    painter.restore();
}

} // namespace

QSize commentFeedSize(const CommentFeedValues&, const Frame& frame) {
    return SheetPlan(contract::commentFeedDesign(frame.layout), frame).size();
}

Painted paintCommentFeed(const CommentFeedValues& values, const Frame& frame, PaintTools&, qint64) {
    const SheetPlan plan(contract::commentFeedDesign(frame.layout), frame);
    const auto& design = frame.layout == Layout::Portrait ? kPortraitBubble : kLandscapeBubble;
    const auto bubbles = placeBubbles(values, design, plan);
    QRect content;
    for (const auto& bubble : bubbles) {
        content |= bubble.place;
    }
    Sheet sheet(plan.size(), content);
    for (const auto& bubble : bubbles) {
        const bool fades = bubbles.size() > 1 && &bubble == &bubbles.back();
        if (!fades) {
            paintBubble(sheet.painter(), bubble, design, plan);
            continue;
        }
        Sheet alone(plan.size(), bubble.place);
        paintBubble(alone.painter(), bubble, design, plan);
        sheet.painter().setOpacity(kOldestOpacity);
        sheet.painter().drawImage(bubble.place.topLeft(), alone.finish().image);
        sheet.painter().setOpacity(1);
    }
    return asOneSprite(sheet.finish());
}

} // namespace phien::overlays
