#include "app/catalogue/export_dialog.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::catalogue {

namespace {
constexpr int kPadding = 20;
constexpr int kGap = 10;
constexpr int kWidth = 460;
} // namespace

ExportDialog::ExportDialog(int products, QWidget* parent)
    : QDialog(parent)
    , m_confidential(new QCheckBox(tr("With floor prices and commissions"), this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Products to a file"));
    auto* title = new QLabel(tr("%Ln product(s) to a file", nullptr, products), this);
    title->setProperty("role", QStringLiteral("title"));
    title->setFixedWidth(kWidth);
    m_confidential->setObjectName(QStringLiteral("exportConfidential"));
    auto* hint = new QLabel(tr("Leave them out of a file that goes to somebody else."), this);
    hint->setProperty("role", QStringLiteral("dim"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    const auto add = [&](const char* name, const char* role, const QString& label) {
        auto* button = new QPushButton(label, this);
        button->setObjectName(QLatin1String(name));
        button->setProperty("role", QLatin1String(role));
        button->setAutoDefault(false);
        buttons->addWidget(button);
        return button;
    };
    auto* cancel = add("exportCancel", "", tr("Cancel"));
    auto* csv = add("exportCsv", "", tr("As CSV…"));
    auto* xlsx = add("exportXlsx", "primary", tr("As Excel…"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(kGap);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(title);
    column->addWidget(m_confidential);
    column->addWidget(hint);
    column->addSpacing(kGap);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(csv, &QPushButton::clicked, this, [this] { choose(Format::Csv); });
    connect(xlsx, &QPushButton::clicked, this, [this] { choose(Format::Xlsx); });
}

void ExportDialog::choose(Format format) {
    using studio::catalogue::Confidential;
    Q_EMIT exportWanted(format, m_confidential->isChecked() ? Confidential::Written : Confidential::Left);
    accept();
}

} // namespace app::catalogue
