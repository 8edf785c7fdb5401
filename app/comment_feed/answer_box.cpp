#include "app/comment_feed/answer_box.h"

#include "app/widgets/elided_label.h"
#include "studio/comments/phone_mask.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace app::comment_feed {

namespace {
constexpr int kPadding = 10;
constexpr int kGap = 5;
/// As long as a banner can be read.
constexpr int kLongestAnswer = 200;
} // namespace

AnswerBox::AnswerBox(QWidget* parent)
    : QFrame(parent)
    , m_asked(new widgets::ElidedLabel(this))
    , m_answer(new QLineEdit(this))
    , m_state(new QLabel(this)) {
    setObjectName(QStringLiteral("answerBox"));
    m_asked->setObjectName(QStringLiteral("answerQuestion"));
    m_asked->setProperty("role", QStringLiteral("dim"));
    m_asked->setTextFormat(Qt::PlainText);
    m_state->setObjectName(QStringLiteral("answerState"));
    m_state->setProperty("role", QStringLiteral("dim"));
    m_answer->setObjectName(QStringLiteral("answerField"));
    m_answer->setAccessibleName(tr("Answer to the question in the picture"));
    m_answer->setPlaceholderText(tr("Answer in the picture, then Enter"));
    m_answer->setToolTip(tr("Stands below the question; empty takes the answer away"));
    m_answer->setMaxLength(kLongestAnswer);
    m_answer->installEventFilter(this);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_asked, 1);
    head->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding - 2, kPadding, kPadding);
    column->setSpacing(kGap);
    column->addLayout(head);
    column->addWidget(m_answer);
    connect(m_answer, &QLineEdit::returnPressed, this, &AnswerBox::send);
    connect(m_answer, &QLineEdit::textChanged, this, &AnswerBox::refreshState);
    hide();
}

void AnswerBox::setQuestion(const std::optional<studio::show::Question>& question) {
    const bool another = !question || !m_question || m_question->line != question->line;
    const bool answered = question && m_question && m_question->answer != question->answer;
    m_question = question;
    setVisible(question.has_value());
    if (!question) {
        m_answer->clear();
        return;
    }
    if (another || (answered && !m_answer->hasFocus()))
        m_answer->setText(question->answer);
    m_asked->setText(question->line.author + QStringLiteral(": ") + question->line.text);
    refreshState();
}

void AnswerBox::send() {
    const QString answer = studio::comments::displayText(m_answer->text().trimmed());
    m_answer->setText(answer);
    Q_EMIT commanded(studio::show::AnswerQuestion{answer});
    // Space is "next" again.
    m_answer->clearFocus();
    refreshState();
}

void AnswerBox::refreshState() {
    const QString shown = m_question ? m_question->answer : QString();
    const QString typed = m_answer->text().trimmed();
    if (shown.isEmpty() && typed.isEmpty())
        m_state->clear();
    else
        m_state->setText(shown == typed ? tr("in the picture") : tr("Enter to show"));
}

bool AnswerBox::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_answer && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_answer->setText(m_question ? m_question->answer : QString());
        m_answer->clearFocus();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace app::comment_feed
