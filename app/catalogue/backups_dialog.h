#pragma once

#include "app/text/words.h"
#include "studio/session/shop_event.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace app::prompts {
class Prompts;
}

namespace app::catalogue {

/// Backups of the shop's memory: what there is, one more now, and back to one of them after a question.
/// Values in, wishes out. Main thread.
class BackupsDialog : public QDialog {
    Q_OBJECT
public:
    /// `prompts` outlives this.
    explicit BackupsDialog(prompts::Prompts& prompts, QWidget* parent = nullptr);

    /// Newest first.
    void setBackups(const std::vector<studio::storage::Backup>& backups);
    /// Something runs; nothing can be pressed meanwhile.
    void setBusy(const QString& words);
    void setNote(const QString& words, bool problem);

Q_SIGNALS:
    void backUpWanted();
    void restoreWanted(const studio::storage::Backup& backup);

private:
    void addRow(const studio::storage::Backup& backup, int number);
    void ask(const studio::storage::Backup& backup);

    prompts::Prompts& m_prompts;
    QVBoxLayout* m_list;
    std::vector<QWidget*> m_rows;
    QLabel* m_empty;
    QLabel* m_note;
    QPushButton* m_now;
};

} // namespace app::catalogue
