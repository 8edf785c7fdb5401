#include "studio/media/frame_reader.h"
#include "studio/media/probe.h"
#include "studio/media/remux.h"

#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using namespace studio::media;

namespace {

constexpr int kLongEnoughMs = 60'000;

QProcessEnvironment told(const QString& what) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("RECORDING_CHILD"), what);
    return environment;
}

/// The child, killed when it has recorded so much, at so many times the speed; what it had given by then.
std::chrono::milliseconds recordUntil(const QString& file, int speed, std::chrono::milliseconds killedAt) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setProcessEnvironment(told(file + QStringLiteral("|600|%1|0|0").arg(speed)));
    process.start(QStringLiteral(PHIEN_RECORDING_CHILD), QStringList());
    std::chrono::milliseconds pushed{0};
    while (pushed < killedAt) {
        REQUIRE(process.waitForReadyRead(kLongEnoughMs));
        while (process.canReadLine()) {
            const QByteArray line = process.readLine().trimmed();
            if (line.startsWith("pushed ")) {
                pushed = std::chrono::milliseconds(line.mid(7).toLongLong());
            }
        }
    }
    process.kill(); // SIGKILL
    REQUIRE(process.waitForFinished(kLongEnoughMs));
    REQUIRE(process.exitStatus() == QProcess::CrashExit);
    return pushed;
}

/// The child on a disk of its own of so many KiB; its standard output.
QStringList recordOnTinyDisk(int kib, const QString& warnAt, const QString& closeAt) {
    const QTemporaryDir folder;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString script = QStringLiteral("mount -t tmpfs -o size=%1k none \"$1\" && exec \"$2\"").arg(kib);
    process.setProcessEnvironment(
        told(folder.filePath(QStringLiteral("a.mkv")) + QStringLiteral("|60|20|%1|%2").arg(warnAt, closeAt)));
    process.start(QStringLiteral("unshare"),
                  {QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"), script,
                   QStringLiteral("sh"), folder.path(), QStringLiteral(PHIEN_RECORDING_CHILD)});
    REQUIRE(process.waitForFinished(kLongEnoughMs));
    return QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'));
}

bool canMount() {
    QProcess process;
    process.start(QStringLiteral("unshare"),
                  {QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"),
                   QStringLiteral("mount -t tmpfs none /mnt")});
    return process.waitForFinished(kLongEnoughMs) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

QStringList factsOf(const QStringList& lines) {
    const QStringList found = lines.filter(QStringLiteral("facts "));
    REQUIRE(found.size() == 1);
    return found.front().split(QLatin1Char(' '));
}

} // namespace

TEST_CASE("a recording whose process is killed within its first second plays") {
    const std::chrono::milliseconds killedAt = GENERATE(100ms, 500ms, 900ms);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.mkv"));
    const auto pushed = recordUntil(file, 1, killedAt);
    const auto facts = probe(file, Probe::Decode);
    REQUIRE(facts);
    CHECK(facts->framesDecoded >= 1);
    CHECK(facts->duration > pushed - 400ms);
    CHECK(facts->framesDecoded == facts->videoPackets);
    CHECK(facts->decodeErrors == 0);
    REQUIRE(readLastFrame(file));
}

TEST_CASE("a recording whose process is killed plays up to the last two seconds") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.mkv"));
    // Just before a keyframe, which would end a cluster by itself.
    const auto pushed = recordUntil(file, 2, 9950ms);
    const auto facts = probe(file, Probe::Decode);
    REQUIRE(facts);
    CHECK(facts->duration > pushed - 1800ms);
    CHECK(facts->framesDecoded == facts->videoPackets);
    CHECK(facts->decodeErrors == 0);
    CHECK(facts->audioFramesDecoded == facts->audioPackets);
    const auto last = readLastFrame(file);
    REQUIRE(last);
    CHECK(last->size() == QSize(320, 180));

    // And what was saved becomes an MP4 like any other.
    const QString mp4 = folder.filePath(QStringLiteral("a.mp4"));
    const std::atomic<bool> cancelled{false};
    REQUIRE(remuxToMp4(file, mp4, {}, cancelled));
    const auto remuxed = probe(mp4, Probe::Decode);
    REQUIRE(remuxed);
    CHECK(remuxed->videoPackets == facts->videoPackets);
    CHECK(remuxed->framesDecoded == facts->framesDecoded);
    CHECK(remuxed->audioPackets == facts->audioPackets);
}

TEST_CASE("a disk that really fills up is said, and what was written plays") {
    if (!canMount()) {
        WARN("SKIPPED: no user and mount namespaces here (unshare -rm), so no tiny disk");
        return;
    }
    const QStringList lines = recordOnTinyDisk(700, QStringLiteral("0"), QStringLiteral("0"));
    CHECK(lines.contains(QStringLiteral("event media.disk_full")));
    const QStringList facts = factsOf(lines);
    CHECK(facts[1].toInt() > 30);
    CHECK(facts[2] == facts[1]);
    CHECK(facts[3] == QStringLiteral("0"));
}

TEST_CASE("a disk with a minute left closes the recording cleanly") {
    if (!canMount()) {
        WARN("SKIPPED: no user and mount namespaces here (unshare -rm), so no tiny disk");
        return;
    }
    const QStringList lines = recordOnTinyDisk(1500, QStringLiteral("300"), QStringLiteral("20"));
    CHECK(lines.contains(QStringLiteral("event media.disk_almost_full")));
    const QStringList facts = factsOf(lines);
    CHECK(facts[1].toInt() > 30);
    CHECK(facts[2] == facts[1]);
    CHECK(facts[4].toInt() > 1000); // closed with its duration
}
