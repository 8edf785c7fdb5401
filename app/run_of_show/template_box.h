#pragma once

#include "studio/show/run_template.h"

#include <QFrame>

#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace app::run_of_show {

/// Makes the run of show from a template: ready ones with a few numbers, and the host's own. Main thread.
class TemplateBox : public QFrame {
    Q_OBJECT
public:
    explicit TemplateBox(QWidget* parent = nullptr);

    void setOwn(const std::vector<studio::show::OwnTemplate>& own);
    void open(const studio::show::Show& show);

Q_SIGNALS:
    /// In the place of the run as it is.
    void chosen(const std::vector<studio::show::Segment>& run);
    /// One was added or taken away: to be kept.
    void ownChanged(const std::vector<studio::show::OwnTemplate>& own);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void refresh();
    studio::show::RunTemplate madeOf(int line) const;
    void saveOwn();
    void useOwn();
    void removeOwn();

    studio::show::Show m_show;
    std::vector<studio::show::OwnTemplate> m_own;
    QSpinBox* m_minutes;
    QSpinBox* m_flashEvery;
    std::vector<QPushButton*> m_ready;
    QComboBox* m_ownList;
    QPushButton* m_use;
    QPushButton* m_remove;
    QLineEdit* m_name;
    QPushButton* m_save;
};

} // namespace app::run_of_show
