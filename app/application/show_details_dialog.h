#pragma once

#include "app/prompts/prompt_dialog.h"
#include "studio/show/show.h"

class QLineEdit;

namespace app {

/// Asks for what a show is called and who sells: of a new one, or of the one that is open. Main thread.
class ShowDetailsDialog : public prompts::PromptDialog {
    Q_OBJECT
public:
    struct Details {
        QString title;
        studio::show::Seller seller;
    };

    ShowDetailsDialog(const QString& heading, const QString& yes, const Details& now, QWidget* parent);

    Details details() const;

private:
    QLineEdit* addField(const char* name, const QString& label, const QString& words);

    QLineEdit* m_title;
    QLineEdit* m_seller;
    QLineEdit* m_taxCode;
};

} // namespace app
