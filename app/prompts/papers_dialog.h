#pragma once

#include "app/prompts/prompt_dialog.h"
#include "app/prompts/prompts.h"

class QLineEdit;

namespace app::prompts {

/// Says which papers are missing, and lets the goods through with a reason only. It is opened by the key that
/// goes to the next step: pressed again, that key does nothing here.
class PapersDialog : public PromptDialog {
    Q_OBJECT
public:
    explicit PapersDialog(const RefusedGoods& goods, QWidget* parent = nullptr);

Q_SIGNALS:
    void decided(const QString& reason);

private:
    QLineEdit* m_reason;
};

} // namespace app::prompts
