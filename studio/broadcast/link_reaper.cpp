#include "studio/broadcast/link_reaper.h"

namespace studio::broadcast {

LinkReaper::LinkReaper()
    : m_thread([this](const std::stop_token& stop) { run(stop); }) {
}

LinkReaper::~LinkReaper() = default;

void LinkReaper::take(std::shared_ptr<DestinationLink> link) {
    {
        const std::lock_guard lock(m_mutex);
        m_links.push_back(std::move(link));
    }
    m_wake.notify_one();
}

void LinkReaper::run(const std::stop_token& stop) {
    for (;;) {
        std::vector<std::shared_ptr<DestinationLink>> links;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_links.empty(); });
            links.swap(m_links);
        }
        if (links.empty() && stop.stop_requested()) {
            return;
        }
        links.clear();
    }
}

} // namespace studio::broadcast
