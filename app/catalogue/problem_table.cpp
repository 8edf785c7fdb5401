#include "app/catalogue/problem_table.h"

#include "app/text/catalogue_words.h"
#include "app/text/format.h"

#include <QHeaderView>

namespace app::catalogue {

namespace {

enum Column { Row, What, Cell, Why, ColumnCount };
constexpr int kRowHeight = 28;
constexpr int kRowWidth = 60;
constexpr int kNameWidth = 120;
constexpr int kCellWidth = 180;

} // namespace

ProblemTable::ProblemTable(QWidget* parent)
    : QTableWidget(0, ColumnCount, parent) {
    setProperty("role", QStringLiteral("sheet"));
    setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Written there"), tr("Why")});
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    setColumnWidth(Row, kRowWidth);
    setColumnWidth(What, kNameWidth);
    setColumnWidth(Cell, kCellWidth);
}

void ProblemTable::clearAll() {
    setRowCount(0);
}

void ProblemTable::list(const std::vector<studio::catalogue::RowProblem>& rows, const QColor& ink) {
    for (const auto& problem : rows) {
        const int line = rowCount();
        if (line == kMostListed)
            return;
        insertRow(line);
        setItem(line, Row, new QTableWidgetItem(text::integer(problem.row + 1)));
        setItem(line, What,
                new QTableWidgetItem(problem.column ? text::columnName(*problem.column) : QString()));
        auto* cell = new QTableWidgetItem(problem.cell);
        cell->setToolTip(problem.cell);
        setItem(line, Cell, cell);
        auto* why = new QTableWidgetItem(text::faultSentence(problem.fault));
        why->setForeground(ink);
        why->setToolTip(why->text());
        setItem(line, Why, why);
    }
}

} // namespace app::catalogue
