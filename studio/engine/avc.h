#pragma once

#include "studio/stream/encoded_packet.h"

#include <cstdint>
#include <optional>
#include <span>

namespace studio::engine {

/// One picture, Annex B (ITU-T H.264 annex B) turned to AVCC: 4-byte lengths before
/// NAL units. Parameter sets and delimiters are left out: the decoder configuration has them.
struct AvcPicture {
    stream::Bytes payload;
    bool keyframe = false;
    /// nal_ref_idc is 0 in every slice: no other picture refers to it.
    bool disposable = false;
};

/// Any bytes give an answer; what holds no NAL unit gives an empty payload. Pure, any thread.
AvcPicture toAvcc(std::span<const std::uint8_t> annexB);

/// AVCDecoderConfigurationRecord (ISO/IEC 14496-15, 5.2.4.1) from SPS and PPS in Annex B;
/// nullopt where one of them is missing. Pure, any thread.
std::optional<stream::Bytes> avcDecoderConfig(std::span<const std::uint8_t> annexB);

} // namespace studio::engine
