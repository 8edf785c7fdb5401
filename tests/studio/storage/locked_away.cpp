#include "tests/studio/storage/locked_away.h"

#include "tests/support/child_process.h"

#include <QCoreApplication>

#include <unistd.h>

namespace studio::test {

namespace {

constexpr const char* kFolder = "PHIEN_TEST_FOLDER";

} // namespace

CaseResult runCaseAfter(const std::string& mounts, const QString& folder, const std::string& caseName) {
    // Root may mount by itself, anybody else in a user namespace.
    const std::string space = ::geteuid() == 0 ? "-m" : "-Urm";
    const CommandResult ran =
        runCommand({"unshare", space, "sh", "-c", mounts + " && PHIEN_TEST_FOLDER=\"$0\" exec \"$1\" \"$2\"",
                    folder.toStdString(), QCoreApplication::applicationFilePath().toStdString(), caseName});
    return {ran.status, ran.output};
}

QString givenFolder() {
    return qEnvironmentVariable(kFolder);
}

} // namespace studio::test
