#include "app/run_of_show/step_list.h"

#include "app/run_of_show/run_of_show_model.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace app::run_of_show {

StepList::StepList(QWidget* parent)
    : QListView(parent) {
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setAutoScroll(true);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

std::vector<int> StepList::chosenRows() const {
    std::vector<int> rows;
    for (const QModelIndex& index : selectedIndexes())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void StepList::choose(const std::vector<int>& rows) {
    QItemSelection selection;
    for (const int row : rows) {
        const QModelIndex index = model()->index(row, 0);
        selection.select(index, index);
    }
    if (!rows.empty())
        selectionModel()->setCurrentIndex(model()->index(rows.front(), 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!rows.empty())
        scrollTo(model()->index(rows.front(), 0));
}

/// Rows of another list mean other steps.
bool StepList::isForeign(const QDropEvent& event) const {
    return event.source() != this && event.mimeData()->hasFormat(QLatin1String(kStepsMime));
}

void StepList::dragEnterEvent(QDragEnterEvent* event) {
    if (isForeign(*event))
        event->ignore();
    else
        QListView::dragEnterEvent(event);
}

void StepList::dragMoveEvent(QDragMoveEvent* event) {
    if (isForeign(*event))
        event->ignore();
    else
        QListView::dragMoveEvent(event);
}

void StepList::dropEvent(QDropEvent* event) {
    if (isForeign(*event))
        event->ignore();
    else
        QListView::dropEvent(event);
}

bool StepList::moveByKey(int key) {
    const std::vector<int> rows = chosenRows();
    if (rows.empty())
        return false;
    const int to = key == Qt::Key_Up ? rows.front() - 1 : rows.back() + 2;
    if (to >= 0 && to <= model()->rowCount())
        Q_EMIT moveWanted(rows, to);
    return true;
}

/// The console has another use for Ctrl+D; while steps are chosen here it is theirs.
bool StepList::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier && !chosenRows().empty()) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void StepList::keyPressEvent(QKeyEvent* event) {
    const bool isArrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (event->modifiers() == Qt::AltModifier && isArrow && moveByKey(event->key()))
        return;
    if (event->key() == Qt::Key_Delete && !chosenRows().empty()) {
        Q_EMIT removeWanted();
        return;
    }
    if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) {
        Q_EMIT duplicateWanted();
        return;
    }
    QListView::keyPressEvent(event);
}

void StepList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QListView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

} // namespace app::run_of_show
