#include "app/catalogue/product_table_delegate.h"

#include "app/catalogue/product_pictures.h"
#include "app/catalogue/product_table_model.h"
#include "app/theme/theme.h"

#include <QPainter>

namespace app::catalogue {

namespace {

constexpr int kVerticalPadding = 5;
constexpr int kSidePadding = 10;
constexpr int kPlatePadding = 7;
constexpr int kPlateHeight = 20;
constexpr int kMarkSize = 16;

} // namespace

ProductTableDelegate::ProductTableDelegate(ProductPictures& pictures, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_pictures(pictures) {
}

int ProductTableDelegate::rowHeight() {
    return ProductPictures::kSide + 2 * kVerticalPadding;
}

void ProductTableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, QColor(theme::kRowOn));
    painter->setPen(QColor(theme::kFaintLine));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QColor(theme::kAsk));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    const QRect box = option.rect.adjusted(kSidePadding, 0, -kSidePadding, 0);
    const int column = index.column();
    if (column == ProductTableModel::Picture) {
        paintPicture(*painter, option.rect, index);
    } else if (column == ProductTableModel::Papers) {
        paintPapers(*painter, box, index);
    } else {
        const QString words = index.data(Qt::DisplayRole).toString();
        const bool strong = column == ProductTableModel::Code || column == ProductTableModel::LivePrice;
        painter->setFont(theme::font(theme::kText, strong ? theme::Weight::Bold : theme::Weight::Normal));
        const QColor ink = column == ProductTableModel::Code        ? theme::kGold
                           : column == ProductTableModel::LivePrice ? theme::kOk
                           : column == ProductTableModel::Name      ? theme::kInk
                                                                    : theme::kSoftInk;
        painter->setPen(ink);
        const auto align = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        painter->drawText(box, int(align),
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, box.width()));
    }
    painter->restore();
}

void ProductTableDelegate::paintPicture(QPainter& painter, const QRect& box, const QModelIndex& index) const {
    const qreal scale = painter.device()->devicePixelRatioF();
    const QRect place(box.left() + (box.width() - ProductPictures::kSide) / 2, box.top() + kVerticalPadding,
                      ProductPictures::kSide, ProductPictures::kSide);
    const ShownPicture shown =
        m_pictures.picture(index.data(ProductTableModel::FileRole).toString(), ProductPictures::kSide, scale);
    if (!shown.thumbnail.isNull()) {
        painter.drawPixmap(place.topLeft(), shown.thumbnail);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::kRaised));
    painter.drawRoundedRect(place, theme::kRadius, theme::kRadius);
    if (shown.isRefused()) {
        painter.drawPixmap(place.center() - QPoint(kMarkSize / 2, kMarkSize / 2),
                           theme::pixmap(QStringLiteral("warning"), theme::kWarn, kMarkSize, scale));
    }
}

void ProductTableDelegate::paintPapers(QPainter& painter, const QRect& box, const QModelIndex& index) {
    const QString words = index.data(Qt::DisplayRole).toString();
    if (words.isEmpty())
        return;
    const bool missing = index.data(ProductTableModel::GapsRole).toInt() > 0;
    painter.setFont(theme::font(theme::kTextTiny, theme::Weight::Strong));
    const int width =
        std::min(box.width(), painter.fontMetrics().horizontalAdvance(words) + 2 * kPlatePadding);
    const QRect plate(box.left(), box.center().y() - kPlateHeight / 2, width, kPlateHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(missing ? theme::kWarnPlate : theme::kOkPlate));
    painter.drawRoundedRect(plate, theme::kSmallRadius, theme::kSmallRadius);
    painter.setPen(QColor(missing ? theme::kWarnPlateInk : theme::kOkPlateInk));
    painter.drawText(plate.adjusted(kPlatePadding, 0, -kPlatePadding + 2, 0), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, width - 2 * kPlatePadding + 2));
}

} // namespace app::catalogue
