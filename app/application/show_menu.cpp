#include "app/application/show_menu.h"

#include "app/application/package_arrival.h"
#include "app/prompts/export_contents_dialog.h"
#include "app/prompts/prompt_dialog.h"
#include "app/text/error_words.h"
#include "app/text/format.h"
#include "app/text/shop_words.h"
#include "studio/show/show_file.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>

#include <memory>

namespace app {

using namespace studio;

ShowMenu::ShowMenu(Parts parts, QWidget* console)
    : QObject(console)
    , m_parts(std::move(parts))
    , m_console(console)
    , m_button(new QPushButton(tr("Show"), console))
    , m_prompts(console) {
    m_button->setObjectName(QStringLiteral("showMenuButton"));
    m_button->setProperty("role", QStringLiteral("small"));
    m_button->setAccessibleName(tr("Show"));
    m_button->setToolTip(tr("New show, another one, title and seller, export and import"));
    m_pool.setMaxThreadCount(1);
    connect(m_button, &QPushButton::clicked, this, &ShowMenu::openMenu);
}

ShowMenu::~ShowMenu() {
    m_cancelled = true;
    m_pool.waitForDone();
}

bool ShowMenu::isIdle() const {
    const auto state = m_parts.session.state();
    return state == session::SessionState::Preparing || state == session::SessionState::Ended;
}

void ShowMenu::tell(const base::Error& error) {
    const text::Words words = text::wordsFor(error);
    m_prompts.tell(words.title, {words});
}

void ShowMenu::openMenu() {
    auto* menu = new QMenu(m_console);
    menu->setObjectName(QStringLiteral("showMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillShows(*menu);
    menu->addSeparator();
    fillPackages(*menu);
    menu->addSeparator();
    menu->addAction(tr("Kept by itself in %1").arg(QFileInfo(m_parts.showFile).fileName()))
        ->setEnabled(false);
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

namespace {

template <typename Act>
void addLine(QMenu& menu, const QString& name, const QString& words, bool possible, ShowMenu* over, Act act) {
    QAction* action = menu.addAction(words, over, act);
    action->setObjectName(name);
    action->setEnabled(possible);
}

} // namespace

/// Another show takes the place of this one: not on air.
void ShowMenu::fillShows(QMenu& menu) {
    const bool possible = isIdle() && !m_busy;
    addLine(menu, QStringLiteral("showNew"), tr("New show…"), possible, this, [this] { askNew(); });
    addLine(menu, QStringLiteral("showOpen"), tr("Open show…"), possible, this, [this] {
        askFile("openDialog", tr("Open show"), tr("Shows (*.phien.json *.phien)"), &ShowMenu::openShow);
    });
    auto* recent = menu.addMenu(tr("Opened before"));
    recent->setObjectName(QStringLiteral("showRecent"));
    for (const ShowShelf::Entry& entry : m_parts.shelf.recent()) {
        if (entry.file == m_parts.showFile)
            continue;
        const int number = static_cast<int>(recent->actions().size()) + 1;
        addLine(*recent, QStringLiteral("showRecent%1").arg(number),
                QString(entry.title).replace(QLatin1Char('&'), QLatin1String("&&")), possible, this,
                [this, file = entry.file] { openShow(file); });
        recent->actions().constLast()->setToolTip(entry.file);
    }
    recent->setToolTipsVisible(true);
    recent->setEnabled(!recent->isEmpty());
    addLine(menu, QStringLiteral("showDetails"), tr("Title and seller…"), true, this,
            [this] { askDetails(); });
}

void ShowMenu::fillPackages(QMenu& menu) {
    addLine(menu, QStringLiteral("showExport"), tr("Export show…"), !m_busy, this,
            [this] { lookAtExport(); });
    addLine(menu, QStringLiteral("showImport"), tr("Import show…"), !m_busy, this, [this] {
        askFile("importDialog", tr("Import show"), tr("Show packages (*.phien)"), &ShowMenu::importFrom);
    });
    if (m_busy)
        addLine(menu, QStringLiteral("showStop"), tr("Stop"), true, this, [this] { m_cancelled = true; });
    if (m_parts.hasPassphrase && m_parts.hasPassphrase()) {
        menu.addSeparator();
        addLine(menu, QStringLiteral("passphraseChangeEntry"), tr("Change passphrase of the stream keys…"),
                true, this, [this] { m_parts.changePassphrase(m_console); });
    }
}

bool ShowMenu::isSample() const {
    const QString sample = QFileInfo(m_parts.sampleShow).canonicalFilePath();
    return !sample.isEmpty() && QFileInfo(m_parts.showFile).canonicalFilePath() == sample;
}

show::Show ShowMenu::emptyShow(const ShowDetailsDialog::Details& details) const {
    const show::Show& like = m_parts.session.show();
    return isSample() ? emptyShowLikeSample(like, QFileInfo(m_parts.showFile).absolutePath(), details.title,
                                            details.seller)
                      : emptyShowLike(like, details.title, details.seller);
}

void ShowMenu::askNew() {
    auto* dialog =
        new ShowDetailsDialog(tr("New show"), tr("Prepare it"),
                              {{}, isSample() ? show::Seller() : m_parts.session.show().seller}, m_console);
    dialog->addText(
        isSample()
            ? tr("It begins with this computer's camera and microphone and an empty run of show.")
            : tr("Cameras, scenes, look and destinations are as in this show, the run of show is empty."),
        QStringLiteral("dim"));
    connect(dialog, &QDialog::accepted, this, [this, dialog] { makeNew(dialog->details()); });
    dialog->open();
}

void ShowMenu::makeNew(const ShowDetailsDialog::Details& details) {
    using Answer = base::Result<QString>;
    run<Answer>(
        tr("Preparing"),
        [made = emptyShow(details), folder = m_parts.showFolder](const package::Task&) {
            return keepNewShow(made, folder);
        },
        [this](const Answer& file) {
            if (!file)
                tell(file.error());
            else if (isIdle())
                Q_EMIT openWanted(*file);
        });
}

void ShowMenu::askDetails() {
    const show::Show& show = m_parts.session.show();
    auto* dialog =
        new ShowDetailsDialog(tr("Title and seller"), tr("Keep"), {show.title, show.seller}, m_console);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { change(dialog->details()); });
    dialog->open();
}

void ShowMenu::change(const ShowDetailsDialog::Details& details) {
    const show::Show before = m_parts.session.show();
    std::vector<show::ShowEdit> edits;
    if (details.title != before.title)
        edits.emplace_back(show::ChangeTitle{details.title});
    if (details.seller != before.seller)
        edits.emplace_back(show::ChangeSeller{details.seller});
    for (const show::ShowEdit& edit : edits) {
        if (const auto done = m_parts.session.edit(edit); !done)
            tell(done.error());
    }
}

void ShowMenu::openShow(const QString& file) {
    if (isShowPackage(file)) {
        importFrom(file);
        return;
    }
    using Answer = base::Result<show::LoadedShow>;
    run<Answer>(
        tr("Opening"), [file](const package::Task&) { return show::loadShow(file); },
        [this, file](const Answer& loaded) {
            if (!loaded)
                tell(loaded.error());
            else if (isIdle())
                Q_EMIT openWanted(file);
        });
}

package::ExportOptions ShowMenu::exportOptions(package::Films films) const {
    return {.themeFolder = m_parts.themeFolder, .films = films, .ownThemeFolder = m_parts.ownThemeFolder};
}

void ShowMenu::lookAtExport() {
    run<package::Contents>(
        tr("Looking"),
        [show = m_parts.session.show(), options = exportOptions(package::Films::Leave)](
            const package::Task&) { return package::contentsOf(show, options); },
        [this](const package::Contents& contents) { offerExport(contents); });
}

void ShowMenu::offerExport(const package::Contents& contents) {
    QStringList leftOut;
    for (const base::Error& left : contents.leftOut)
        leftOut.append(QString::fromStdString(left.where));
    auto* dialog = new prompts::ExportContentsDialog(
        {contents.files, contents.bytes, contents.films, contents.filmBytes, leftOut}, m_console);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        askExport(dialog->wantsFilms() ? package::Films::Take : package::Films::Leave);
    });
    dialog->open();
}

void ShowMenu::askExport(package::Films films) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(m_console, tr("Export show"), folder, tr("Show packages (*.phien)"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QLatin1String(package::kEnding));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, films](const QString& file) { exportTo(file, films); });
    dialog->open();
}

