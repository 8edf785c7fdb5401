#include "tests/studio/storage/locked_away.h"

#include "tests/support/child_process.h"

#include <QCoreApplication>

#include <unistd.h>

namespace studio::test {

namespace {

constexpr const char* kFolder = "PHIEN_TEST_FOLDER";

/// Root may mount by itself, anybody else in a user namespace.
std::string space() {
    return ::geteuid() == 0 ? "-m" : "-Urm";
}

} // namespace

CaseResult runCaseAfter(const std::string& mounts, const QString& folder, const std::string& caseName) {
    const CommandResult ran = runCommand(
        {"unshare", space(), "sh", "-c", mounts + " && PHIEN_TEST_FOLDER=\"$0\" exec \"$1\" \"$2\"",
         folder.toStdString(), QCoreApplication::applicationFilePath().toStdString(), caseName});
    return {ran.status, ran.output};
}

bool mayMount(const QString& folder) {
    return runCommand({"unshare", space(), "mount", "-t", "tmpfs", "none", folder.toStdString()}).status == 0;
}

QString givenFolder() {
    return qEnvironmentVariable(kFolder);
}

} // namespace studio::test
