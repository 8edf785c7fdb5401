#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::catalogue {

/// Above the products: title, figures, search, and what concerns the whole catalogue.
class CatalogueHead : public QWidget {
    Q_OBJECT
public:
    explicit CatalogueHead(QWidget* parent = nullptr);

    void setCount(int shown, int all);
    void setMoreVisible(bool teamServer);
    QLineEdit* search() const { return m_search; }

Q_SIGNALS:
    void typed(const QString& text);
    void addWanted();
    void importWanted();
    void exportWanted();
    void backupsWanted();
    void teamServerWanted();

private:
    QLabel* m_count;
    QLineEdit* m_search;
    class QAction* m_server = nullptr;
};

/// Below the products: what can be done with the chosen ones.
class CatalogueFoot : public QWidget {
    Q_OBJECT
public:
    explicit CatalogueFoot(QWidget* parent = nullptr);

    void setChosen(int count);
    void setHistory(bool canUndo, bool canRedo);
    void setShowPossible(bool possible);

Q_SIGNALS:
    void editWanted();
    void duplicateWanted();
    void removeWanted();
    void undoWanted();
    void redoWanted();
    void addToShowWanted();

private:
    QPushButton* addButton(QHBoxLayout& row, const char* name, const char* role, const QString& label,
                           const QString& tip);

    QLabel* m_chosen;
    QPushButton* m_edit;
    QPushButton* m_duplicate;
    QPushButton* m_remove;
    QPushButton* m_undo;
    QPushButton* m_redo;
    QPushButton* m_show;
    bool m_showPossible = false;
    int m_count = 0;
};

} // namespace app::catalogue
