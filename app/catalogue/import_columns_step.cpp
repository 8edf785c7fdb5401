#include "app/catalogue/import_columns_step.h"

#include "app/catalogue/note_label.h"
#include "app/text/catalogue_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app::catalogue {

using studio::catalogue::Column;
using studio::catalogue::ColumnMapping;
using studio::sheets::Table;

namespace {

constexpr int kColumnWidth = 150;
constexpr int kRowHeight = 26;
constexpr int kChoiceHeight = 36;
constexpr int kMostHeaderRow = 50;
constexpr int kUnused = -1;
constexpr int kLettersSeen = 60;

} // namespace

ImportColumnsStep::ImportColumnsStep(QWidget* parent)
    : QWidget(parent)
    , m_sheet(new QComboBox(this))
    , m_sheetLabel(new QLabel(tr("Sheet"), this))
    , m_header(new QSpinBox(this))
    , m_preview(new QTableWidget(this))
    , m_note(new QLabel(this)) {
    m_sheet->setObjectName(QStringLiteral("importSheet"));
    m_sheet->setAccessibleName(tr("Sheet"));
    m_header->setObjectName(QStringLiteral("importHeaderRow"));
    m_header->setAccessibleName(tr("Row with the headings"));
    m_header->setRange(1, kMostHeaderRow);
    m_preview->setObjectName(QStringLiteral("importPreview"));
    m_preview->setAccessibleName(tr("First rows of the sheet"));
    m_preview->setProperty("role", QStringLiteral("sheet"));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->horizontalHeader()->hide();
    m_preview->verticalHeader()->hide();
    m_preview->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_preview->horizontalHeader()->setDefaultSectionSize(kColumnWidth);
    m_preview->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_note->setObjectName(QStringLiteral("importColumnsNote"));
    m_note->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_sheetLabel);
    head->addWidget(m_sheet);
    head->addSpacing(16);
    head->addWidget(new QLabel(tr("Headings in row"), this));
    head->addWidget(m_header);
    head->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_preview, 1);
    column->addWidget(m_note);
    connect(m_sheet, &QComboBox::currentIndexChanged, this, [this] { showTable(); });
    connect(m_header, &QSpinBox::valueChanged, this, [this](int row) {
        m_mapping.headerRow = row - 1;
        showPreview();
        showChoices();
    });
}

void ImportColumnsStep::setTables(Tables tables) {
    m_tables = std::move(tables);
    {
        const QSignalBlocker quiet(m_sheet);
        m_sheet->clear();
        for (const auto& table : m_tables)
            m_sheet->addItem(table->name);
    }
    m_sheet->setVisible(m_tables.size() > 1);
    m_sheetLabel->setVisible(m_tables.size() > 1);
    chooseLikeliest();
    showTable();
}

/// Shop programs put a page of explanations before the one with the products.
void ImportColumnsStep::chooseLikeliest() {
    std::size_t most = 0;
    int likeliest = 0;
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const std::size_t columns = studio::catalogue::guessMapping(*m_tables[i]).columns.size();
        if (columns > most) {
            most = columns;
            likeliest = static_cast<int>(i);
        }
    }
    const QSignalBlocker quiet(m_sheet);
    m_sheet->setCurrentIndex(m_tables.empty() ? -1 : likeliest);
}

std::shared_ptr<const Table> ImportColumnsStep::table() const {
    const int chosen = m_sheet->currentIndex();
    return chosen >= 0 && chosen < static_cast<int>(m_tables.size())
               ? m_tables[static_cast<std::size_t>(chosen)]
               : nullptr;
}

ColumnMapping ImportColumnsStep::mapping() const {
    return m_mapping;
}

void ImportColumnsStep::showTable() {
    m_mapping = table() ? studio::catalogue::guessMapping(*table()) : ColumnMapping{};
    const QSignalBlocker quiet(m_header);
    m_header->setValue(m_mapping.headerRow + 1);
    showPreview();
    showChoices();
}

void ImportColumnsStep::showPreview() {
    m_preview->clear();
    m_preview->setRowCount(0);
    const auto shown = table();
    if (!shown)
        return;
    const int first = std::min(m_mapping.headerRow, static_cast<int>(shown->rows.size()));
    const int rows = std::min(kRowsSeen, static_cast<int>(shown->rows.size()) - first);
    qsizetype columns = 0;
    for (int row = 0; row < rows; ++row)
        columns = std::max(columns, shown->rows[static_cast<std::size_t>(first + row)].size());
    const int seen = static_cast<int>(std::min<qsizetype>(columns, kMostColumns));
    m_preview->setColumnCount(seen);
    m_preview->setRowCount(rows + 1);
    m_preview->setRowHeight(0, kChoiceHeight);
    for (int row = 0; row < rows; ++row) {
        const QStringList& cells = shown->rows[static_cast<std::size_t>(first + row)];
        for (int column = 0; column < seen; ++column) {
            auto* item = new QTableWidgetItem(cells.value(column).left(kLettersSeen));
            QFont font = m_preview->font();
            font.setBold(row == 0);
            item->setFont(font);
            m_preview->setItem(row + 1, column, item);
        }
    }
    for (int column = 0; column < seen; ++column) {
        auto* box = new QComboBox;
        box->setObjectName(QStringLiteral("importColumn%1").arg(column + 1));
        box->setAccessibleName(tr("What column %1 is").arg(column + 1));
        box->addItem(tr("(not used)"), kUnused);
        for (const Column each : studio::catalogue::kColumns)
            box->addItem(text::columnName(each), static_cast<int>(each));
        box->insertSeparator(box->count());
        for (const Column each : studio::catalogue::kReadOnlyColumns)
            box->addItem(text::columnName(each), static_cast<int>(each));
        m_preview->setCellWidget(0, column, box);
        connect(box, &QComboBox::activated, this, [this, column](int index) { choose(column, index); });
    }
}

QComboBox* ImportColumnsStep::choices(int column) const {
    return qobject_cast<QComboBox*>(m_preview->cellWidget(0, column));
}

void ImportColumnsStep::choose(int column, int index) {
    std::erase_if(m_mapping.columns, [&](const auto& entry) { return entry.second == column; });
    const int chosen = choices(column)->itemData(index).toInt();
    if (chosen != kUnused)
        m_mapping.columns[static_cast<Column>(chosen)] = column; // the column it had before is free now
    showChoices();
}

void ImportColumnsStep::showChoices() {
    for (int column = 0; column < m_preview->columnCount(); ++column) {
        const auto mapped = std::find_if(m_mapping.columns.begin(), m_mapping.columns.end(),
                                         [&](const auto& entry) { return entry.second == column; });
        const int value = mapped == m_mapping.columns.end() ? kUnused : static_cast<int>(mapped->first);
        choices(column)->setCurrentIndex(choices(column)->findData(value));
    }
    const QString wrong = problem();
    const bool isUpdate =
        !m_mapping.columns.contains(Column::Name) || !m_mapping.columns.contains(Column::Price);
    const QString fine = isUpdate
                             ? tr("Without names and prices only products that are here already are changed.")
                             : tr("Check that each column is what it says above it.");
    showNoteIn(*m_note, wrong.isEmpty() ? fine : wrong, !wrong.isEmpty());
    Q_EMIT changed();
}

QString ImportColumnsStep::problem() const {
    if (!table() || table()->rows.empty())
        return tr("This sheet is empty.");
    return m_mapping.columns.contains(Column::Code)
               ? QString()
               : tr("Say which column is: %1.").arg(text::columnName(Column::Code));
}

} // namespace app::catalogue
