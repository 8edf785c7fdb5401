#pragma once

#include <QWidget>

class QMenu;
class QPushButton;

namespace app::comment_feed {

/// What can be done with the selected comment: buttons below it, and a menu with all of it.
class CommentActions : public QWidget {
    Q_OBJECT
public:
    explicit CommentActions(QWidget* parent = nullptr);

    /// Whether the selected comment is the pinned one.
    void setPinned(bool pinned);
    bool isPinned() const { return m_pinned; }
    /// Every action as a line; belongs to `menu`.
    void fill(QMenu& menu);

Q_SIGNALS:
    void onScreenWanted();
    void inFeedWanted();
    void spotlightWanted();
    void pinWanted();
    void unpinWanted();
    void hideWanted();

private:
    QPushButton* button(const QString& objectName, const QString& role, const QString& label,
                        const QString& what);

    QPushButton* m_pin;
    bool m_pinned = false;
};

} // namespace app::comment_feed
