#pragma once

#include <QCache>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace app::comment_feed {

struct FeedRow;

/// Paints a comment: the platform's mark, author and text (masked runs on a plate), the time;
/// leaves room below the selected one for its actions.
class CommentDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kActionsHeight = 30;

    explicit CommentDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The row that shows actions; empty: none.
    void setOpenKey(const QString& key) { m_openKey = key; }
    static int textLeft();

private:
    int textHeight(const FeedRow& row, int width) const;

    QString m_openKey;
    mutable QCache<QString, int> m_heights;
};

} // namespace app::comment_feed
