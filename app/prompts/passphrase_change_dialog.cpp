#include "app/prompts/passphrase_change_dialog.h"

#include "app/prompts/passphrase_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace app::prompts {

PassphraseChangeDialog::PassphraseChangeDialog(QWidget* parent)
    : PromptDialog(parent)
    , m_note(new QLabel(this)) {
    setObjectName(QStringLiteral("passphraseChange"));
    setAttribute(Qt::WA_DeleteOnClose);
    setTitle(tr("Change the passphrase"));
    addText(tr("The stream keys are in an encrypted file on this computer. It is sealed anew; until that is "
               "done the old one stays as it is."));
    m_before = addLine("passphraseBefore", tr("Passphrase now"));
    m_after = addLine("passphraseAfter", tr("New passphrase"));
    m_again = addLine("passphraseAfterAgain", tr("The new one once more"));
    m_note->setObjectName(QStringLiteral("passphraseChangeNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    body()->addWidget(m_note);
    say({}, "bad");
    addText(tr("It is kept nowhere: who forgets it enters the keys again."), QStringLiteral("dim"));
    setAnswers(tr("Change"), QStringLiteral("primary"), tr("Cancel"));
    m_before->setFocus();
}

QLineEdit* PassphraseChangeDialog::addLine(const char* objectName, const QString& label) {
    auto* line = new QLineEdit(this);
    line->setObjectName(QLatin1String(objectName));
    line->setEchoMode(QLineEdit::Password);
    line->setPlaceholderText(label);
    line->setAccessibleName(label);
    body()->addWidget(line);
    return line;
}

void PassphraseChangeDialog::say(const QString& words, const char* role) {
    m_note->setProperty("role", QLatin1String(role));
    m_note->style()->unpolish(m_note);
    m_note->style()->polish(m_note);
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

QString PassphraseChangeDialog::fault() const {
    if (m_before->text().isEmpty())
        return tr("Give the passphrase that the file has now.");
    if (m_after->text().size() < PassphraseDialog::kShortest)
        return tr("The new one has at least %n characters.", nullptr, PassphraseDialog::kShortest);
    if (m_after->text() != m_again->text())
        return tr("The two new ones are not the same.");
    return m_after->text() == m_before->text() ? tr("The new one is the one it has now.") : QString();
}

void PassphraseChangeDialog::setBusy(bool busy) {
    m_busy = busy;
    for (QLineEdit* line : {m_before, m_after, m_again})
        line->setEnabled(!busy);
    setYesEnabled(!busy);
}

void PassphraseChangeDialog::accept() {
    if (m_changed) {
        PromptDialog::accept();
        return;
    }
    if (m_busy)
        return;
    if (const QString wrong = fault(); !wrong.isEmpty()) {
        say(wrong, "bad");
        return;
    }
    setBusy(true);
    say(tr("Sealing the file anew…"), "dim");
    Q_EMIT changeWanted(studio::base::Secret(m_before->text().toStdString()),
                        studio::base::Secret(m_after->text().toStdString()));
}

void PassphraseChangeDialog::setRefused(const text::Words& words) {
    setBusy(false);
    say(words.title + QStringLiteral(". ") + words.nextStep, "bad");
    m_before->setFocus();
    m_before->selectAll();
}

void PassphraseChangeDialog::setChanged() {
    m_changed = true;
    for (QLineEdit* line : {m_before, m_after, m_again}) {
        line->clear();
        line->hide();
    }
    setTitle(tr("The passphrase is changed"));
    say(tr("The stream keys open with the new one only."), "dim");
    setAnswers(tr("Close"), QStringLiteral("primary"), QString());
    setYesEnabled(true);
}

void PassphraseChangeDialog::done(int result) {
    if (m_busy && !m_changed)
        return; // its answer comes soon
    for (QLineEdit* line : {m_before, m_after, m_again})
        line->clear();
    PromptDialog::done(result);
}

} // namespace app::prompts
