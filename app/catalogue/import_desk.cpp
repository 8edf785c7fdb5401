#include "app/catalogue/import_desk.h"

#include "app/catalogue/import_wizard.h"
#include "app/prompts/prompts.h"
#include "app/text/catalogue_words.h"
#include "app/text/error_words.h"
#include "app/text/file_kinds.h"

#include <QFileInfo>
#include <QLocale>

namespace app::catalogue {

using studio::base::Result;
using studio::session::CatalogueImport;
using studio::show::Product;

namespace {

QString language() {
    return QLocale().language() == QLocale::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en");
}

text::Words withoutPlace(const studio::base::Error& error) {
    text::Words words = text::wordsFor(error);
    words.where.clear();
    return words;
}

} // namespace

ImportDesk::ImportDesk(studio::session::Shop& shop, prompts::Prompts& prompts, const QString& pictures,
                       QWidget* window)
    : QObject(window)
    , m_import(shop, pictures)
    , m_prompts(prompts)
    , m_window(window) {
}

void ImportDesk::open(const QString& file) {
    if (m_wizard)
        return;
    m_wizard = new ImportWizard(m_window);
    connectWizard(*m_wizard);
    m_wizard->open();
    if (!file.isEmpty())
        read(file);
}

ImportWizard* ImportDesk::wizard() const {
    return m_wizard;
}

void ImportDesk::connectWizard(ImportWizard& wizard) {
    connect(&wizard, &ImportWizard::chooseFileWanted, this, &ImportDesk::chooseFile);
    connect(&wizard, &ImportWizard::fileChosen, this, &ImportDesk::read);
    connect(&wizard, &ImportWizard::previewWanted, this, &ImportDesk::preview);
    connect(&wizard, &ImportWizard::importWanted, this, &ImportDesk::run);
    connect(&wizard, &ImportWizard::saveBadRowsWanted, this, &ImportDesk::saveBadRows);
    connect(&wizard, &ImportWizard::exampleWanted, this, &ImportDesk::saveExample);
    connect(&wizard, &ImportWizard::cancelWanted, this, [this] { m_import.cancel(); });
}

void ImportDesk::chooseFile() {
    m_prompts.askFiles({tr("A spreadsheet with products"), {text::sheetFiles()}, prompts::FileChoice::One},
                       [self = QPointer(this)](const QStringList& files) {
                           if (self && !files.isEmpty())
                               self->read(files.front());
                       });
}

void ImportDesk::read(const QString& file) {
    if (!m_wizard)
        return;
    m_file = file;
    m_wizard->setBusy(tr("Reading %1…").arg(QFileInfo(file).fileName()));
    m_import.read(file, [this](const Result<std::vector<CatalogueImport::Table>>& tables) {
        if (!m_wizard)
            return;
        if (!tables)
            m_wizard->setProblem(withoutPlace(tables.error()));
        else
            m_wizard->setTables(*tables);
    });
}

void ImportDesk::preview(const CatalogueImport::Table& table,
                         const studio::catalogue::ColumnMapping& mapping) {
    m_import.preview(table, mapping, [this](const Result<CatalogueImport::Preview>& preview) {
        if (!m_wizard)
            return;
        if (!preview) {
            m_wizard->setProblem(withoutPlace(preview.error()));
            return;
        }
        m_preview = *preview;
        m_wizard->setPreview(*m_preview);
    });
}

void ImportDesk::run() {
    if (!m_wizard || !m_preview)
        return;
    m_lostPictures.clear();
    if (m_preview->links.empty()) {
        bringIn();
        return;
    }
    m_wizard->setFetching(0, static_cast<int>(m_preview->links.size()));
    m_import.fetchPictures(
        [this](int fetched, int total) {
            if (m_wizard && m_wizard->step() == ImportWizard::Step::Running)
                m_wizard->setFetching(fetched, total);
        },
        [this](const Result<std::vector<studio::catalogue::RowProblem>>& lost) {
            if (!m_wizard)
                return;
            if (!lost) {
                m_wizard->setProblem(withoutPlace(lost.error()));
                return;
            }
            m_lostPictures = *lost;
            bringIn();
        });
}

void ImportDesk::bringIn() {
    m_wizard->setProgress(0, static_cast<int>(m_preview->edit->put.size()));
    m_import.run(
        [this](int written, int total) {
            if (m_wizard && m_wizard->step() == ImportWizard::Step::Running)
                m_wizard->setProgress(written, total);
        },
        [this](const Result<int>& products) {
            if (products)
                Q_EMIT imported(*products);
            if (!m_wizard)
                return;
            if (products)
                m_wizard->setDone(*products, m_lostPictures);
            else
                m_wizard->setProblem(withoutPlace(products.error()));
        });
}

QString ImportDesk::badRowsName() const {
    const QFileInfo file(m_file);
    const bool isCsv = file.suffix().compare(QLatin1String("xlsx"), Qt::CaseInsensitive) != 0;
    return tr("%1 to mend", "file name").arg(file.completeBaseName()) +
           (isCsv ? QStringLiteral(".csv") : QStringLiteral(".xlsx"));
}

void ImportDesk::saveBadRows() {
    const auto save = [self = QPointer(this)](const QStringList& files) {
        if (!self || files.isEmpty() || !self->m_preview)
            return;
        studio::session::BadRowWords words;
        words.header = tr("Why not");
        for (const auto& problem : self->m_preview->plan.problems)
            words.reasons.push_back(text::problemSentence(problem));
        const QString& file = files.front();
        self->m_import.saveBadRows(file, words, [self, file](const Result<void>& saved) {
            if (!self || !self->m_wizard)
                return;
            if (saved)
                self->m_wizard->setBadRowsSaved(file);
            else
                self->m_wizard->setProblem(withoutPlace(saved.error()));
        });
    };
    m_prompts.askFiles(
        {tr("Rows to mend"), {text::xlsxFiles(), text::csvFiles()}, prompts::FileChoice::Save, badRowsName()},
        save);
}

void ImportDesk::saveExample() {
    Product example;
    example.code = QStringLiteral("A12");
    example.name = tr("Red silk ao dai");
    example.price = {450'000};
    example.livePrice = studio::base::Money{299'000};
    example.floorPrice = studio::base::Money{270'000};
    example.variants = {{QStringLiteral("S"), tr("red"), 5}, {QStringLiteral("M"), tr("red"), 8}};
    example.talkingPoints = {tr("Two layers of silk, does not crease")};
    example.forbiddenClaims = {tr("the best")};
    example.faq = {{tr("Which size at 1m60?"), tr("Size M.")}};
    const auto save = [self = QPointer(this), example](const QStringList& files) {
        if (!self || files.isEmpty())
            return;
        self->m_import.exportExample(files.front(), language(), example, [self](const Result<void>& saved) {
            if (self && self->m_wizard && !saved)
                self->m_wizard->setProblem(withoutPlace(saved.error()));
        });
    };
    m_prompts.askFiles({tr("An example to fill in"),
                        {text::xlsxFiles(), text::csvFiles()},
                        prompts::FileChoice::Save,
                        tr("products") + QStringLiteral(".xlsx")},
                       save);
}

void ImportDesk::exportTo(const QString& file, studio::catalogue::Confidential confidential) {
    m_import.exportAll(file, language(), confidential,
                       [this, file](const Result<void>& outcome) { Q_EMIT exported(file, outcome); });
}

} // namespace app::catalogue
