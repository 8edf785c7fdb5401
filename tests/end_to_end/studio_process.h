#pragma once

#include "tests/support/child_process.h"
#include "tests/support/scratch_folder.h"

#include <QJsonArray>
#include <QJsonObject>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace studio::test {

/// The built program, run as a script would run it, with a data folder of its own.
class StudioProcess {
public:
    /// Options go behind the show file; without one the sample show is used. Environment as NAME=VALUE. An
    /// empty data folder: one of its own.
    explicit StudioProcess(std::vector<std::string> options, const std::string& show = {},
                           const std::vector<std::string>& environment = {},
                           const std::filesystem::path& dataFolder = {});

    /// Waits for the end; the program's exit status.
    int wait();
    ChildProcess& process() { return *m_process; }

    /// What it printed, on either stream.
    std::string output() const;
    /// The report file; empty before the end.
    QJsonObject report() const;
    QJsonObject destination(const std::string& name) const;
    std::filesystem::path dataFolder() const { return m_data; }
    std::filesystem::path folder() const { return m_folder.path(); }
    /// Recordings with that ending (".mkv", ".mp4").
    std::vector<std::filesystem::path> recordings(const std::string& ending) const;

private:
    ScratchFolder m_folder;
    std::filesystem::path m_data;
    std::unique_ptr<ChildProcess> m_process;
};

/// A small picture at 30 frames/s, so that any machine keeps up: 480 × 854 unless told.
std::vector<std::string> smallShow(double seconds, const std::string& canvas = "480x854@30");

} // namespace studio::test
