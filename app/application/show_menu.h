#pragma once

#include "app/prompts/dialog_prompts.h"
#include "studio/package/show_package.h"
#include "studio/session/live_session.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

class QPushButton;
class QWidget;

namespace app {

/// The button "Show" of the console: the show out into one file, another one in. The work is done on a thread
/// of its own and can be stopped. Main thread.
class ShowMenu : public QObject {
    Q_OBJECT
public:
    struct Parts {
        studio::session::LiveSession& session;
        QString themeFolder;
        /// Themes that came with the show.
        QString ownThemeFolder;
        /// Where imported shows go.
        QString showFolder;
        /// The file with stream keys has one; none: they are in the keychain.
        std::function<bool()> hasPassphrase = {};
        std::function<void(QWidget* over)> changePassphrase = {};
    };

    /// `console` owns the button and outlives this.
    ShowMenu(Parts parts, QWidget* console);
    ~ShowMenu() override;

    QPushButton* button() const { return m_button; }
    void exportTo(const QString& file, studio::package::Films films);
    void importFrom(const QString& file);

Q_SIGNALS:
    /// An imported show is wanted next; never while this one is on air.
    void openWanted(const QString& showFile);
    /// A work has ended, well or not.
    void ended();

private:
    void openMenu();
    /// First what goes into the package and what does not, then where to put it.
    void lookAtExport();
    void offerExport(const studio::package::Contents& contents);
    void askExport(studio::package::Films films);
    studio::package::ExportOptions exportOptions(studio::package::Films films) const;
    void askImport();
    template <typename Answer>
    void run(const QString& label, std::function<Answer(const studio::package::Task&)> work,
             std::function<void(const Answer&)> finish);
    void finishExport(const studio::base::Result<studio::package::Exported>& exported);
    void finishImport(const studio::base::Result<studio::package::Imported>& imported);

    Parts m_parts;
    QWidget* m_console;
    QPushButton* m_button;
    prompts::DialogPrompts m_prompts;
    bool m_busy = false;
    std::atomic<bool> m_cancelled = false;
    /// Last: waits for the work.
    QThreadPool m_pool;
};

} // namespace app
