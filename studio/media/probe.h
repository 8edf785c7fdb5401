#pragma once

#include "studio/base/result.h"
#include "studio/media/media_error.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <string>

namespace studio::media {

/// What is true of a media file, learned by reading it.
struct MediaFacts {
    std::string container; ///< libavformat's name: "matroska,webm", "mov,mp4,…"
    std::string videoCodec;
    std::string audioCodec;
    int width = 0;
    int height = 0;
    int sampleRate = 0;
    int channels = 0;
    std::int64_t fileBytes = 0;
    /// As the header says; zero where it says nothing (a recording that was cut off).
    std::chrono::milliseconds announced{0};
    /// From the first picture or sound to the end of the last.
    std::chrono::milliseconds duration{0};
    std::uint64_t videoPackets = 0;
    std::uint64_t audioPackets = 0;
    std::uint64_t keyframes = 0;
    std::chrono::milliseconds firstVideo{0};
    /// The longest time between the decoding times of two pictures that follow each other.
    std::chrono::milliseconds longestVideoStep{0};
    /// With Probe::Decode only.
    std::uint64_t framesDecoded = 0;
    std::uint64_t audioFramesDecoded = 0;
    std::uint64_t decodeErrors = 0;
};

enum class Probe {
    Packets, ///< reads the whole file
    Decode,  ///< and decodes it
};

/// Errors: CannotOpen, NotMedia. A file that breaks off is read as far as it goes. Blocking: pool thread.
base::Result<MediaFacts> probe(const QString& file, Probe depth);

} // namespace studio::media
