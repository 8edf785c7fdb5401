#include "studio/media/codec.h"

namespace studio::media {
namespace {

// Above 8K nothing of ours was ever sent.
constexpr std::int64_t kMostPixels = 7680LL * 4320;

} // namespace

CodecHandle openDecoder(const AVCodecParameters& parameters) {
    const AVCodec* codec = avcodec_find_decoder(parameters.codec_id);
    if (codec == nullptr) {
        return nullptr;
    }
    CodecHandle context(avcodec_alloc_context3(codec));
    if (!context || avcodec_parameters_to_context(context.get(), &parameters) < 0) {
        return nullptr;
    }
    context->max_pixels = kMostPixels;
    context->thread_count = 1;
    context->flags |= AV_CODEC_FLAG_OUTPUT_CORRUPT;
    if (avcodec_open2(context.get(), codec, nullptr) < 0) {
        return nullptr;
    }
    return context;
}

std::string codecName(AVCodecID id) {
    return id == AV_CODEC_ID_NONE ? "" : avcodec_get_name(id);
}

} // namespace studio::media
