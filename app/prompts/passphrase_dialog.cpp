#include "app/prompts/passphrase_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace app::prompts {

PassphraseDialog::PassphraseDialog(Kind kind, Answer answer, QWidget* parent)
    : PromptDialog(parent)
    , m_answer(std::move(answer))
    , m_problem(new QLabel(this)) {
    const bool creates = kind == Kind::Create;
    setTitle(creates ? tr("Keep stream keys in an encrypted file?") : tr("Unlock the stream keys"));
    addText(creates
                ? tr("This computer has no key store. The keys can be kept in a file that only opens with a "
                     "passphrase of your choice. It is kept nowhere: who forgets it enters the keys again.")
                : tr("The stream keys are in an encrypted file on this computer."));
    m_first = addLine("passphrase", tr("Passphrase"));
    if (creates)
        m_second = addLine("passphraseAgain", tr("Once more"));
    m_problem->setObjectName(QStringLiteral("passphraseProblem"));
    m_problem->setProperty("role", QStringLiteral("bad"));
    m_problem->setTextFormat(Qt::PlainText);
    body()->addWidget(m_problem);
    say(kind == Kind::UnlockAgain ? tr("This is not the passphrase. Letter case and spaces count.")
                                  : QString());
    addText(tr("Not now: keys that you enter hold until the program ends."), QStringLiteral("dim"));
    setAnswers(creates ? tr("Keep them") : tr("Unlock"), QStringLiteral("primary"), tr("Not now"));
    m_first->setFocus();
}

QLineEdit* PassphraseDialog::addLine(const char* objectName, const QString& label) {
    auto* line = new QLineEdit(this);
    line->setObjectName(QLatin1String(objectName));
    line->setEchoMode(QLineEdit::Password);
    line->setPlaceholderText(label);
    line->setAccessibleName(label);
    body()->addWidget(line);
    return line;
}

void PassphraseDialog::say(const QString& words) {
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
}

void PassphraseDialog::accept() {
    if (m_second && m_first->text().size() < kShortest)
        say(tr("At least %n characters.", nullptr, kShortest));
    else if (m_second && m_first->text() != m_second->text())
        say(tr("The two are not the same."));
    else if (m_first->text().isEmpty())
        say(tr("Give the passphrase, or choose “Not now”."));
    else
        PromptDialog::accept();
}

void PassphraseDialog::done(int result) {
    std::optional<studio::base::Secret> passphrase;
    if (result == Accepted)
        passphrase.emplace(m_first->text().toStdString());
    m_first->clear();
    if (m_second)
        m_second->clear();
    PromptDialog::done(result);
    if (const Answer answer = std::exchange(m_answer, {}))
        answer(std::move(passphrase));
}

} // namespace app::prompts
