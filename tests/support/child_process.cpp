#include "tests/support/child_process.h"

#include "tests/support/scratch_folder.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

extern char** environ;

namespace studio::test {
namespace {

constexpr std::chrono::milliseconds kPatience{2000};
constexpr std::chrono::milliseconds kLook{10};

int exitStatus(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

ChildProcess::ChildProcess(const std::vector<std::string>& arguments, const std::filesystem::path& output) {
    std::vector<char*> words;
    for (const std::string& argument : arguments) {
        words.push_back(const_cast<char*>(argument.c_str()));
    }
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_APPEND,
                                     0600);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    if (posix_spawnp(&m_pid, words[0], &actions, nullptr, words.data(), environ) != 0) {
        m_pid = -1;
    }
    posix_spawn_file_actions_destroy(&actions);
}

ChildProcess::~ChildProcess() {
    stop();
}

bool ChildProcess::running() {
    if (m_pid < 0) {
        return false;
    }
    int status = 0;
    if (::waitpid(m_pid, &status, WNOHANG) == m_pid) {
        m_status = exitStatus(status);
        m_pid = -1;
    }
    return m_pid >= 0;
}

int ChildProcess::wait() {
    int status = 0;
    if (m_pid >= 0 && ::waitpid(m_pid, &status, 0) == m_pid) {
        m_status = exitStatus(status);
        m_pid = -1;
    }
    return m_status;
}

void ChildProcess::signal(int number) const {
    if (m_pid > 0) {
        ::kill(m_pid, number);
    }
}

void ChildProcess::stop() {
    signal(SIGTERM);
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    while (running() && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(kLook);
    }
    signal(SIGKILL);
    wait();
}

CommandResult runCommand(const std::vector<std::string>& arguments) {
    const ScratchFolder folder;
    const auto file = folder.path() / "output";
    CommandResult result;
    {
        ChildProcess child(arguments, file);
        result.status = child.wait();
    }
    std::ifstream in(file, std::ios::binary);
    result.output.assign(std::istreambuf_iterator<char>(in), {});
    return result;
}

} // namespace studio::test
