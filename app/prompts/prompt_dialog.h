#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace app::prompts {

/// A question in the console's look: title, body, "yes" in the colour of what it does, "no".
class PromptDialog : public QDialog {
    Q_OBJECT
public:
    explicit PromptDialog(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// An empty `no` leaves one button. Where `yesRole` is "danger", Space and Enter mean no.
    void setAnswers(const QString& yes, const QString& yesRole, const QString& no);
    /// Enter means yes while it is enabled, and nothing while it is not.
    void setYesEnabled(bool enabled);
    QVBoxLayout* body() const { return m_body; }
    void addText(const QString& words, const QString& role = {});

private:
    QLabel* m_title;
    QVBoxLayout* m_body;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace app::prompts
