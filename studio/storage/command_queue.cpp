#include "studio/storage/command_queue.h"

#include <iterator>

namespace studio::storage {

void CommandQueue::give(Command command) {
    {
        const std::lock_guard lock(m_mutex);
        if (command.kind == Command::Kind::Open)
            m_commands.push_front(std::move(command));
        else
            m_commands.push_back(std::move(command));
    }
    m_changed.notify_one();
}

void CommandQueue::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
    }
    m_changed.notify_one();
}

bool CommandQueue::canTake() const {
    return !m_commands.empty() && (m_isOpen || m_commands.front().kind == Command::Kind::Open);
}

bool CommandQueue::take(std::vector<Command>& next, std::size_t most, std::chrono::milliseconds patience) {
    next.clear();
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, patience, [&] { return canTake() || m_isClosed; });
    if (!canTake())
        return !m_isClosed;
    do {
        next.push_back(std::move(m_commands.front()));
        m_commands.pop_front();
    } while (next.front().kind == Command::Kind::Write && next.size() < most && !m_commands.empty() &&
             m_commands.front().kind == Command::Kind::Write);
    m_isOpen = m_isOpen || next.front().kind == Command::Kind::Open;
    return true;
}

void CommandQueue::giveBack(std::vector<Command> commands) {
    const std::lock_guard lock(m_mutex);
    m_commands.insert(m_commands.begin(), std::make_move_iterator(commands.begin()),
                      std::make_move_iterator(commands.end()));
}

} // namespace studio::storage
