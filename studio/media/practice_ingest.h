#pragma once

#include "studio/base/result.h"
#include "studio/media/media_error.h"

#include <QImage>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace studio::media {

/// What a viewer of this ingest would have got.
struct IngestReport {
    int connections = 0;
    int width = 0;
    int height = 0;
    std::uint64_t bytes = 0;
    std::uint64_t videoPackets = 0;
    std::uint64_t framesDecoded = 0;
    std::uint64_t decodeErrors = 0;
    std::uint64_t audioFramesDecoded = 0;
    /// Gaps of more than 1.5 frame lengths between pictures, in missing frames.
    std::uint64_t framesMissing = 0;
    std::chrono::milliseconds duration{0};
    std::string videoCodec;
    std::string audioCodec;
    /// A publisher is connected, or what it sent is still being decoded.
    bool live = false;
    /// Publishers that came with another key and were shown the door.
    int strangers = 0;
};

/// A local RTMP server for one stream key (libavformat's listener), on threads of its own and
/// on the loopback address only; listens again as soon as somebody has been let in, so a
/// publisher that comes back finds it open. Figures add up over all publishers. Any thread.
class PracticeIngest {
public:
    struct Options {
        std::uint16_t port = 0; ///< 0: a free one is taken
        std::string app = "live";
        std::string key = "practice";
        bool decode = true;
    };

    /// Errors: PortInUse.
    static base::Result<std::unique_ptr<PracticeIngest>> start(Options options);
    virtual ~PracticeIngest() = default; ///< stops within 0.5 s

    /// rtmp://127.0.0.1:port/app/key
    virtual std::string url() const = 0;
    virtual IngestReport report() const = 0;
    /// The newest decoded picture; null before the first.
    virtual QImage lastFrame() const = 0;
};

} // namespace studio::media
