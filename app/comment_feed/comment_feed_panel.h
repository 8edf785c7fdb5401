#pragma once

#include "studio/comments/comment.h"
#include "studio/show/stage.h"

#include <QWidget>

#include <deque>
#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace app::comment_feed {

class AnswerBox;
class CommentActions;
class CommentDelegate;
class CommentFeedModel;

/// Right of the console: comments of all platforms, newest on top. Holds still while the
/// reader has scrolled away from the newest.
class CommentFeedPanel : public QWidget {
    Q_OBJECT
public:
    explicit CommentFeedPanel(QWidget* parent = nullptr);

    void setComments(const std::deque<studio::comments::Comment>& comments);
    void add(const studio::comments::Comment& comment);
    /// What of the comments is in the picture: question, pinned one.
    void setStage(const studio::show::Stage& stage);
    void focusSearch();
    /// Brings the rate up to date; call four times a second.
    void tick();

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHeading();
    void buildList();
    void connectParts();
    void refreshEmpty();
    void refreshHold();
    void openSelected();
    void placeActions();
    void openMenu(const QPoint& place);
    void refreshPinned();
    /// What a command makes of the selected comment, if there is one.
    template <class Command>
    void sendSelected();
    void hideSelected();
    QString selectedKey() const;
    bool handleKey(int key);

    CommentFeedModel* m_model;
    CommentDelegate* m_delegate;
    QLabel* m_rate;
    QLineEdit* m_search;
    QListView* m_list;
    QPushButton* m_new;
    QLabel* m_empty;
    CommentActions* m_actions;
    AnswerBox* m_answer;
    std::optional<studio::show::FeedLine> m_pinned;
};

} // namespace app::comment_feed
