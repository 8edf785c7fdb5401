#pragma once

#include "studio/base/result.h"
#include "studio/media/av_handles.h"
#include "studio/media/media_error.h"

#include <chrono>
#include <string>

namespace studio::media {

/// Gives up on an input that says nothing for so long.
class Patience {
public:
    explicit Patience(std::chrono::milliseconds longest)
        : m_longest(longest) {
        renew();
    }
    void renew() { m_until = std::chrono::steady_clock::now() + m_longest; }
    AVIOInterruptCB callback() { return {&Patience::over, this}; }

private:
    static int over(void* self) {
        return std::chrono::steady_clock::now() > static_cast<Patience*>(self)->m_until ? 1 : 0;
    }

    const std::chrono::milliseconds m_longest;
    std::chrono::steady_clock::time_point m_until;
};

/// Opens a file ("file:…") or an rtmp(s) address, with its tracks known; nothing a playlist
/// in it names is followed. Errors: CannotOpen, NotMedia.
base::Result<InputHandle> openInput(const std::string& url, Patience& patience);

} // namespace studio::media
