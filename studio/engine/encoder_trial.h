#pragma once

#include "studio/engine/encoders.h"
#include "studio/engine/engine.h"
#include "studio/engine/worker.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace studio::engine {

/// Encodes half a second of the picture with that encoder; false where no packets come.
/// Blocks up to some seconds; worker thread. `stop` ends it early.
bool encoderWorks(const std::string& id, show::Canvas canvas, const std::atomic<bool>& stop);

/// Tries the hardware encoders on a thread of its own, one after the other, and knows
/// which have worked. Main thread.
class EncoderTrials {
public:
    explicit EncoderTrials(show::Canvas canvas);
    ~EncoderTrials();
    EncoderTrials(const EncoderTrials&) = delete;
    EncoderTrials& operator=(const EncoderTrials&) = delete;

    /// Those that have worked so far, and x264.
    std::vector<VideoEncoderInfo> offered() const;

private:
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_worked;
    std::unique_ptr<Worker> m_worker;
};

} // namespace studio::engine
