#include "app/application/show_menu.h"

#include "app/prompts/export_contents_dialog.h"
#include "app/prompts/prompt_dialog.h"
#include "app/text/error_words.h"
#include "app/text/format.h"
#include "app/text/shop_words.h"

#include <QFileDialog>
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
    m_button->setAccessibleName(tr("The show as a file"));
    m_button->setToolTip(tr("Export this show into one file, or import another"));
    m_pool.setMaxThreadCount(1);
    connect(m_button, &QPushButton::clicked, this, &ShowMenu::openMenu);
}

ShowMenu::~ShowMenu() {
    m_cancelled = true;
    m_pool.waitForDone();
}

void ShowMenu::openMenu() {
    auto* menu = new QMenu(m_console);
    menu->setObjectName(QStringLiteral("showMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char* name, const QString& words, bool possible, auto act) {
        QAction* action = menu->addAction(words, this, act);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(possible);
    };
    add("showExport", tr("Export show…"), !m_busy, [this] { lookAtExport(); });
    add("showImport", tr("Import show…"), !m_busy, [this] { askImport(); });
    if (m_busy)
        add("showStop", tr("Stop"), true, [this] { m_cancelled = true; });
    if (m_parts.hasPassphrase && m_parts.hasPassphrase()) {
        menu->addSeparator();
        add("passphraseChangeEntry", tr("Change passphrase of the stream keys…"), true,
            [this] { m_parts.changePassphrase(m_console); });
    }
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
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

void ShowMenu::askImport() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(m_console, tr("Import show"), folder, tr("Show packages (*.phien)"));
    dialog->setObjectName(QStringLiteral("importDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ShowMenu::importFrom);
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
        const text::Words words = text::wordsFor(exported.error());
        m_prompts.tell(words.title, {words});
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
        const text::Words words = text::wordsFor(imported.error());
        m_prompts.tell(words.title, {words});
        return;
    }
    auto* dialog = new prompts::PromptDialog(m_console);
    dialog->setTitle(tr("The show was imported"));
    dialog->addText(tr("It is in %1.").arg(imported->folder));
    dialog->addText(tr("Stream keys do not travel: enter them under “Destinations”."), QStringLiteral("dim"));
    const auto state = m_parts.session.state();
    const bool idle = state == session::SessionState::Preparing || state == session::SessionState::Ended;
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
