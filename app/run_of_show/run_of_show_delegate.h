#pragma once

#include <QStyledItemDelegate>

namespace app::run_of_show {

class Thumbnails;
struct RunRow;

/// Paints a step: picture, code, name, price and stock, bar, time used of planned.
class RunOfShowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RunOfShowDelegate(Thumbnails& thumbnails, QObject* parent = nullptr);

    static int rowHeight();
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintWords(QPainter& painter, const QRect& box, const RunRow& row) const;
    void paintName(QPainter& painter, const QRect& box, const RunRow& row) const;
    static void paintWarning(QPainter& painter, const QRect& box);
    static void paintBar(QPainter& painter, const QRectF& track, double share);

    Thumbnails& m_thumbnails;
};

} // namespace app::run_of_show
