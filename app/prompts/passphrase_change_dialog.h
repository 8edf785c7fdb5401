#pragma once

#include "app/prompts/prompt_dialog.h"
#include "app/text/words.h"
#include "studio/base/secret.h"

class QLabel;
class QLineEdit;

namespace app::prompts {

/// Another passphrase for the key file: the one it has, and the new one twice. Stays until the change is done
/// or given up; the file as it is stands until the new one has been written. Main thread.
class PassphraseChangeDialog : public PromptDialog {
    Q_OBJECT
public:
    explicit PassphraseChangeDialog(QWidget* parent = nullptr);

    /// Asks on: the reason is said at the lines.
    void setRefused(const text::Words& words);
    void setChanged();

    void accept() override;

Q_SIGNALS:
    void changeWanted(const studio::base::Secret& before, const studio::base::Secret& after);

protected:
    void done(int result) override;

private:
    QLineEdit* addLine(const char* objectName, const QString& label);
    QString fault() const;
    void say(const QString& words, const char* role);
    void setBusy(bool busy);

    QLineEdit* m_before;
    QLineEdit* m_after;
    QLineEdit* m_again;
    QLabel* m_note;
    bool m_busy = false;
    bool m_changed = false;
};

} // namespace app::prompts
