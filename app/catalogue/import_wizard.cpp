#include "app/catalogue/import_wizard.h"

#include "app/catalogue/drop_zone.h"
#include "app/catalogue/import_check_step.h"
#include "app/catalogue/note_label.h"
#include "app/catalogue/problem_table.h"
#include "app/text/format.h"
#include "app/theme/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace app::catalogue {

namespace {

constexpr int kPadding = 20;
constexpr int kGap = 12;
constexpr QSize kSize{900, 580};
// Of the row, where the note is there at all.
constexpr int kAll = 1'000;

QPushButton* makeButton(QWidget* parent, const char* name, const char* role) {
    auto* button = new QPushButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", QLatin1String(role));
    button->setAutoDefault(false);
    return button;
}

} // namespace

ImportWizard::ImportWizard(QWidget* parent)
    : QDialog(parent)
    , m_stack(new QStackedWidget(this))
    , m_columns(new ImportColumnsStep(this))
    , m_check(new ImportCheckStep(this))
    , m_note(new QLabel(this))
    , m_back(makeButton(this, "importBack", ""))
    , m_cancel(makeButton(this, "importCancel", ""))
    , m_next(makeButton(this, "importNext", "primary")) {
    setObjectName(QStringLiteral("importWizard"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Products from a spreadsheet"));
    resize(kSize);
    build();
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::reject);
    connect(m_columns, &ImportColumnsStep::changed, this, &ImportWizard::refresh);
    connect(m_check, &ImportCheckStep::saveBadRowsWanted, this, &ImportWizard::saveBadRowsWanted);
    go(Step::File);
}

QWidget* ImportWizard::makeFileStep() {
    auto* page = new QWidget(this);
    m_drop = new DropZone(QStringLiteral("importChoose"), tr("Drop an Excel (.xlsx) or CSV file here"),
                          tr("Choose a file…"), page);
    auto* hint =
        new QLabel(tr("A row a product; sizes and colours may have rows of their own under the same code. "
                      "Headings may be Vietnamese or English, in any order."),
                   page);
    hint->setProperty("role", QStringLiteral("dim"));
    hint->setWordWrap(true);
    auto* example = makeButton(page, "importExample", "link");
    example->setText(tr("Save an example to fill in…"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(hint, 1);
    foot->addWidget(example);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_drop, 1);
    column->addLayout(foot);
    connect(m_drop, &DropZone::chooseWanted, this, &ImportWizard::chooseFileWanted);
    connect(m_drop, &DropZone::dropped, this, [this](const QStringList& files) {
        if (!m_busy)
            Q_EMIT fileChosen(files.front());
    });
    connect(example, &QPushButton::clicked, this, &ImportWizard::exampleWanted);
    return page;
}

QWidget* ImportWizard::makeRunStep() {
    auto* page = new QWidget(this);
    m_runTitle = new QLabel(page);
    m_runTitle->setObjectName(QStringLiteral("importRunTitle"));
    m_runTitle->setProperty("role", QStringLiteral("title"));
    m_runTitle->setAlignment(Qt::AlignCenter);
    m_runWords = new QLabel(page);
    m_runWords->setObjectName(QStringLiteral("importRunWords"));
    m_runWords->setProperty("role", QStringLiteral("empty"));
    m_runWords->setAlignment(Qt::AlignCenter);
    m_runWords->setWordWrap(true);
    m_progress = new QProgressBar(page);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setTextVisible(false);
    auto* column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(m_runTitle);
    column->addSpacing(kGap);
    column->addWidget(m_progress);
    column->addSpacing(kGap);
    column->addWidget(m_runWords);
    m_lost = new ProblemTable(page);
    m_lost->setObjectName(QStringLiteral("importLostPictures"));
    m_lost->setAccessibleName(tr("Pictures that did not come"));
    m_lost->hide();
    column->addSpacing(kGap);
    column->addWidget(m_lost, kAll);
    column->addStretch(1);
    return page;
}

void ImportWizard::build() {
    auto* title = new QLabel(windowTitle(), this);
    title->setProperty("role", QStringLiteral("title"));
    auto* marks = new QHBoxLayout;
    marks->addWidget(title);
    marks->addStretch(1);
    const std::array names{tr("1 File"), tr("2 Columns"), tr("3 Check"), tr("4 Import")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_marks[i] = new QLabel(names[i], this);
        marks->addWidget(m_marks[i]);
        marks->addSpacing(kGap);
    }
    m_stack->addWidget(makeFileStep());
    m_stack->addWidget(m_columns);
    m_stack->addWidget(m_check);
    m_stack->addWidget(makeRunStep());
    m_note->setObjectName(QStringLiteral("importNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_back->setText(tr("Back"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_note, kAll);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(kGap);
    column->addLayout(marks);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
}

void ImportWizard::go(Step step) {
    m_step = step;
    m_busy = false;
    tell({}, false);
    m_stack->setCurrentIndex(std::min(static_cast<int>(step), static_cast<int>(Step::Running)));
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const bool here = static_cast<int>(i) == m_stack->currentIndex();
        m_marks[i]->setProperty("role", here ? QStringLiteral("strong") : QStringLiteral("dim"));
        m_marks[i]->style()->unpolish(m_marks[i]);
        m_marks[i]->style()->polish(m_marks[i]);
    }
    refresh();
}

void ImportWizard::refresh() {
    m_back->setVisible(m_step == Step::Columns || m_step == Step::Check);
    m_back->setEnabled(!m_busy);
    m_next->setVisible(m_step != Step::File && m_step != Step::Running);
    m_cancel->setVisible(m_step != Step::Done);
    m_cancel->setText(m_step == Step::Running || m_busy ? tr("Stop") : tr("Cancel"));
    switch (m_step) {
    case Step::File:
    case Step::Running:
        break;
    case Step::Columns:
        m_next->setText(tr("Next"));
        m_next->setEnabled(!m_busy && m_columns->problem().isEmpty());
        break;
    case Step::Check:
        m_next->setText(tr("Import %Ln product(s)", nullptr, m_goodProducts));
        m_next->setEnabled(!m_busy && m_goodProducts > 0);
        break;
    case Step::Done:
        m_next->setText(tr("Close"));
        m_next->setEnabled(true);
        break;
    }
    m_next->setAccessibleName(m_next->text());
    m_cancel->setAccessibleName(m_cancel->text());
}

void ImportWizard::tell(const QString& words, bool problem) {
    showNoteIn(*m_note, words, problem);
}

void ImportWizard::setBusy(const QString& words) {
    m_busy = true;
    tell(words, false);
    refresh();
}

void ImportWizard::setTables(Tables tables) {
    m_columns->setTables(std::move(tables));
    go(Step::Columns);
}

void ImportWizard::setPreview(const studio::session::ImportPreview& preview) {
    m_goodProducts = preview.fresh + preview.changed;
    m_check->setPreview(preview);
    go(Step::Check);
}

void ImportWizard::setProgress(int done, int total) {
    if (m_step != Step::Running)
        go(Step::Running);
    m_runTitle->setText(tr("Products come in…"));
    m_runWords->setText(tr("%1 of %2. If the program were closed now, none of them would be half in.")
                            .arg(text::integer(done), text::integer(total)));
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void ImportWizard::setFetching(int fetched, int total) {
    if (m_step != Step::Running)
        go(Step::Running);
    m_lost->hide();
    m_runTitle->setText(tr("Pictures come from the web…"));
    m_runWords->setText(tr("%1 of %2. Nothing has changed in the catalogue yet.")
                            .arg(text::integer(fetched), text::integer(total)));
    m_progress->setRange(0, total);
    m_progress->setValue(fetched);
}

void ImportWizard::setDone(int products, const std::vector<studio::catalogue::RowProblem>& lost) {
    go(Step::Done);
    m_lost->clearAll();
    m_lost->list(lost, theme::kWarnPlateInk);
    m_lost->setVisible(!lost.empty());
    m_progress->setRange(0, 1);
    m_progress->setValue(1);
    m_runTitle->setText(tr("%Ln product(s) are in the catalogue", nullptr, products));
    const QString back = tr("Ctrl Z in the list of products takes the whole import back.");
    m_runWords->setText(lost.empty() ? back
                                     : tr("%Ln picture(s) did not come; the products are in without them.",
                                          nullptr, static_cast<int>(lost.size())) +
                                           QLatin1Char(' ') + back);
}

void ImportWizard::setProblem(const text::Words& words) {
    if (m_step == Step::Running)
        go(Step::Check);
    m_busy = false;
    tell(words.title + QStringLiteral(". ") + words.sentence + QLatin1Char(' ') + words.nextStep, true);
    refresh();
}

void ImportWizard::setBadRowsSaved(const QString& file) {
    m_check->setNote(tr("Saved as %1. Mend it and import that file.").arg(QFileInfo(file).fileName()), false);
}

void ImportWizard::next() {
    switch (m_step) {
    case Step::Columns:
        setBusy(tr("Looking at every row…"));
        Q_EMIT previewWanted(m_columns->table(), m_columns->mapping());
        break;
    case Step::Check:
        Q_EMIT importWanted();
        break;
    case Step::Done:
        accept();
        break;
    case Step::File:
    case Step::Running:
        break;
    }
}

void ImportWizard::back() {
    go(m_step == Step::Check ? Step::Columns : Step::File);
}

void ImportWizard::reject() {
    if (m_busy || m_step == Step::Running) {
        Q_EMIT cancelWanted();
        return;
    }
    QDialog::reject();
}

} // namespace app::catalogue
