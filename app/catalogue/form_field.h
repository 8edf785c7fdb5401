#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace app::catalogue {

/// A labelled line, with room below for a hint or one sentence about what is wrong with it.
class FormField : public QWidget {
    Q_OBJECT
public:
    FormField(const QString& objectName, const QString& label, QWidget* parent = nullptr);

    QLineEdit* line() const { return m_line; }
    QString text() const;
    void setText(const QString& text);
    /// What is said while nothing is wrong.
    void setHint(const QString& hint);
    /// Empty: nothing is wrong.
    void setProblem(const QString& sentence);
    QString problem() const { return m_problem; }

private:
    void showNote();

    QLineEdit* m_line;
    QLabel* m_note;
    QString m_hint;
    QString m_problem;
};

} // namespace app::catalogue
