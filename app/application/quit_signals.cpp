#include "app/application/quit_signals.h"

#include <csignal>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace app {
namespace {

int eventFd = -1;

extern "C" void wakeUp(int) {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(eventFd, &one, sizeof one);
}

} // namespace

QuitSignals::QuitSignals() {
    eventFd = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    m_notifier = new QSocketNotifier(eventFd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        std::uint64_t count = 0;
        if (::read(eventFd, &count, sizeof count) > 0) {
            Q_EMIT received();
        }
    });
    struct sigaction action {};
    action.sa_handler = wakeUp;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        sigaction(signal, &action, nullptr);
    }
}

QuitSignals::~QuitSignals() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        std::signal(signal, SIG_DFL);
    }
    delete m_notifier;
    ::close(eventFd);
}

} // namespace app
