#pragma once

#include "studio/rtmp/socket_handle.h"

namespace studio::rtmp {

/// Wakes a thread that sits in poll(2) (eventfd). Any thread.
class WakeEvent {
public:
    WakeEvent();

    void wake() const;
    /// Forgets the wakes so far. The thread that polls.
    void clear() const;
    int fd() const { return m_handle.fd(); }

private:
    SocketHandle m_handle;
};

} // namespace studio::rtmp
