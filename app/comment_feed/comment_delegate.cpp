#include "app/comment_feed/comment_delegate.h"

#include "app/comment_feed/comment_feed_model.h"
#include "app/text/format.h"
#include "app/text/platform_words.h"
#include "app/theme/theme.h"

#include <QListView>
#include <QPainter>
#include <QRegularExpression>

#include <cmath>

namespace app::comment_feed {

namespace {

constexpr int kPadding = 12;
constexpr int kVerticalPadding = 7;
constexpr int kMarkSize = 16;
constexpr int kMarkColumn = 18;
constexpr int kGap = 8;
constexpr int kTimeWidth = 34;
constexpr int kMarkRadius = 4;
constexpr int kMostLines = 6;
constexpr int kHeightsKept = 4000;

/// Runs that phone_mask.h left masked: digits, plus and bullets.
QList<QTextLayout::FormatRange> formats(const FeedRow& row) {
    QList<QTextLayout::FormatRange> result;
    QTextCharFormat name;
    name.setFontWeight(QFont::DemiBold);
    name.setForeground(QColor(theme::kNameInk));
    result.append({0, static_cast<int>(row.author.size()), name});
    static const QRegularExpression masked(QStringLiteral("[+\\d]*•[\\d•\\x{a0} .]*[•\\d]"));
    QTextCharFormat plate;
    plate.setBackground(QColor(theme::kMask));
    plate.setForeground(QColor(theme::kDim));
    auto found = masked.globalMatch(row.text);
    while (found.hasNext()) {
        const auto match = found.next();
        result.append({static_cast<int>(row.author.size() + 1 + match.capturedStart()),
                       static_cast<int>(match.capturedLength()), plate});
    }
    return result;
}

/// Lays the words out; the height used.
int layOut(QTextLayout& layout, const FeedRow& row, int width) {
    layout.setFont(theme::font(theme::kText));
    layout.setText(row.author + QLatin1Char(' ') + row.text);
    layout.setFormats(formats(row));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (int i = 0; i < kMostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height() + 1;
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(height));
}

int textWidth(int rowWidth) {
    return rowWidth - CommentDelegate::textLeft() - kGap - kTimeWidth - kPadding;
}

} // namespace

CommentDelegate::CommentDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
    , m_heights(kHeightsKept) {
}

int CommentDelegate::textLeft() {
    return kPadding + kMarkColumn + kGap;
}

int CommentDelegate::textHeight(const FeedRow& row, int width) const {
    const QString key = row.key + QLatin1Char('@') + QString::number(width);
    if (const int* known = m_heights.object(key))
        return *known;
    QTextLayout layout;
    const int height = layOut(layout, row, textWidth(width));
    m_heights.insert(key, new int(height));
    return height;
}

QSize CommentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = index.data(CommentFeedModel::RowRole).value<FeedRow>();
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int actions = row.key == m_openKey ? kActionsHeight : 0;
    return {width, std::max(kMarkSize + 2, textHeight(row, width)) + 2 * kVerticalPadding + 1 + actions};
}

void CommentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const auto row = index.data(CommentFeedModel::RowRole).value<FeedRow>();
    const QRect rect = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected || option.state & QStyle::State_MouseOver)
        painter->fillRect(rect, QColor(theme::kRowNext));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme::kFaintLine));

    const QRect mark(rect.left() + kPadding, rect.top() + kVerticalPadding + 1, kMarkSize, kMarkSize);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(theme::platformColour(row.platform.toStdString())));
    painter->drawRoundedRect(mark, kMarkRadius, kMarkRadius);
    painter->setFont(theme::font(theme::kTextKey, theme::Weight::Bold));
    painter->setPen(QColor(theme::kWhite));
    painter->drawText(mark, Qt::AlignCenter, text::platformMark(row.platform));

    QTextLayout layout;
    layOut(layout, row, textWidth(rect.width()));
    painter->setPen(QColor(theme::kInk));
    painter->setClipRect(rect);
    layout.draw(painter, QPointF(rect.left() + textLeft(), rect.top() + kVerticalPadding));

    painter->setFont(theme::font(theme::kTextTiny));
    painter->setPen(QColor(theme::kFaint));
    painter->drawText(
        QRect(rect.right() - kPadding - kTimeWidth, rect.top() + kVerticalPadding, kTimeWidth + 1, kMarkSize),
        Qt::AlignRight | Qt::AlignVCenter, text::timeOfDay(row.at));
    painter->restore();
}

} // namespace app::comment_feed
