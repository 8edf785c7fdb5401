#include "tests/studio/media/publisher.h"

#include <QStringList>

#include <thread>

namespace test {

Publisher::Publisher(const std::string& url, int frames, Pictures pictures) {
    QString arguments = QStringLiteral("-hide_banner -loglevel error -nostdin ");
    const QString pace = pictures == Pictures::InRealTime ? QStringLiteral("-re ") : QString();
    arguments += pace + QStringLiteral("-f lavfi -i color=red:s=320x180:r=30 ");
    arguments += pace + QStringLiteral("-f lavfi -i sine=r=48000 ");
    if (pictures == Pictures::SomeLeftOut) {
        // Ten in the middle never reach the encoder; -vsync keeps their place empty.
        arguments += QStringLiteral("-vf select=not(between(n\\,40\\,49)) -fps_mode passthrough ");
    }
    arguments += QStringLiteral("-t %1 ").arg(frames / 30.0);
    arguments +=
        QStringLiteral("-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 30 -c:a aac -ac 2 -f flv");
    QStringList list = arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    list << QString::fromStdString(url);
    m_ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_ffmpeg.start(QStringLiteral("ffmpeg"), list);
    m_ffmpeg.waitForStarted();
}

Publisher::~Publisher() {
    m_ffmpeg.kill();
    m_ffmpeg.waitForFinished();
}

bool Publisher::finished() {
    return m_ffmpeg.waitForFinished(60'000) && m_ffmpeg.exitCode() == 0;
}

bool until(const std::function<bool()>& condition, std::chrono::milliseconds within) {
    const auto deadline = std::chrono::steady_clock::now() + within;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

} // namespace test
