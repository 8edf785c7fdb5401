#pragma once

#include <QProcess>

#include <chrono>
#include <functional>
#include <string>

namespace test {

/// ffmpeg, publishing a red picture and a tone by RTMP at 30 frames a second.
class Publisher {
public:
    enum class Pictures { AsFastAsItGoes, InRealTime, SomeLeftOut };

    Publisher(const std::string& url, int frames, Pictures pictures = Pictures::AsFastAsItGoes);
    ~Publisher();
    Publisher(const Publisher&) = delete;
    Publisher& operator=(const Publisher&) = delete;

    /// It has sent everything.
    bool finished();

private:
    QProcess m_ffmpeg;
};

/// Polls until it is so; false after a while.
bool until(const std::function<bool()>& condition,
           std::chrono::milliseconds within = std::chrono::seconds(20));

} // namespace test
