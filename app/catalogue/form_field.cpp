#include "app/catalogue/form_field.h"

#include "app/catalogue/note_label.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace app::catalogue {

FormField::FormField(const QString& objectName, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_note(new QLabel(this)) {
    auto* title = new QLabel(label, this);
    title->setProperty("role", QStringLiteral("dim"));
    title->setBuddy(m_line);
    m_line->setObjectName(objectName);
    m_line->setAccessibleName(label);
    m_note->setObjectName(objectName + QStringLiteral("Note"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(title);
    column->addWidget(m_line);
    column->addWidget(m_note);
    column->addStretch(1);
    connect(m_line, &QLineEdit::textEdited, this, [this] { setProblem({}); });
}

QString FormField::text() const {
    return m_line->text().simplified();
}

void FormField::setText(const QString& text) {
    m_line->setText(text);
    setProblem({});
}

void FormField::setHint(const QString& hint) {
    m_hint = hint;
    showNote();
}

void FormField::setProblem(const QString& sentence) {
    m_problem = sentence;
    showNote();
}

void FormField::showNote() {
    const bool bad = !m_problem.isEmpty();
    showNoteIn(*m_note, bad ? m_problem : m_hint, bad);
}

} // namespace app::catalogue
