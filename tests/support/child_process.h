#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace studio::test {

/// A program that runs beside the test and ends with it: asked first, then killed, by its
/// own process number.
class ChildProcess {
public:
    /// The first argument is the program, looked up in PATH; what it says goes to `output`.
    ChildProcess(const std::vector<std::string>& arguments, const std::filesystem::path& output);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    pid_t pid() const { return m_pid; }
    bool running();
    /// Waits until it has ended; gives its exit status, -1 where a signal ended it.
    int wait();
    void signal(int number) const;
    /// Ends it now: asks, waits up to 2 s, kills.
    void stop();

private:
    pid_t m_pid = -1;
    int m_status = -1;
};

struct CommandResult {
    int status = -1;
    std::string output; ///< standard output and error
};

/// Runs a program to its end.
CommandResult runCommand(const std::vector<std::string>& arguments);

} // namespace studio::test
