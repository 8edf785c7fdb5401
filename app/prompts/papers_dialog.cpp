#include "app/prompts/papers_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace app::prompts {

namespace {
constexpr int kLongestReason = 300;
} // namespace

PapersDialog::PapersDialog(const RefusedGoods& goods, QWidget* parent)
    : PromptDialog(parent)
    , m_reason(new QLineEdit(this)) {
    setTitle(tr("%1 lacks papers").arg(goods.product));
    addText(tr("The law wants them before these goods are offered live:"));
    for (const QString& paper : goods.papers)
        addText(QStringLiteral("• ") + paper, QStringLiteral("bad"));
    addText(tr("Why may it be shown all the same? The reason is kept with this show."),
            QStringLiteral("dim"));
    m_reason->setObjectName(QStringLiteral("papersReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("for example: the originals lie beside me"));
    m_reason->setMaxLength(kLongestReason);
    body()->addWidget(m_reason);
    setAnswers(tr("Put on air all the same"), QStringLiteral("danger"), tr("Back"));
    setYesEnabled(false);
    m_reason->setFocus();
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString& reason) { setYesEnabled(!reason.trimmed().isEmpty()); });
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT decided(m_reason->text().trimmed()); });
}

} // namespace app::prompts
