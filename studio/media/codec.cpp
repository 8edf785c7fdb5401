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

PictureSize parsedSize(const AVCodecParameters& parameters, const AVPacket& packet) {
    AVCodecParserContext* parser = av_parser_init(parameters.codec_id);
    if (parser == nullptr) {
        return {};
    }
    PictureSize size;
    const CodecHandle context(avcodec_alloc_context3(nullptr));
    if (context && avcodec_parameters_to_context(context.get(), &parameters) >= 0) {
        parser->flags |= PARSER_FLAG_COMPLETE_FRAMES;
        std::uint8_t* out = nullptr;
        int outSize = 0;
        av_parser_parse2(parser, context.get(), &out, &outSize, packet.data, packet.size, packet.pts,
                         packet.dts, 0);
        size = {parser->width, parser->height};
    }
    av_parser_close(parser);
    return size;
}

std::string codecName(AVCodecID id) {
    return id == AV_CODEC_ID_NONE ? "" : avcodec_get_name(id);
}

} // namespace studio::media
