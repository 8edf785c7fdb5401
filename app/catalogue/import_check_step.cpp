#include "app/catalogue/import_check_step.h"

#include "app/catalogue/note_label.h"
#include "app/catalogue/problem_table.h"
#include "app/text/format.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::catalogue {

namespace {

// Of the row, where the note is there at all.
constexpr int kAll = 1'000;

} // namespace

ImportCheckStep::ImportCheckStep(QWidget* parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_problems(new ProblemTable(this))
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
    if (!preview.links.empty())
        setNote(tr("%Ln picture(s) will be fetched from the web first.", nullptr,
                   static_cast<int>(preview.links.size())),
                false);
    m_problems->clearAll();
    m_problems->list(preview.plan.problems, theme::kBadInk);
    m_problems->list(preview.plan.remarks, theme::kWarnPlateInk);
}

void ImportCheckStep::setNote(const QString& words, bool problem) {
    showNoteIn(*m_note, words, problem);
}

} // namespace app::catalogue
