#pragma once

#include "app/destinations/canvas_names.h"
#include "app/destinations/destination_book.h"
#include "studio/session/session_event.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace app::destinations {

class DestinationForm;
class DestinationRow;

/// Where the show goes: the list, the form for one, and a check that asks each of them.
class DestinationDialog : public QDialog {
    Q_OBJECT
public:
    /// No book: destinations are shown and checked, not changed.
    DestinationDialog(DestinationBook* book, QWidget* parent = nullptr);

    /// A show with two pictures: which of them a destination gets can be chosen.
    void setCanvases(const CanvasNames& canvases);
    /// What runs now; names that the book does not hold are listed as given for this run only.
    void setStatuses(const std::vector<studio::broadcast::DestinationStatus>& statuses);
    void hear(const studio::session::SessionEvent& event);

Q_SIGNALS:
    void checkWanted();
    void retryWanted(const QString& name);
    /// The book holds something else now.
    void changed();

private:
    void build();
    QPushButton* makeButton(const char* objectName, const char* role, const QString& label);
    void reload();
    /// Nothing is asked of a destination that the show is using.
    void refreshCheck();
    void addRow(const studio::show::Destination& destination, bool changeable);
    DestinationRow* row(const QString& name);
    void showStatus(const studio::broadcast::DestinationStatus& status);
    void showAnswer(const std::string& name, const QString& words, bool bad);
    void edit(const studio::show::Destination& destination);
    /// The form stands where the list was.
    void showForm(bool shown);
    /// By another destination than the one in the form.
    bool isTaken(const QString& name) const;
    void save(const studio::show::Destination& destination, const std::optional<studio::base::Secret>& key);
    void askRemove(const QString& name);
    void remove(const QString& name);
    void check();

    DestinationBook* m_book;
    CanvasNames m_canvases;
    std::vector<studio::broadcast::DestinationStatus> m_statuses;
    std::vector<DestinationRow*> m_rows;
    QWidget* m_overview;
    QVBoxLayout* m_list;
    QLabel* m_empty;
    QLabel* m_note;
    DestinationForm* m_form;
    QPushButton* m_add = nullptr;
    QPushButton* m_check = nullptr;
};

} // namespace app::destinations
