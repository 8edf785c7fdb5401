#pragma once

#include "studio/rtmp/wire_bytes.h"
#include "studio/stream/encoded_packet.h"

namespace studio::rtmp {

/// What stands before the codec's bytes in RTMP audio and video messages (contract 5.2;
/// FLV 10.1, E.4.2 and E.4.3). Any thread.

/// Followed by an AVCDecoderConfigurationRecord.
Bytes videoConfigHead();
/// Followed by NAL units with their lengths. `compositionMs` = pts − dts, cut to 24 bits.
Bytes videoFrameHead(bool keyframe, std::int32_t compositionMs);
/// A whole message: no more pictures follow.
Bytes videoEnd();
/// Followed by an AudioSpecificConfig.
Bytes audioConfigHead();
/// Followed by one raw AAC frame.
Bytes audioFrameHead();
/// A whole data message: @setDataFrame, onMetaData and what is known of the stream.
Bytes metadata(const stream::StreamFormat& format);

} // namespace studio::rtmp
