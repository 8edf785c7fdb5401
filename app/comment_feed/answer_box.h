#pragma once

#include "studio/show/stage.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;

namespace app::widgets {
class ElidedLabel;
}

namespace app::comment_feed {

/// The question in the picture and a field for its answer: Enter puts the answer below the question, an empty
/// one takes it away. Hidden while there is no question.
class AnswerBox : public QFrame {
    Q_OBJECT
public:
    explicit AnswerBox(QWidget* parent = nullptr);

    void setQuestion(const std::optional<studio::show::Question>& question);

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void send();
    void refreshState();

    std::optional<studio::show::Question> m_question;
    widgets::ElidedLabel* m_asked;
    QLineEdit* m_answer;
    QLabel* m_state;
};

} // namespace app::comment_feed
