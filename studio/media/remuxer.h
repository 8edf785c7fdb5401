#pragma once

#include "studio/base/result.h"
#include "studio/media/av_handles.h"
#include "studio/media/media_error.h"

#include <atomic>
#include <functional>
#include <string>
#include <vector>

namespace studio::media {

/// One stream copy into an MP4 whose index stands in front. One thread.
class Remuxer {
public:
    Remuxer(const std::function<void(double)>& progress, const std::atomic<bool>& cancelled)
        : m_progress(progress)
        , m_cancelled(cancelled) {}

    /// `from` and `to` are paths; `to` is overwritten and, on an error, left to the caller.
    base::Result<void> run(const std::string& from, const std::string& to);

private:
    base::Result<void> openSource(const std::string& from);
    base::Result<void> openTarget(const std::string& to);
    base::Result<void> copyPackets();
    base::Result<void> close();
    bool stamp(AVPacket& packet, std::size_t index);
    void tell(double done);
    base::Error failed(int code, const std::string& what) const;
    static int interrupted(void* self);

    const std::function<void(double)>& m_progress;
    const std::atomic<bool>& m_cancelled;
    std::string m_from;
    std::string m_to;
    InputHandle m_source;
    AvioFileHandle m_io; // freed after the muxer
    MuxerHandle m_target;
    std::vector<int> m_trackOf;
    std::vector<std::int64_t> m_lastDts;
    std::int64_t m_sourceBytes = 0;
    bool m_moving = false;
    double m_told = 0;
};

} // namespace studio::media
