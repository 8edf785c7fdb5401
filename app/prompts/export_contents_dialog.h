#pragma once

#include "app/prompts/prompt_dialog.h"

#include <QStringList>

class QCheckBox;

namespace app::prompts {

/// What a package would hold.
struct ExportContents {
    int files = 0;
    qint64 bytes = 0; ///< without films
    int films = 0;
    qint64 filmBytes = 0;
    QStringList leftOut; ///< names of files that cannot travel
};

/// What an export would take along and what it would leave, with sizes; films only where they are wanted.
/// Deletes itself. Main thread.
class ExportContentsDialog : public PromptDialog {
    Q_OBJECT
public:
    ExportContentsDialog(const ExportContents& contents, QWidget* parent);

    bool wantsFilms() const;

private:
    void listLeftOut(const QStringList& leftOut);

    QCheckBox* m_films = nullptr;
};

} // namespace app::prompts
