#pragma once

#include <QWidget>

class QPushButton;

namespace app::comment_feed {

/// The buttons below the selected comment.
class CommentActions : public QWidget {
    Q_OBJECT
public:
    explicit CommentActions(QWidget* parent = nullptr);

Q_SIGNALS:
    void onScreenWanted();
    void inFeedWanted();
    void hideWanted();

private:
    QPushButton* button(const QString& objectName, const QString& role, const QString& label,
                        const QString& what);
};

} // namespace app::comment_feed
