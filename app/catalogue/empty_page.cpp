#include "app/catalogue/empty_page.h"

#include "app/catalogue/drop_zone.h"

#include <QLabel>
#include <QVBoxLayout>

namespace app::catalogue {

namespace {
constexpr int kMargin = 80;
}

EmptyPage::EmptyPage(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_drop(new DropZone(QStringLiteral("catalogueFirstImport"),
                          tr("No products yet. Drop a spreadsheet here, or add the first one."),
                          tr("From a spreadsheet…"), this)) {
    m_words->setObjectName(QStringLiteral("catalogueEmpty"));
    m_words->setProperty("role", QStringLiteral("empty"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    connect(m_drop, &DropZone::chooseWanted, this, [this] { Q_EMIT importWanted({}); });
    connect(m_drop, &DropZone::dropped, this,
            [this](const QStringList& files) { Q_EMIT importWanted(files.front()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->addWidget(m_words, 1);
    column->addWidget(m_drop, 1);
}

void EmptyPage::inviteFirst() {
    m_words->hide();
    m_drop->show();
}

void EmptyPage::say(const QString& words) {
    m_drop->hide();
    m_words->setText(words);
    m_words->show();
}

} // namespace app::catalogue
