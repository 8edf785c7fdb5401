#include "studio/media/input.h"

#include "studio/media/av_log.h"

namespace studio::media {

base::Result<InputHandle> openInput(const std::string& url, Patience& patience) {
    routeAvLog();
    AVFormatContext* context = avformat_alloc_context();
    if (context == nullptr) {
        return base::Error{MediaError::CannotOpen, "out of memory"};
    }
    context->interrupt_callback = patience.callback();
    AvOptions options;
    options.set("protocol_whitelist", url.starts_with("file:") ? "file" : "rtmp,rtmps,tcp,tls");
    const int opened = avformat_open_input(&context, url.c_str(), nullptr, options.get());
    if (opened < 0) {
        const MediaError code = opened == AVERROR_INVALIDDATA ? MediaError::NotMedia : MediaError::CannotOpen;
        return base::Error{code, avErrorText(opened)};
    }
    InputHandle input(context);
    if (const int found = avformat_find_stream_info(input.get(), nullptr); found < 0) {
        return base::Error{MediaError::NotMedia, avErrorText(found)};
    }
    return input;
}

} // namespace studio::media
