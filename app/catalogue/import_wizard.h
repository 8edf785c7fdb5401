#pragma once

#include "app/catalogue/import_columns_step.h"
#include "app/text/words.h"
#include "studio/session/catalogue_import.h"

#include <QDialog>

#include <array>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace app::catalogue {

class DropZone;
class ImportCheckStep;
class ProblemTable;

/// Products from a spreadsheet, step by step: file → columns → check → in. Nothing changes before the last
/// step, and that one is all or nothing. Values in, wishes out. Main thread.
class ImportWizard : public QDialog {
    Q_OBJECT
public:
    enum class Step { File, Columns, Check, Running, Done };

    explicit ImportWizard(QWidget* parent = nullptr);

    Step step() const { return m_step; }
    /// The file is being read or looked at.
    void setBusy(const QString& words);
    void setTables(Tables tables);
    void setPreview(const studio::session::ImportPreview& preview);
    /// The import runs.
    void setProgress(int done, int total);
    /// Pictures come from the web, before it.
    void setFetching(int fetched, int total);
    /// `lost`: pictures that did not come.
    void setDone(int products, const std::vector<studio::catalogue::RowProblem>& lost);
    /// Said where the person is; the step before stays.
    void setProblem(const text::Words& words);
    void setBadRowsSaved(const QString& file);

Q_SIGNALS:
    void chooseFileWanted();
    void fileChosen(const QString& file);
    void exampleWanted();
    void previewWanted(std::shared_ptr<const studio::sheets::Table> table,
                       const studio::catalogue::ColumnMapping& mapping);
    void importWanted();
    void saveBadRowsWanted();
    /// While it reads or runs.
    void cancelWanted();

protected:
    void reject() override;

private:
    QWidget* makeFileStep();
    QWidget* makeRunStep();
    void build();
    void go(Step step);
    void next();
    void back();
    void refresh();
    void tell(const QString& words, bool problem);

    Step m_step = Step::File;
    bool m_busy = false;
    int m_goodProducts = 0;
    std::array<QLabel*, 4> m_marks{};
    QStackedWidget* m_stack;
    DropZone* m_drop = nullptr;
    ImportColumnsStep* m_columns;
    ImportCheckStep* m_check;
    QLabel* m_runTitle = nullptr;
    QLabel* m_runWords = nullptr;
    QProgressBar* m_progress = nullptr;
    ProblemTable* m_lost = nullptr;
    QLabel* m_note;
    QPushButton* m_back;
    QPushButton* m_cancel;
    QPushButton* m_next;
};

} // namespace app::catalogue