void ShowMenu::askFile(const char* name, const QString& title, const QString& kinds,
                       void (ShowMenu::*act)(const QString& file)) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(m_console, title, folder, kinds);
    dialog->setObjectName(QLatin1String(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, act);
    dialog->open();
}

template <typename Answer>
void ShowMenu::run(const QString& label, std::function<Answer(const package::Task&)> work,
                   std::function<void(const Answer&)> finish) {
    if (m_busy)
        return;
    m_busy = true;
    m_cancelled = false;
    m_button->setText(label);
    // `this` outlives the work: the destructor waits for it.
    m_pool.start([this, label, work = std::move(work), finish = std::move(finish)] {
        int told = 0;
        const auto progress = [&](double done) {
            const int percent = static_cast<int>(done * 100);
            if (percent == told)
                return;
            told = percent;
            QMetaObject::invokeMethod(
                this,
                [this, label, done] { m_button->setText(label + QLatin1Char(' ') + text::percent(done, 0)); },
                Qt::QueuedConnection);
        };
        auto result = std::make_shared<Answer>(work({progress, &m_cancelled}));
        QMetaObject::invokeMethod(
            this,
            [this, result, finish] {
                m_busy = false;
                m_button->setText(tr("Show"));
                finish(*result);
                Q_EMIT ended();
            },
            Qt::QueuedConnection);
    });
}

