#pragma once

#include "studio/session/catalogue_import.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace app::catalogue {

class ProblemTable;

/// What an import would do: figures, each row that cannot be used with the reason, and what is odd about
/// others. Nothing is changed yet.
class ImportCheckStep : public QWidget {
    Q_OBJECT
public:
    explicit ImportCheckStep(QWidget* parent = nullptr);

    void setPreview(const studio::session::ImportPreview& preview);
    /// A sentence below the list: where the bad rows were saved, or why not.
    void setNote(const QString& words, bool problem);

Q_SIGNALS:
    void saveBadRowsWanted();

private:
    QLabel* addFigure(QHBoxLayout& row, const QString& objectName, const QString& label);

    QLabel* m_fresh;
    QLabel* m_changed;
    QLabel* m_same;
    QLabel* m_bad;
    QLabel* m_heading;
    ProblemTable* m_problems;
    QLabel* m_note;
    QPushButton* m_save;
};

} // namespace app::catalogue
