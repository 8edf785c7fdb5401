#include "app/run_of_show/run_of_show_delegate.h"

#include "app/run_of_show/run_of_show_model.h"
#include "app/run_of_show/thumbnails.h"
#include "app/text/format.h"
#include "app/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace app::run_of_show {

using studio::show::SegmentKind;

namespace {

constexpr int kMarkWidth = 3;
constexpr int kVerticalPadding = 7;
constexpr int kColumnGap = 9;
constexpr int kLineHeight = 17;
constexpr int kBarThickness = 3;
constexpr int kWordsLost = 40;
constexpr int kWarningSize = 15;
constexpr double kSkippedOpacity = 0.35;

QString kindSign(SegmentKind kind) {
    switch (kind) {
    case SegmentKind::FlashSale:
        return QStringLiteral("⚡ ");
    case SegmentKind::LuckyDraw:
        return QStringLiteral("🎁 ");
    case SegmentKind::Questions:
        return QStringLiteral("💬 ");
    case SegmentKind::Break:
        return QStringLiteral("☕ ");
    case SegmentKind::HostChange:
        return QStringLiteral("🔁 ");
    case SegmentKind::Product:
    case SegmentKind::FreeTalk:
        break;
    }
    return {};
}

QString timeWords(const RunRow& row) {
    switch (row.state) {
    case RowState::Current:
        return text::stopwatch(row.used) + QStringLiteral("\n/ ") + text::minutes(row.planned);
    case RowState::Done:
        return row.used.count() > 0 ? QString(QStringLiteral("✓ ") + text::minutes(row.used))
                                    : QStringLiteral("✓");
    case RowState::Skipped:
        return RunOfShowDelegate::tr("skipped");
    case RowState::Ahead:
    case RowState::Next:
        break;
    }
    return text::minutes(row.planned);
}

} // namespace

RunOfShowDelegate::RunOfShowDelegate(Thumbnails& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails) {
}

int RunOfShowDelegate::rowHeight() {
    return theme::kThumbnail + 2 * kVerticalPadding;
}

QSize RunOfShowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.width(), rowHeight()};
}

void RunOfShowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const auto row = index.data(RunOfShowModel::RowRole).value<RunRow>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect;
    if (row.state == RowState::Current) {
        painter->fillRect(rect, QColor(theme::kRowOn));
        painter->fillRect(QRect(rect.left(), rect.top(), kMarkWidth, rect.height()), QColor(theme::kBrand));
    } else if (row.state == RowState::Next || option.state & QStyle::State_MouseOver) {
        painter->fillRect(rect, QColor(theme::kRowNext));
    }
    if (option.state & QStyle::State_Selected) {
        if (row.state != RowState::Current)
            painter->fillRect(rect, QColor(theme::kHover));
        painter->fillRect(QRect(rect.right() - kMarkWidth + 1, rect.top(), kMarkWidth, rect.height()),
                          QColor(theme::kAsk));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QColor(theme::kAsk));
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }

    const int left = rect.left() + kMarkWidth + theme::kPanePadding;
    const qreal scale = painter->device()->devicePixelRatioF();
    const QString key = row.code.isEmpty() ? row.name : row.code;
    painter->setOpacity(row.state == RowState::Skipped ? kSkippedOpacity
                        : row.state == RowState::Done  ? 0.75
                                                       : 1.0);
    painter->drawPixmap(left, rect.top() + kVerticalPadding, m_thumbnails.picture(row.picture, key, scale));
    painter->setOpacity(1.0);
    if (!row.warning.isEmpty())
        paintWarning(*painter, QRect(left + theme::kThumbnail - kWarningSize, rect.top() + kVerticalPadding,
                                     kWarningSize, kWarningSize));

    painter->setFont(theme::font(theme::kTextTiny));
    const bool isOver = row.state == RowState::Current && row.used > row.planned;
    painter->setPen(QColor(isOver ? theme::kWarn : theme::kDim));
    const QString time = timeWords(row);
    const QRect timeBox =
        painter->fontMetrics().boundingRect(QRect(0, 0, rect.width(), rect.height()), Qt::AlignRight, time);
    const int right = rect.right() - theme::kPanePadding;
    painter->drawText(QRect(right - timeBox.width() - 1, rect.top(), timeBox.width() + 2, rect.height()),
                      Qt::AlignRight | Qt::AlignVCenter, time);

    const int wordsLeft = left + theme::kThumbnail + kColumnGap;
    paintWords(*painter,
               QRect(wordsLeft, rect.top(), right - timeBox.width() - kColumnGap - wordsLeft, rect.height()),
               row);
    painter->restore();
}

