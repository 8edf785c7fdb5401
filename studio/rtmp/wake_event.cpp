#include "studio/rtmp/wake_event.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace studio::rtmp {

WakeEvent::WakeEvent()
    : m_handle(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
}

void WakeEvent::wake() const {
    const std::uint64_t one = 1;
    // Fails only when the counter is full, and then the thread is awake anyway.
    [[maybe_unused]] const auto written = ::write(m_handle.fd(), &one, sizeof one);
}

void WakeEvent::clear() const {
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = ::read(m_handle.fd(), &count, sizeof count);
}

} // namespace studio::rtmp