void ShowMenu::exportTo(const QString& file, package::Films films) {
    using Answer = base::Result<package::Exported>;
    run<Answer>(
        tr("Exporting"),
        [show = m_parts.session.show(), options = exportOptions(films), file](const package::Task& task) {
            return package::exportPackage(show, file, options, task);
        },
        [this](const Answer& exported) { finishExport(exported); });
}

void ShowMenu::importFrom(const QString& file) {
    using Answer = base::Result<package::Imported>;
    run<Answer>(
        tr("Importing"),
        [folder = m_parts.showFolder, file](const package::Task& task) {
            return package::importPackage(file, folder, task);
        },
        [this](const Answer& imported) { finishImport(imported); });
}

void ShowMenu::finishExport(const base::Result<package::Exported>& exported) {
    if (!exported) {
        tell(exported.error());
        return;
    }
    std::vector<text::Words> details;
    details.push_back({tr("%n file(s) in it, %1", nullptr, exported->files).arg(text::bytes(exported->bytes)),
                       tr("Stream keys are not among them."), QString()});
    for (const base::Error& left : exported->leftOut)
        details.push_back(text::wordsFor(left));
    m_prompts.tell(tr("The show was exported"), details);
}

void ShowMenu::finishImport(const base::Result<package::Imported>& imported) {
    if (!imported) {
        tell(imported.error());
        return;
    }
    auto* dialog = new prompts::PromptDialog(m_console);
    dialog->setTitle(tr("The show was imported"));
    dialog->addText(tr("It is in %1.").arg(imported->folder));
    dialog->addText(tr("Stream keys do not travel: enter them under “Destinations”."), QStringLiteral("dim"));
    const bool idle = isIdle();
    if (!idle)
        dialog->addText(tr("This show is on air; open the other one when it has ended."),
                        QStringLiteral("dim"));
    dialog->setAnswers(idle ? tr("Open it now") : tr("Close"), idle ? QStringLiteral("primary") : QString(),
                       idle ? tr("Later") : QString());
    if (idle)
        connect(dialog, &QDialog::accepted, this,
                [this, file = imported->showFile] { Q_EMIT openWanted(file); });
    dialog->open();
}

} // namespace app
