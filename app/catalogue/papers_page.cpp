#include "app/catalogue/papers_page.h"

#include "app/catalogue/note_label.h"
#include "app/catalogue/row_list.h"
#include "app/text/catalogue_words.h"
#include "app/text/goods_words.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::catalogue {

using studio::show::GoodsKind;
using studio::show::Paper;
using studio::show::PaperKind;
using studio::show::Product;

namespace {

constexpr int kGap = 8;
constexpr int kDateWidth = 130;
constexpr int kLongestName = 200;
constexpr char kFileProperty[] = "file";

const QString& dateShape() {
    static const QString shape = QStringLiteral("dd/MM/yyyy");
    return shape;
}

template <class Child>
Child* child(const QWidget& row, const char* name) {
    return row.findChild<Child*>(QLatin1String(name));
}

} // namespace

PapersPage::PapersPage(QWidget* parent)
    : FormPage(parent)
    , m_goods(new QComboBox(this))
    , m_needs(new QLabel(this))
    , m_rows(new RowList(QStringLiteral("paper"), tr("Add a paper"), tr("No paper yet."), this))
    , m_note(new QLabel(this)) {
    m_goods->setObjectName(QStringLiteral("productGoods"));
    m_goods->setAccessibleName(tr("Kind of goods"));
    for (const GoodsKind goods : text::kGoods)
        m_goods->addItem(text::goodsName(goods), static_cast<int>(goods));
    m_needs->setObjectName(QStringLiteral("paperNeeds"));
    m_needs->setTextFormat(Qt::PlainText);
    m_needs->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("paperNote"));
    m_note->setWordWrap(true);
    m_note->hide();
    auto* title = new QLabel(tr("Kind of goods"), this);
    title->setProperty("role", QStringLiteral("dim"));
    title->setBuddy(m_goods);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addWidget(title);
    column->addWidget(m_goods);
    column->addWidget(m_needs);
    column->addWidget(m_rows, 1);
    column->addWidget(m_note);
    connect(m_goods, &QComboBox::activated, this, [this] {
        showNeeds();
        Q_EMIT goodsChosen(static_cast<GoodsKind>(m_goods->currentData().toInt()));
    });
    connect(m_rows, &RowList::addWanted, this, [this] {
        addRow({});
        child<QComboBox>(*m_rows->rows().back(), "paperKind")->setFocus();
        showNeeds();
    });
    connect(m_rows, &RowList::changed, this, &PapersPage::showNeeds);
}

void PapersPage::addRow(const Paper& paper) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    auto* kind = new QComboBox(row);
    kind->setObjectName(QStringLiteral("paperKind"));
    kind->setAccessibleName(tr("Paper"));
    for (const PaperKind each : text::kPapers)
        kind->addItem(text::paperName(each), static_cast<int>(each));
    kind->setCurrentIndex(kind->findData(static_cast<int>(paper.kind)));
    auto* number = new QLineEdit(paper.number, row);
    number->setObjectName(QStringLiteral("paperNumber"));
    number->setAccessibleName(tr("Number"));
    number->setPlaceholderText(tr("Number"));
    number->setMaxLength(kLongestName);
    auto* until =
        new QLineEdit(paper.validUntil.isValid() ? paper.validUntil.toString(dateShape()) : QString(), row);
    until->setObjectName(QStringLiteral("paperUntil"));
    until->setAccessibleName(tr("Valid until, day/month/year"));
    until->setPlaceholderText(tr("until dd/mm/yyyy"));
    until->setFixedWidth(kDateWidth);
    auto* scan = new QPushButton(row);
    scan->setObjectName(QStringLiteral("paperFile"));
    scan->setAutoDefault(false);
    line->addWidget(kind, 3);
    line->addWidget(number, 3);
    line->addWidget(until);
    line->addWidget(scan);
    m_rows->add(row);
    setFile(row, paper.file);
    connect(scan, &QPushButton::clicked, this, [this, row] { Q_EMIT fileWanted(row); });
    connect(kind, &QComboBox::activated, this, &PapersPage::showNeeds);
    connect(until, &QLineEdit::textEdited, this, &PapersPage::showNeeds);
}

void PapersPage::setFile(QWidget* row, const QString& file) {
    auto* scan = child<QPushButton>(*row, "paperFile");
    scan->setProperty(kFileProperty, file);
    scan->setText(file.isEmpty() ? tr("Scan…") : tr("Scan ✓"));
    scan->setAccessibleName(scan->text());
    scan->setToolTip(file.isEmpty() ? tr("Choose a picture or PDF of the paper")
                                    : QFileInfo(file).fileName().toHtmlEscaped());
}

bool PapersPage::readRow(const QWidget& row, Paper& paper) {
    paper.kind = static_cast<PaperKind>(child<QComboBox>(row, "paperKind")->currentData().toInt());
    paper.number = child<QLineEdit>(row, "paperNumber")->text().simplified();
    paper.file = child<QPushButton>(row, "paperFile")->property(kFileProperty).toString();
    const QString until = child<QLineEdit>(row, "paperUntil")->text().simplified();
    paper.validUntil = QDate::fromString(until, QStringLiteral("d/M/yyyy"));
    return until.isEmpty() || paper.validUntil.isValid();
}

void PapersPage::showNeeds() {
    Product now;
    now.goods = static_cast<GoodsKind>(m_goods->currentData().toInt());
    for (const QWidget* row : m_rows->rows()) {
        Paper paper;
        readRow(*row, paper);
        now.papers.push_back(paper);
    }
    QStringList rules;
    if (now.goods == GoodsKind::InfantFormula)
        rules.append(tr("Milk for children under 24 months may not be advertised at all."));
    if (studio::show::needsWarning(now.goods))
        rules.append(tr("The law's warning stands under “What to say”: buyers see it with the seller line."));
    showNoteIn(*m_note, rules.join(QLatin1Char(' ')), false);
    QStringList lines;
    const auto gaps = studio::show::paperGaps(now, QDate::currentDate());
    for (const auto& gap : gaps)
        lines.append(text::gapWords(gap));
    if (studio::show::requiredPapers(now.goods).empty())
        showNoteIn(*m_needs, tr("These goods need no papers before they go on air."), false);
    else if (gaps.empty())
        showNoteIn(*m_needs, tr("Every paper that the law asks for is here."), false);
    else
        showNoteIn(*m_needs, tr("Before it goes on air: %1").arg(lines.join(QStringLiteral(" · "))), true);
}

void PapersPage::fill(const Product& product) {
    m_goods->setCurrentIndex(m_goods->findData(static_cast<int>(product.goods)));
    m_rows->clear();
    for (const Paper& paper : product.papers)
        addRow(paper);
    showNeeds();
}

bool PapersPage::read(Product& product) {
    product.goods = static_cast<GoodsKind>(m_goods->currentData().toInt());
    product.papers.clear();
    for (const QWidget* row : m_rows->rows()) {
        Paper paper;
        if (!readRow(*row, paper)) {
            showNoteIn(*m_note, tr("A date is written as day/month/year: 31/12/2027."), true);
            return false;
        }
        product.papers.push_back(paper);
    }
    return true;
}

} // namespace app::catalogue
