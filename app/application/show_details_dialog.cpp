#include "app/application/show_details_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace app {

namespace {
constexpr int kLongest = 200;
}

ShowDetailsDialog::ShowDetailsDialog(const QString& heading, const QString& yes, const Details& now,
                                     QWidget* parent)
    : PromptDialog(parent)
    , m_title(addField("showTitle", tr("Title"), now.title))
    , m_seller(
          addField("showSeller", tr("Seller, as the law wants it shown in the picture"), now.seller.name))
    , m_taxCode(addField("showTaxCode", tr("Tax code"), now.seller.taxCode)) {
    setObjectName(QStringLiteral("showDetailsDialog"));
    setTitle(heading);
    setAnswers(yes, QStringLiteral("primary"), tr("Back"));
    const auto allow = [this] {
        setYesEnabled(!m_title->text().trimmed().isEmpty() && !m_seller->text().trimmed().isEmpty());
    };
    connect(m_title, &QLineEdit::textChanged, this, allow);
    connect(m_seller, &QLineEdit::textChanged, this, allow);
    allow();
    m_title->setFocus();
    m_title->selectAll();
}

QLineEdit* ShowDetailsDialog::addField(const char* name, const QString& label, const QString& words) {
    addText(label, QStringLiteral("dim"));
    auto* field = new QLineEdit(words, this);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setMaxLength(kLongest);
    body()->addWidget(field);
    return field;
}

ShowDetailsDialog::Details ShowDetailsDialog::details() const {
    return {m_title->text().trimmed(), {m_seller->text().trimmed(), m_taxCode->text().trimmed()}};
}

} // namespace app
