// Makes the sample's stand-in for a camera: draws the frames, sends them to ffmpeg.
//   make_camera FFMPEG OUT.mp4 WIDTH HEIGHT
#include "host_picture.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryFile>

#include <cmath>
#include <cstdio>
#include <numbers>

namespace {

constexpr int kFps = 30;
constexpr int kSeconds = 8;
constexpr int kSoundRate = 48000;
constexpr int kWait = 120'000;

/// A soft chord; every pitch fits a whole number of times into the loop, so its ends meet.
QByteArray chord() {
    constexpr double kPitches[] = {196.0, 246.875, 293.625, 392.0};
    constexpr double kLevel = 900;
    QByteArray sound;
    for (int sample = 0; sample < kSoundRate * kSeconds; ++sample) {
        const double at = sample / double(kSoundRate);
        double value = 0;
        int voice = 0;
        for (const double pitch : kPitches) {
            const double swell =
                0.5 + 0.5 * std::sin(2 * std::numbers::pi * (at / kSeconds * 2 + 0.25 * voice++));
            value += swell * std::sin(2 * std::numbers::pi * pitch * at);
        }
        const auto level = static_cast<qint16>(kLevel * value);
        sound.append(reinterpret_cast<const char*>(&level), sizeof level);
    }
    return sound;
}

QStringList arguments(QSize size, const QString& sound, const QString& out) {
    const QString rate = QString::number(kFps);
    return {"-v",
            "error",
            "-y",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "bgra",
            "-s",
            QString("%1x%2").arg(size.width()).arg(size.height()),
            "-r",
            rate,
            "-i",
            "-",
            "-f",
            "s16le",
            "-ar",
            QString::number(kSoundRate),
            "-ac",
            "1",
            "-i",
            sound,
            "-c:v",
            "libx264",
            "-profile:v",
            "main",
            "-preset",
            "veryfast",
            "-crf",
            "25",
            "-pix_fmt",
            "yuv420p",
            "-g",
            rate,
            "-c:a",
            "aac",
            "-b:a",
            "64k",
            "-ac",
            "2",
            "-movflags",
            "+faststart",
            "-f",
            "mp4",
            out};
}

bool sendFrames(QProcess& ffmpeg, QSize size) {
    const HostPicture host(size);
    QImage frame(size, QImage::Format_RGB32);
    for (int index = 0; index < kFps * kSeconds; ++index) {
        host.paint(frame, index / double(kFps * kSeconds));
        ffmpeg.write(reinterpret_cast<const char*>(frame.constBits()), frame.sizeInBytes());
        while (ffmpeg.bytesToWrite() > 0) {
            if (!ffmpeg.waitForBytesWritten(kWait))
                return false;
        }
    }
    ffmpeg.closeWriteChannel();
    return ffmpeg.waitForFinished(kWait) && ffmpeg.exitCode() == 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::fprintf(stderr, "usage: make_camera FFMPEG OUT.mp4 WIDTH HEIGHT\n");
        return 2;
    }
    const QString out = QString::fromLocal8Bit(argv[2]);
    const QSize size(std::atoi(argv[3]), std::atoi(argv[4]));
    QTemporaryFile sound;
    if (!sound.open() || sound.write(chord()) < 0 || !sound.flush()) {
        std::fprintf(stderr, "make_camera: no room for the sound\n");
        return 1;
    }
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedChannels);
    ffmpeg.start(QString::fromLocal8Bit(argv[1]), arguments(size, sound.fileName(), out + ".part"));
    if (!ffmpeg.waitForStarted() || !sendFrames(ffmpeg, size)) {
        std::fprintf(stderr, "make_camera: ffmpeg did not take the frames\n");
        return 1;
    }
    QFile::remove(out);
    return QFile::rename(out + ".part", out) ? 0 : 1;
}
