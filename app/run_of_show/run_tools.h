#pragma once

#include "studio/show/show_edit.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace app::run_of_show {

/// The row of small buttons over the list: insert, edit, duplicate, delete, templates, undo, redo. Wishes
/// out.
class RunTools : public QWidget {
    Q_OBJECT
public:
    explicit RunTools(QWidget* parent = nullptr);

    /// Steps are chosen: what needs one can be pressed.
    void setChosen(int steps);
    /// What undo and redo would take; null: nothing.
    void setHistory(const studio::show::ShowEdit* undo, const studio::show::ShowEdit* redo);

Q_SIGNALS:
    /// A segment of that kind; products and flash sales are chosen first.
    void insertWanted(studio::show::SegmentKind kind);
    void pairWanted();
    void editWanted();
    void duplicateWanted();
    void removeWanted();
    void templatesWanted();
    void undoWanted();
    void redoWanted();

private:
    QToolButton* add(const char* name, const QString& sign, const QString& words);
    QMenu* makeInsertMenu();

    QToolButton* m_insert;
    QToolButton* m_edit;
    QToolButton* m_duplicate;
    QToolButton* m_remove;
    QToolButton* m_templates;
    QToolButton* m_undo;
    QToolButton* m_redo;
};

} // namespace app::run_of_show
