#include "plugins/overlays/painting/comment_line.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/pin_mark.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/platform_mark.h"
#include "plugins/overlays/painting/text_block.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace phien::overlays {
namespace {

struct BubbleDesign {
    double radius;
    double paddingX;
    double paddingY;
    double text;
    double gap;
    double mark;
    double markGap;
    double edge; ///< of the pinned comment
};
constexpr BubbleDesign kPortraitBubble{
    .radius = 18, .paddingX = 16, .paddingY = 10, .text = 24, .gap = 10, .mark = 22, .markGap = 8, .edge = 7};
constexpr BubbleDesign kLandscapeBubble{
    .radius = 15, .paddingX = 14, .paddingY = 8, .text = 20, .gap = 8, .mark = 18, .markGap = 7, .edge = 6};

constexpr double kLineHeight = 1.28;
constexpr int kLinesPerBubble = 2;
constexpr double kOldestOpacity = 0.45;
constexpr qint64 kFadeMs = 360;
constexpr int kAuthorCharacters = 32;
constexpr int kTextCharacters = 160;
constexpr QChar kHairSpace(0x200A);

enum class Rank { Ordinary, Pinned };

/// A comment laid out; its place is given later.
class Bubble {
public:
    Bubble(const FeedLineValues& line, Rank rank, const BubbleDesign& design, const SheetPlan& plan,
           const Frame& frame);

