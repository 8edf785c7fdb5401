#pragma once

namespace studio::media {

/// Sends libav's warnings and errors through studio/base/log.h, redacted and at most a
/// few dozen lines a second. Cheap; called at every door of this room, since a libobs
/// module may have taken the one callback libav has. Any thread.
void routeAvLog();

/// Listens to what libav says on the thread it was made on, for as long as it lives.
/// One a thread. libavformat's RTMP listener tells only its log that a publisher came
/// with another key (rtmpproto.c, FFmpeg 5.1), so the log is where it can be learned.
class AvLogEar {
public:
    AvLogEar();
    ~AvLogEar();
    AvLogEar(const AvLogEar&) = delete;
    AvLogEar& operator=(const AvLogEar&) = delete;

    void forget();
    bool heardOtherKey() const { return m_otherKey; }

    // For the callback.
    void note(const char* format);

private:
    bool m_otherKey = false;
};

} // namespace studio::media
