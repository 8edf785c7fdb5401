// What is read before anything runs: packages, the show, cues and comments.
#include "app/application/application.h"

#include "app/application/package_arrival.h"
#include "app/application/saying.h"

#include <QFileInfo>

#include <cstdio>

namespace app {

using namespace studio;

/// --import and --export do their work, say where it is, and end the program.
std::optional<int> Application::carryPackage() {
    if (!m_options.importFile.isEmpty()) {
        const auto imported = package::importPackage(m_options.importFile, showFolder());
        if (!imported) {
            return sayRefused(imported.error(), kBadInput);
        }
        for (const base::Error& each : imported->problems) {
            sayRefused(each, 0);
        }
        std::printf("%s\n", imported->showFile.toUtf8().constData());
        return 0;
    }
    if (m_options.exportFile.isEmpty()) {
        return std::nullopt;
    }
    if (const auto refused = loadShow()) {
        return refused;
    }
    const auto exported = package::exportPackage(
        m_loaded.show, m_options.exportFile,
        {.themeFolder = m_places.themes, .ownThemeFolder = package::ownThemesOf(m_options.showFile)});
    if (!exported) {
        return sayRefused(exported.error(), kBadInput);
    }
    for (const base::Error& left : exported->leftOut) {
        sayRefused(left, 0);
    }
    return 0;
}

QString Application::showToOpen() const {
    if (!m_options.showFile.isEmpty()) {
        return m_options.showFile;
    }
    const auto recent = m_options.window ? m_shelf->recent() : std::vector<ShowShelf::Entry>();
    return recent.empty() || !show::loadShow(recent.front().file) ? m_places.sampleShow : recent.front().file;
}

std::optional<int> Application::loadShow() {
    if (isShowPackage(m_options.showFile)) {
        const auto arrived = showOfPackage(m_options.showFile, showFolder(), *m_settings);
        if (!arrived) {
            return sayRefused(arrived.error(), kBadInput);
        }
        m_options.showFile = arrived->showFile;
    }
    m_options.showFile = QFileInfo(showToOpen()).absoluteFilePath();
    if (m_run) {
        adopt(std::move(m_run->loaded));
        return std::nullopt;
    }
    auto loaded = show::loadShow(m_options.showFile);
    if (!loaded) {
        return sayRefused(loaded.error(), kBadInput);
    }
    adopt(std::move(*loaded));
    return std::nullopt;
}

void Application::adopt(show::LoadedShow loaded) {
    m_loaded = std::move(loaded);
    m_problems.insert(m_problems.end(), m_loaded.problems.begin(), m_loaded.problems.end());
    m_loaded.show.destinations = ShowDestinationBook::remembered(*m_settings, m_options.showFile,
                                                                 std::move(m_loaded.show.destinations));
    m_secondPicture = std::make_unique<SecondPictureChoice>(*m_settings, m_options.showFile);
    m_secondPicture->apply(m_loaded.show);
}

std::optional<int> Application::loadScripts() {
    if (const auto report = RunDriver::checkReportFile(m_options.reportFile); !report) {
        return sayRefused(report.error(), kBadInput);
    }
    if (!m_options.cueFile.isEmpty()) {
        auto cues = loadCues(m_options.cueFile);
        if (!cues) {
            return sayRefused(cues.error(), kBadInput);
        }
        m_cues = std::move(*cues);
    }
    if (!m_options.commentsFile.isEmpty()) {
        auto script = comments::loadCommentScript(m_options.commentsFile);
        if (!script) {
            return sayRefused(script.error(), kBadInput);
        }
        for (const base::Error& problem : script->problems) {
            sayRefused(problem, kBadInput);
        }
        m_comments = std::move(*script);
    }
    for (const session::ExtraDestination& extra : m_options.destinations) {
        if (auto resolved = session::resolveExtra(extra); !resolved) {
            return sayRefused(resolved.error(), kBadInput);
        }
    }
    if (!m_options.recordFile.isEmpty()) {
        m_options.recordFile = QFileInfo(m_options.recordFile).absoluteFilePath();
    }
    return std::nullopt;
}

} // namespace app
