#pragma once

#include "studio/broadcast/destination_link.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace studio::broadcast {

/// Destroys links on a thread of its own, because a link's destruction joins its thread
/// and a name look-up in there may take its time. Its own destruction waits for all.
class LinkReaper {
public:
    LinkReaper();
    ~LinkReaper();
    LinkReaper(const LinkReaper&) = delete;
    LinkReaper& operator=(const LinkReaper&) = delete;

    /// Any thread; returns at once.
    void take(std::shared_ptr<DestinationLink> link);

private:
    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<std::shared_ptr<DestinationLink>> m_links;
    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace studio::broadcast
