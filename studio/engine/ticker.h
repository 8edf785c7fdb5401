#pragma once

#include "studio/base/executor.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace studio::engine {

/// Posts a function through an Executor at a steady pace, never a second time while
/// the last one has not run. Ends with its destruction.
class Ticker {
public:
    Ticker(std::chrono::milliseconds every, base::Executor post, std::function<void()> tick);
    ~Ticker();

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace studio::engine
