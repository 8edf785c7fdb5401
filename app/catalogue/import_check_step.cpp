#include "app/catalogue/import_check_step.h"

#include "app/catalogue/note_label.h"
#include "app/text/catalogue_words.h"
#include "app/text/format.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace app::catalogue {

using studio::catalogue::RowProblem;

namespace {

enum Column { Row, What, Cell, Why, ColumnCount };
constexpr int kRowHeight = 28;
// Of the row, where the note is there at all.
constexpr int kAll = 1'000;
constexpr int kRowWidth = 60;
constexpr int kNameWidth = 120;
constexpr int kCellWidth = 180;

} // namespace

ImportCheckStep::ImportCheckStep(QWidget* parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_problems(new QTableWidget(0, ColumnCount, this))
    , m_note(new QLabel(this))
    , m_save(new QPushButton(tr("Save these rows to mend them…"), this)) {
    auto* figures = new QHBoxLayout;
    m_fresh = addFigure(*figures, QStringLiteral("importFresh"), tr("new products"));
    m_changed = addFigure(*figures, QStringLiteral("importChanged"), tr("changed"));
    m_same = addFigure(*figures, QStringLiteral("importSame"), tr("as they are"));
    m_bad = addFigure(*figures, QStringLiteral("importBad"), tr("rows left out"));
    m_heading->setObjectName(QStringLiteral("importHeading"));
    m_heading->setProperty("role", QStringLiteral("strong"));
    m_problems->setObjectName(QStringLiteral("importProblems"));
    m_problems->setAccessibleName(tr("Rows that cannot be used"));
    m_problems->setProperty("role", QStringLiteral("sheet"));
    m_problems->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Written there"), tr("Why")});
    m_problems->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_problems->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problems->setShowGrid(false);
    m_problems->verticalHeader()->hide();
    m_problems->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_problems->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_problems->horizontalHeader()->setStretchLastSection(true);
    m_problems->setColumnWidth(Row, kRowWidth);
    m_problems->setColumnWidth(What, kNameWidth);
    m_problems->setColumnWidth(Cell, kCellWidth);
    m_note->setObjectName(QStringLiteral("importCheckNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("importSaveBad"));
    m_save->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_note, kAll);
    foot->addStretch(1);
    foot->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(figures);
    column->addSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_problems, 1);
    column->addLayout(foot);
    connect(m_save, &QPushButton::clicked, this, &ImportCheckStep::saveBadRowsWanted);
}

QLabel* ImportCheckStep::addFigure(QHBoxLayout& row, const QString& objectName, const QString& label) {
    auto* figure = new QLabel(this);
    figure->setObjectName(objectName);
    figure->setProperty("role", QStringLiteral("figure"));
    auto* words = new QLabel(label, this);
    words->setProperty("role", QStringLiteral("dim"));
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(figure);
    column->addWidget(words);
    row.addLayout(column, 1);
    return figure;
}

void ImportCheckStep::setPreview(const studio::session::ImportPreview& preview) {
    m_fresh->setText(text::integer(preview.fresh));
    m_changed->setText(text::integer(preview.changed));
    m_same->setText(text::integer(preview.same));
    m_bad->setText(text::integer(preview.plan.badRows));
    const bool bad = preview.plan.badRows > 0;
    const bool odd = !preview.plan.remarks.empty();
    if (bad)
        m_heading->setText(
            tr("%Ln row(s) stay out; the good ones can come in all the same", nullptr, preview.plan.badRows));
    else
        m_heading->setText(odd ? tr("Every row can be used; look at these.") : tr("Every row can be used."));
    m_problems->setVisible(bad || odd);
    m_save->setVisible(bad);
    setNote({}, false);
    m_problems->setRowCount(0);
    list(preview.plan.problems, theme::kBadInk);
    list(preview.plan.remarks, theme::kWarnPlateInk);
}

void ImportCheckStep::list(const std::vector<RowProblem>& rows, const QColor& ink) {
    for (const RowProblem& problem : rows) {
        const int line = m_problems->rowCount();
        if (line == kMostListed)
            return;
        m_problems->insertRow(line);
        m_problems->setItem(line, Row, new QTableWidgetItem(text::integer(problem.row + 1)));
        m_problems->setItem(
            line, What, new QTableWidgetItem(problem.column ? text::columnName(*problem.column) : QString()));
        m_problems->setItem(line, Cell, new QTableWidgetItem(problem.cell));
        auto* why = new QTableWidgetItem(text::faultSentence(problem.fault));
        why->setForeground(ink);
        why->setToolTip(why->text());
        m_problems->setItem(line, Why, why);
    }
}

void ImportCheckStep::setNote(const QString& words, bool problem) {
    showNoteIn(*m_note, words, problem);
}

} // namespace app::catalogue
