#include "app/prompts/prompt_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::prompts {

namespace {
constexpr int kWidth = 460;
constexpr int kPadding = 22;
constexpr int kGap = 10;
} // namespace

PromptDialog::PromptDialog(QWidget* parent)
    : QDialog(parent)
    , m_title(new QLabel(this))
    , m_body(new QVBoxLayout)
    , m_yes(new QPushButton(this))
    , m_no(new QPushButton(this)) {
    setObjectName(QStringLiteral("promptDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setMinimumWidth(kWidth);
    m_body->setSpacing(kGap);
    m_yes->setObjectName(QStringLiteral("promptYes"));
    m_no->setObjectName(QStringLiteral("promptNo"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_no);
    buttons->addWidget(m_yes);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(kPadding - kGap / 2);
    column->addWidget(m_title);
    column->addLayout(m_body);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(m_yes, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_no, &QPushButton::clicked, this, &QDialog::reject);
}

void PromptDialog::setTitle(const QString& title) {
    m_title->setText(title);
    setWindowTitle(title);
    setAccessibleName(title);
}

void PromptDialog::setAnswers(const QString& yes, const QString& yesRole, const QString& no) {
    m_yes->setText(yes);
    m_yes->setAccessibleName(yes);
    m_yes->setProperty("role", yesRole);
    m_no->setText(no);
    m_no->setAccessibleName(no);
    m_no->setVisible(!no.isEmpty());
    const bool danger = yesRole == QLatin1String("danger");
    m_yes->setAutoDefault(!danger);
    m_yes->setDefault(!danger);
    m_no->setDefault(danger);
    (danger ? m_no : m_yes)->setFocus();
}

void PromptDialog::setYesEnabled(bool enabled) {
    m_yes->setEnabled(enabled);
    m_no->setAutoDefault(false);
    m_no->setDefault(false);
    m_yes->setDefault(true);
}

void PromptDialog::addText(const QString& words, const QString& role) {
    auto* label = new QLabel(words, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFixedWidth(kWidth);
    label->setProperty("role", role);
    m_body->addWidget(label);
}

} // namespace app::prompts
