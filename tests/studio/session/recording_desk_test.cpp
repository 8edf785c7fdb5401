#include "studio/session/recording_desk.h"

#include "studio/media/probe.h"
#include "tests/support/flv_packets.h"
#include "tests/support/packet_player.h"
#include "tests/support/scratch_folder.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QObject>

#include <catch2/catch.hpp>

#include <optional>

using namespace studio;

namespace {

/// A desk on a feed that plays a clip in real time.
struct Recorded {
    test::ScratchFolder folder;
    QObject main;
    std::shared_ptr<stream::PacketFan> feed = std::make_shared<stream::PacketFan>();
    std::vector<std::string> problems;
    session::RecordingDesk desk{{.post =
                                     [this](std::function<void()> work) {
                                         QMetaObject::invokeMethod(&main, std::move(work),
                                                                   Qt::QueuedConnection);
                                     },
                                 .happened = [](const media::RecordingEvent&) {},
                                 .remuxing = [](double, const QString&) {},
                                 .problem =
                                     [this](const base::Error& error) {
                                         problems.push_back(error.code.id());
                                     }}};
    std::optional<test::PacketPlayer> player;

    Recorded() {
        const test::FlvPackets& clip = test::sampleClip();
        feed->begin(clip.format);
        player.emplace(clip, [this](const stream::EncodedPacket& packet) { feed->push(packet); });
    }

    QString path(const char* name) const { return QString::fromStdString((folder.path() / name).string()); }

    template <class Condition>
    void waitFor(Condition condition) {
        const QDeadlineTimer deadline(20'000);
        while (!condition() && !deadline.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        }
        REQUIRE(condition());
    }

    void finish() {
        bool done = false;
        desk.finish([&] { done = true; });
        waitFor([&] { return done; });
        player.reset();
    }
};

} // namespace

TEST_CASE("a recording that is deleted goes on in a new file beside it") {
    Recorded show;
    show.desk.start(show.path("data"), show.path("show.mkv"), show.feed);
    show.waitFor([&] { return show.desk.bytesWritten() > 20'000; });
    REQUIRE(QFile::remove(show.path("show.mkv")));
    show.waitFor([&] { return show.desk.files().size() == 2; });
    CHECK(show.problems == std::vector<std::string>{"media.file_vanished"});
    const std::uint64_t before = show.desk.bytesWritten();
    show.waitFor([&] { return show.desk.bytesWritten() > before + 20'000; });
    show.finish();
    const auto facts = media::probe(show.desk.files()[1], media::Probe::Decode);
    REQUIRE(facts);
    CHECK(facts->decodeErrors == 0);
    CHECK(facts->framesDecoded > 0);
    CHECK(show.desk.files().back().endsWith(QStringLiteral(".mp4")));
}

TEST_CASE("where the recording's folder is gone the data folder takes the rest") {
    Recorded show;
    QDir().mkpath(show.path("stick"));
    show.desk.start(show.path("data"), show.path("stick/show.mkv"), show.feed);
    show.waitFor([&] { return show.desk.bytesWritten() > 20'000; });
    REQUIRE(QDir(show.path("stick")).removeRecursively());
    show.waitFor([&] { return show.desk.files().size() == 2; });
    CHECK(show.desk.files()[1].startsWith(show.path("data")));
    CHECK_FALSE(QFile::exists(show.path("stick")));
    show.finish();
}

TEST_CASE("a second show does not write over the first one's file") {
    Recorded show;
    for (int round = 1; round <= 2; ++round) {
        show.desk.start(show.path("data"), show.path("show.mkv"), show.feed);
        show.waitFor([&] { return show.desk.bytesWritten() > 20'000; });
        bool done = false;
        show.desk.finish([&] { done = true; });
        show.waitFor([&] { return done; });
    }
    CHECK(show.problems.empty());
    CHECK(QFile::exists(show.path("show.mkv")));
    CHECK(QFile::exists(show.path("show-2.mkv")));
}

TEST_CASE("a show that ends while its file is still being opened ends all the same") {
    Recorded show;
    show.desk.start(show.path("data"), {}, show.feed);
    show.finish();
    CHECK(show.problems.empty());
}

TEST_CASE("a folder that cannot be written is told") {
    Recorded show;
    show.desk.start(show.path("data"), QStringLiteral("/proc/nowhere/show.mkv"), show.feed);
    show.waitFor([&] { return !show.problems.empty(); });
    show.finish();
}
