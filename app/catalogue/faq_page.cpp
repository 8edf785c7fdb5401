#include "app/catalogue/faq_page.h"

#include "app/catalogue/note_label.h"
#include "app/catalogue/row_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace app::catalogue {

using studio::show::Faq;

namespace {

// What a show file holds at most.
constexpr int kLongestSentence = 500;

QLineEdit* addLine(QWidget& row, const QString& objectName, const QString& hint, const QString& text) {
    auto* line = new QLineEdit(text, &row);
    line->setObjectName(objectName);
    line->setPlaceholderText(hint);
    line->setAccessibleName(hint);
    line->setMaxLength(kLongestSentence);
    row.layout()->addWidget(line);
    return line;
}

} // namespace

FaqPage::FaqPage(QWidget* parent)
    : FormPage(parent)
    , m_rows(new RowList(QStringLiteral("faq"), tr("Add a question"),
                         tr("What buyers ask often, with your answer. Kept with the product and in exports."),
                         this))
    , m_note(new QLabel(this)) {
    m_note->setObjectName(QStringLiteral("faqNote"));
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows, 1);
    column->addWidget(m_note);
    connect(m_rows, &RowList::addWanted, this, [this] {
        addRow({});
        m_rows->rows().back()->findChild<QLineEdit*>(QStringLiteral("faqQuestion"))->setFocus();
    });
    connect(m_rows, &RowList::changed, m_note, &QWidget::hide);
}

void FaqPage::addRow(const Faq& faq) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    addLine(*row, QStringLiteral("faqQuestion"), tr("Question"), faq.question);
    addLine(*row, QStringLiteral("faqAnswer"), tr("Answer"), faq.answer);
    line->setStretch(0, 2);
    line->setStretch(1, 3);
    m_rows->add(row);
}

void FaqPage::fill(const studio::show::Product& product) {
    m_rows->clear();
    for (const Faq& faq : product.faq)
        addRow(faq);
    m_note->hide();
}

bool FaqPage::read(studio::show::Product& product) {
    product.faq.clear();
    for (const QWidget* row : m_rows->rows()) {
        const Faq faq{row->findChild<QLineEdit*>(QStringLiteral("faqQuestion"))->text().simplified(),
                      row->findChild<QLineEdit*>(QStringLiteral("faqAnswer"))->text().simplified()};
        if (faq.question.isEmpty() && faq.answer.isEmpty())
            continue;
        if (faq.question.isEmpty() || faq.answer.isEmpty()) {
            showNoteIn(*m_note,
                       tr("A question and its answer belong together: fill in both, or remove the row."),
                       true);
            return false;
        }
        product.faq.push_back(faq);
    }
    return true;
}

} // namespace app::catalogue
