#pragma once

#include "app/catalogue/team_server.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace app::catalogue {

class FormField;

/// A team's server instead of the file on this computer: its address, a test, and back to the file.
class TeamServerDialog : public QDialog {
    Q_OBJECT
public:
    /// `book` outlives this.
    explicit TeamServerDialog(TeamServerBook& book, QWidget* parent = nullptr);

private:
    void build();
    QPushButton* addButton(QHBoxLayout& row, const char* name, const char* role, const QString& label);
    /// None where a field is missing, which is said there then.
    std::optional<TeamServer> read();
    std::optional<studio::base::Secret> typedPassword() const;
    void test();
    void save();
    void useOwnFile();
    void setBusy(const QString& words);
    void answer(const studio::base::Result<void>& outcome, const QString& good);

    TeamServerBook& m_book;
    FormField* m_host;
    FormField* m_port;
    FormField* m_database;
    FormField* m_user;
    FormField* m_password;
    QLabel* m_note;
    QPushButton* m_own = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace app::catalogue
