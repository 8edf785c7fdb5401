#include "tests/end_to_end/studio_process.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace studio::test {

StudioProcess::StudioProcess(std::vector<std::string> options, const std::string& show,
                             const std::vector<std::string>& environment,
                             const std::filesystem::path& dataFolder)
    : m_data(dataFolder.empty() ? m_folder.path() / "data" : dataFolder) {
    std::vector<std::string> arguments{"env"};
    arguments.insert(arguments.end(), environment.begin(), environment.end());
    arguments.push_back("HOME=" + m_folder.path().string());
    arguments.push_back(PHIEN_STUDIO_PROGRAM);
    if (!show.empty()) {
        arguments.push_back(show);
    }
    arguments.insert(arguments.end(), options.begin(), options.end());
    for (const std::string& argument : {std::string("--data-dir"), m_data.string(), std::string("--report"),
                                        (folder() / "report.json").string()}) {
        arguments.push_back(argument);
    }
    m_process = std::make_unique<ChildProcess>(arguments, folder() / "output.txt");
}

int StudioProcess::wait() {
    return m_process->wait();
}

std::string StudioProcess::output() const {
    std::ifstream file(folder() / "output.txt");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

QJsonObject StudioProcess::report() const {
    QFile file(QString::fromStdString((folder() / "report.json").string()));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QJsonObject StudioProcess::destination(const std::string& name) const {
    const QJsonArray all = report()[QStringLiteral("destinations")].toArray();
    for (const auto& entry : all) {
        if (entry.toObject()[QStringLiteral("name")].toString().toStdString() == name) {
            return entry.toObject();
        }
    }
    return {};
}

std::vector<std::filesystem::path> StudioProcess::recordings(const std::string& ending) const {
    std::vector<std::filesystem::path> found;
    const auto folder = dataFolder() / "recordings";
    if (std::filesystem::exists(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() == ending) {
                found.push_back(entry.path());
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::string> smallShow(double seconds, const std::string& canvas) {
    return {"--no-window", "--go-live", "--canvas", canvas,
            "--bitrate",   "1200",      "--for",    std::to_string(seconds)};
}

} // namespace studio::test
