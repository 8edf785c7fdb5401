#pragma once

#include "app/prompts/prompt_dialog.h"
#include "studio/base/secret.h"

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;

namespace app::prompts {

/// The question for the passphrase of the key file: a new one, given twice, or the one it was sealed with.
/// "Not now" is an answer too. Deletes itself. Main thread.
class PassphraseDialog : public PromptDialog {
    Q_OBJECT
public:
    static constexpr int kShortest = 8;
    enum class Kind { Create, Unlock, UnlockAgain };
    using Answer = std::function<void(std::optional<studio::base::Secret>)>;

    PassphraseDialog(Kind kind, Answer answer, QWidget* parent);

    void accept() override;

protected:
    void done(int result) override;

private:
    QLineEdit* addLine(const char* objectName, const QString& label);
    void say(const QString& words);

    Answer m_answer;
    QLineEdit* m_first;
    QLineEdit* m_second = nullptr;
    QLabel* m_problem;
};

} // namespace app::prompts
