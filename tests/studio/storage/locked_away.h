#pragma once

#include <QString>

#include <string>

namespace studio::test {

/// Runs one hidden test case of this program, in a mount namespace of its own, after shell commands that may
/// mount things there ("$0" is `folder`); gives its exit status and output. The case finds the folder in its
/// environment.
struct CaseResult {
    int status = -1;
    std::string output;
};
CaseResult runCaseAfter(const std::string& mounts, const QString& folder, const std::string& caseName);

/// Whether this machine lets a test mount things in a namespace of its own; a container may not.
bool mayMount(const QString& folder);

/// The folder that runCaseAfter gave to this process; empty: it was not started by it.
QString givenFolder();

} // namespace studio::test
