#pragma once

#include <QListView>

#include <vector>

namespace app::run_of_show {

/// The list of steps: several can be chosen, dragged, and moved with Alt+Up and Alt+Down; Delete and Ctrl+D
/// as everywhere. Products of the catalogue can be dropped between them, steps of another list cannot. Main
/// thread.
class StepList : public QListView {
    Q_OBJECT
public:
    explicit StepList(QWidget* parent = nullptr);

    /// Ascending.
    std::vector<int> chosenRows() const;
    void choose(const std::vector<int>& rows);

Q_SIGNALS:
    void moveWanted(const std::vector<int>& rows, int to);
    void removeWanted();
    void duplicateWanted();
    void chosenChanged();

protected:
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    bool moveByKey(int key);
    bool isForeign(const QDropEvent& event) const;
};

} // namespace app::run_of_show