void RunOfShowDelegate::paintWords(QPainter& painter, const QRect& box, const RunRow& row) const {
    const bool hasBar = row.stockLeft >= 0;
    const int height = 2 * kLineHeight + (hasBar ? kBarThickness + 4 : 0);
    const int top = box.top() + (box.height() - height) / 2;
    int left = box.left();
    if (!row.code.isEmpty()) {
        painter.setFont(theme::font(theme::kText, theme::Weight::Bold));
        painter.setPen(QColor(theme::kGold));
        painter.drawText(QRect(left, top, box.width(), kLineHeight), Qt::AlignVCenter, row.code);
        left += painter.fontMetrics().horizontalAdvance(row.code + QLatin1Char(' '));
    }
    if (row.detail.isEmpty()) {
        paintName(painter, QRect(left, top, box.right() - left, 2 * kLineHeight), row);
        return;
    }
    paintName(painter, QRect(left, top, box.right() - left, kLineHeight), row);
    painter.setFont(theme::font(theme::kTextTiny));
    painter.setPen(QColor(theme::kDim));
    const QRect detailBox(box.left(), top + kLineHeight, box.width(), kLineHeight - 2);
    painter.drawText(detailBox, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(row.detail, Qt::ElideRight, detailBox.width()));
    if (hasBar)
        paintBar(painter, QRectF(box.left(), top + 2 * kLineHeight + 2, box.width(), kBarThickness),
                 row.stockLeft);
}

void RunOfShowDelegate::paintName(QPainter& painter, const QRect& box, const RunRow& row) const {
    const bool flash = row.kind == SegmentKind::FlashSale && row.state != RowState::Skipped;
    const bool strong = row.state == RowState::Current || flash;
    painter.setFont(theme::font(theme::kText, strong ? theme::Weight::Bold : theme::Weight::Normal));
    painter.setPen(QColor(theme::kInk));
    if (row.state == RowState::Skipped) {
        QFont font = painter.font();
        font.setStrikeOut(true);
        painter.setFont(font);
        painter.setPen(QColor(theme::kFaint));
    } else if (flash)
        painter.setPen(QColor(theme::kWarn));
    else if (row.state == RowState::Done)
        painter.setPen(QColor(theme::kSoftInk));
    const QString name = kindSign(row.kind) + row.name;
    const bool oneLine = box.height() < 2 * kLineHeight;
    if (oneLine) {
        painter.drawText(box, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, box.width()));
        return;
    }
    // Two lines hold a little less than twice the width, since words are not cut.
    const QString fitting =
        painter.fontMetrics().elidedText(name, Qt::ElideRight, box.width() * 2 - kWordsLost);
    painter.drawText(box, Qt::AlignVCenter | Qt::TextWordWrap, fitting);
}

void RunOfShowDelegate::paintWarning(QPainter& painter, const QRect& box) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::kWarn));
    painter.drawEllipse(box);
    painter.setFont(theme::font(theme::kTextTiny, theme::Weight::Bold));
    painter.setPen(QColor(theme::kBackground));
    painter.drawText(box, Qt::AlignCenter, QStringLiteral("!"));
}

void RunOfShowDelegate::paintBar(QPainter& painter, const QRectF& track, double share) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::kBarTrack));
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(QColor(theme::kBrand));
    const double width = track.width() * std::clamp(share, 0.0, 1.0);
    painter.drawRoundedRect(QRectF(track.left(), track.top(), width, track.height()), 2, 2);
}

} // namespace app::run_of_show