    bool isEmpty() const { return m_text.lineCount() == 0; }
    QSize size() const { return m_size; }
    void setPlace(const QRect& place) { m_place = place; }
    Sprite& addTo(SpriteSheet& sheet, const QString& id) const;

private:
    double px(double design) const { return m_plan.px(design); }
    double left() const { return px(m_design.paddingX + (m_rank == Rank::Pinned ? m_design.edge : 0)); }
    double indent() const;
    TextBlock layOut(const FeedLineValues& line) const;
    void paint(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    const BubbleDesign& m_design;
    const SheetPlan& m_plan;
    const Frame& m_frame;
    Rank m_rank;
    QString m_platform;
    TextBlock m_text;
    QSize m_size;
    QRect m_place;
};

Bubble::Bubble(const FeedLineValues& line, Rank rank, const BubbleDesign& design, const SheetPlan& plan,
               const Frame& frame)
    : m_design(design)
    , m_plan(plan)
    , m_frame(frame)
    , m_rank(rank)
    , m_platform(hasMark(line.platform) ? line.platform : QString())
    , m_text(layOut(line)) {
    const double width = m_text.size().width() + left() + px(design.paddingX);
    m_size = {std::min(static_cast<int>(std::ceil(width)), plan.body().width()),
              static_cast<int>(std::lround(m_text.size().height() + 2 * px(design.paddingY)))};
}

/// Room for the marks before the name.
double Bubble::indent() const {
    const double each = px(m_design.mark + m_design.markGap);
    return each * ((m_rank == Rank::Pinned ? 1 : 0) + (m_platform.isEmpty() ? 0 : 1));
}

TextBlock Bubble::layOut(const FeedLineValues& line) const {
    const ThemeTokens& theme = m_frame.theme;
    std::vector<TextRun> runs;
    if (const QString author = authorOf(line, kAuthorCharacters); !author.isEmpty()) {
        runs.push_back({author + QLatin1Char(' ') + kHairSpace, colour(theme.glassName), 700});
    }
    runs.push_back({wordsOf(line, kTextCharacters), colour(theme.onGlass), 400});
    return withoutLonelyWord(runs, {.pixelSize = px(m_design.text),
                                    .lineHeight = kLineHeight,
                                    .width = m_plan.body().width() - left() - px(m_design.paddingX),
                                    .firstIndent = indent(),
                                    .maxLines = kLinesPerBubble});
}

void Bubble::paintMarks(QPainter& painter) const {
    const double side = px(m_design.mark);
    const double middle = m_place.y() + px(m_design.paddingY + m_design.text * kLineHeight / 2);
    QRectF place(m_place.x() + left(), middle - side / 2, side, side);
    if (m_rank == Rank::Pinned) {
        paintPin(painter, colour(m_frame.theme.glassName), place);
        place.translate(px(m_design.mark + m_design.markGap), 0);
    }
    paintMark(painter, m_platform, place);
}

void Bubble::paint(QPainter& painter) const {
    const ThemeTokens& theme = m_frame.theme;
    const double radius = std::min(cornerOf(m_design.radius, m_plan, theme), m_place.height() / 2.0);
    painter.setBrush(colour(theme.glass));
    painter.drawRoundedRect(m_place, radius, radius);
    if (m_rank == Rank::Pinned) {
        painter.save();
        painter.setClipRect(QRectF(m_place.topLeft(), QSizeF(px(m_design.edge), m_place.height())));
        painter.setBrush(colour(theme.accent));
        painter.drawRoundedRect(m_place, radius, radius);
        painter.restore();
    }
    painter.setClipRect(m_place);
    paintMarks(painter);
    m_text.draw(painter, m_place.topLeft() + QPointF(left(), px(m_design.paddingY)));
}

Sprite& Bubble::addTo(SpriteSheet& sheet, const QString& id) const {
    ContentKey key(m_frame);
    key << m_text.content() << m_platform << static_cast<int>(m_rank);
    auto& sprite = sheet.add(id, key.text(), m_place, [this](QPainter& painter) { paint(painter); });
    sprite.entrance = Entrance::Rise;
    sprite.exit = Entrance::Rise;
    return sprite;
}

/// When it begins to fade; 0: it stays.
qint64 fadesAt(const FeedLineValues& line, qint64 fadeAfterMs) {
    return line.atMs > 0 && fadeAfterMs > 0 ? line.atMs + fadeAfterMs : 0;
}

bool hasFaded(const FeedLineValues& line, qint64 fadeAfterMs, qint64 nowMs) {
    const qint64 start = fadesAt(line, fadeAfterMs);
    return start > 0 && nowMs >= start + kFadeMs;
}

struct Placed {
    Bubble bubble;
    const FeedLineValues* line;
};

/// Newest first.
struct Feed {
    std::vector<Placed> bubbles;
    bool isFull = false; ///< with one more comment, the oldest goes
};

/// From the newest at the bottom upwards, as many as there is room for below `top`.
Feed placeBubbles(const CommentFeedValues& values, const BubbleDesign& design, const SheetPlan& plan,
                  const Frame& frame, int top, qint64 nowMs) {
    Feed feed;
    const QRect body = plan.body();
    int bottom = body.bottom() + 1;
    for (auto line = values.lines.rbegin(); line != values.lines.rend(); ++line) {
        if (feed.isFull) {
            break;
        }
        if (hasFaded(*line, values.fadeAfterMs, nowMs)) {
            continue;
        }
        Bubble bubble(*line, Rank::Ordinary, design, plan, frame);
        if (bubble.isEmpty()) {
            continue;
        }
        const QSize size = bubble.size();
        if (bottom - size.height() < top) {
            feed.isFull = true;
            break;
        }
        bubble.setPlace(QRect(QPoint(body.x(), bottom - size.height()), size));
        bottom -= size.height() + plan.whole(design.gap);
        feed.bubbles.push_back({std::move(bubble), &*line});
        feed.isFull = feed.bubbles.size() == contract::kFeedLines;
    }
    return feed;
}

void addLines(SpriteSheet& sheet, const Feed& feed, qint64 fadeAfterMs) {
    std::set<QString> ids;
    for (auto entry = feed.bubbles.rbegin(); entry != feed.bubbles.rend(); ++entry) {
        QString id = identityOf(*entry->line);
        while (!ids.insert(id).second) {
            id += QLatin1Char('+');
        }
        Sprite& sprite = entry->bubble.addTo(sheet, id);
        const bool goesNext = feed.isFull && feed.bubbles.size() > 1 && entry == feed.bubbles.rbegin();
        sprite.opacity = goesNext ? kOldestOpacity : 1;
        if (const qint64 start = fadesAt(*entry->line, fadeAfterMs); start > 0) {
            sprite.tracks.push_back({.property = Property::Opacity,
                                     .from = 1,
                                     .to = 0,
                                     .startMs = start,
                                     .endMs = start + kFadeMs,
                                     .easing = Easing::InOut});
        }
    }
}

} // namespace

qint64 commentFeedStep(const CommentFeedValues& values, qint64 nowMs) {
    return std::count_if(values.lines.begin(), values.lines.end(), [&](const FeedLineValues& line) {
        return !hasFaded(line, values.fadeAfterMs, nowMs);
    });
}

QSize commentFeedSize(const CommentFeedValues&, const Frame& frame) {
    return SheetPlan(contract::commentFeedDesign(frame.layout), frame).size();
}

Painted paintCommentFeed(const CommentFeedValues& values, const Frame& frame, PaintTools& tools,
                         qint64 nowMs) {
    const SheetPlan plan(contract::commentFeedDesign(frame.layout), frame);
    const auto& design = frame.layout == Layout::Portrait ? kPortraitBubble : kLandscapeBubble;
    const QRect body = plan.body();
    const int gap = plan.whole(design.gap);
    std::optional<Bubble> pinned;
    if (!values.pinned.empty()) {
        pinned.emplace(values.pinned.front(), Rank::Pinned, design, plan, frame);
    }
    const bool isPinned = pinned && !pinned->isEmpty() && pinned->size().height() <= body.height();
    const int top = body.top() + (isPinned ? pinned->size().height() + gap : 0);
    const Feed feed = placeBubbles(values, design, plan, frame, top, nowMs);
    SpriteSheet sheet(plan.size(), tools.sprites);
    if (isPinned) {
        int height = pinned->size().height();
        for (const Placed& entry : feed.bubbles) {
            height += entry.bubble.size().height() + gap;
        }
        pinned->setPlace(QRect(QPoint(body.x(), body.bottom() + 1 - height), pinned->size()));
        pinned->addTo(sheet, QLatin1String("pinned:") + identityOf(values.pinned.front()));
    }
    addLines(sheet, feed, values.fadeAfterMs);
    return sheet.finish();
}

} // namespace phien::overlays
