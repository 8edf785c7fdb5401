#pragma once

#include "studio/base/result.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace studio::storage {

class Database;

/// Something to do with the database, and whom to tell. Both run on the storage thread.
struct Command {
    enum class Kind {
        Open,  ///< first of all
        Read,  ///< in a transaction of its own, which is taken back
        Write, ///< may share a commit with its neighbours
        Other  ///< in no transaction
    };
    Kind kind = Kind::Other;
    std::function<base::Result<void>(Database&)> work;
    std::function<void(const base::Result<void>&)> answer;
    base::Result<void> outcome = {};
};

/// Commands in the order they were given; Open stands before all that were given before it. Any thread.
class CommandQueue {
public:
    void give(Command command);
    /// Nothing more is given; what is there is still taken. What waits for an Open that never came is
    /// dropped.
    void close();

    /// Waits for the next command, at most `patience`. Writes that stand together come together, up to
    /// `most`; empty: there was nothing. False: closed and done.
    bool take(std::vector<Command>& next, std::size_t most, std::chrono::milliseconds patience);
    /// Back to the front, in their order.
    void giveBack(std::vector<Command> commands);

private:
    bool canTake() const;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Command> m_commands;
    bool m_isOpen = false;
    bool m_isClosed = false;
};

} // namespace studio::storage
