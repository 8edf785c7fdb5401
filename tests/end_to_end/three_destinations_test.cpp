#include "studio/media/frame_reader.h"
#include "studio/media/probe.h"
#include "tests/end_to_end/screen_text.h"
#include "tests/end_to_end/studio_process.h"
#include "tests/support/nginx_rtmp.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>

#include <fstream>

using namespace studio;
using test::StudioProcess;

namespace {

QString path(const std::filesystem::path& file) {
    return QString::fromStdString(file.string());
}

/// Everything a viewer needs is in it, and all of it decodes.
media::MediaFacts checkWatchable(const std::filesystem::path& file, int width, int height, double seconds) {
    INFO(file.string());
    const auto facts = media::probe(path(file), media::Probe::Decode);
    REQUIRE(facts);
    CHECK(facts->videoCodec == "h264");
    CHECK(facts->audioCodec == "aac");
    CHECK(facts->width == width);
    CHECK(facts->height == height);
    CHECK(facts->sampleRate == 48000);
    CHECK(facts->channels == 2);
    CHECK(facts->decodeErrors == 0);
    CHECK(facts->framesDecoded == facts->videoPackets);
    CHECK(facts->duration > std::chrono::milliseconds(static_cast<int>(seconds * 1000) - 2500));
    CHECK(facts->longestVideoStep < std::chrono::milliseconds{200});
    CHECK(facts->keyframes >= static_cast<std::uint64_t>(seconds / 2) - 1);
    return *facts;
}

} // namespace

TEST_CASE("one encode arrives at three servers and in the recording, every frame decodes") {
    test::NginxRtmp nginx;
    test::ScratchFolder scripts;
    const auto cues = scripts.path() / "cues.jsonl";
    std::ofstream(cues)
        << R"({"at": 0, "do": "go_to", "segment": 1})" << '\n'
        << R"({"at": 0, "do": "start_timer", "seconds": 600})" << '\n'
        << R"({"at": 1, "do": "question", "author": "Minh Anh", "text": "Cao 1m60 thì mặc size gì ạ?"})"
        << '\n'
        << R"({"at": 1, "do": "comment", "platform": "facebook", "author": "Lan Trần", "text": "ship Cần Thơ, gọi 0900 000 123 nha"})"
        << '\n';
    auto options = test::smallShow(8);
    for (const char* application : {"facebook", "youtube", "shopee"}) {
        options.insert(options.end(),
                       {"--destination", std::string(application) + "=" + nginx.server(application) +
                                             "/KEY-of-" + application + "?a=1&b=2"});
    }
    options.insert(options.end(), {"--cue", cues.string()});
    StudioProcess studio(options);
    INFO(studio.output());
    REQUIRE(studio.wait() == 0);

    for (const char* application : {"facebook", "youtube", "shopee"}) {
        const QJsonObject facts = studio.destination(application);
        CHECK(facts[QStringLiteral("ever_live")].toBool());
        CHECK(facts[QStringLiteral("drops")].toInt(-1) == 0);
        CHECK(facts[QStringLiteral("reconnects")].toInt(-1) == 0);
        const auto arrived = nginx.recordings(application, std::string("KEY-of-") + application);
        REQUIRE(arrived.size() == 1);
        const media::MediaFacts seen = checkWatchable(arrived[0], 480, 854, 8);
        CHECK(seen.videoPackets == static_cast<std::uint64_t>(facts[QStringLiteral("frames")].toInt()));
    }

    REQUIRE(studio.recordings(".mkv").size() == 1);
    REQUIRE(studio.recordings(".mp4").size() == 1);
    const auto mkv = checkWatchable(studio.recordings(".mkv")[0], 480, 854, 8);
    const auto mp4 = checkWatchable(studio.recordings(".mp4")[0], 480, 854, 8);
    CHECK(mp4.videoPackets == mkv.videoPackets);

    const auto picture = media::readLastFrame(path(nginx.recordings("facebook", "KEY-of-facebook")[0]));
    REQUIRE(picture);
    picture->save(QStringLiteral(PHIEN_BINARY_DIR "/pictures/arrived.png"));
    const QString text = test::readText(*picture);
    INFO(text.toStdString());
    // Of a point four pixels wide in a streamed picture OCR often reads a blank.
    CHECK(text.contains(QRegularExpression(QStringLiteral("299[.,\\s]000"))));
    CHECK(text.contains(QStringLiteral("A12")));
    CHECK(text.contains(QStringLiteral("size")));
    CHECK_FALSE(text.contains(QStringLiteral("000 123")));

    INFO("keys stay secret");
    CHECK(studio.output().find("KEY-of-") == std::string::npos);
    std::ifstream report(studio.folder() / "report.json");
    const std::string reportText((std::istreambuf_iterator<char>(report)), {});
    CHECK(reportText.find("KEY-of-") == std::string::npos);
}

TEST_CASE("wide canvas: the size that arrives is the size that was asked for") {
    test::NginxRtmp nginx;
    auto options = test::smallShow(4, "640x360@30");
    options.insert(options.end(),
                   {"--no-record", "--destination", "Own=" + nginx.server("facebook") + "/wide"});
    StudioProcess studio(options);
    REQUIRE(studio.wait() == 0);
    const auto arrived = nginx.recordings("facebook", "wide");
    REQUIRE(arrived.size() == 1);
    checkWatchable(arrived[0], 640, 360, 4);
    CHECK(studio.recordings(".mkv").empty());
}

TEST_CASE("the practice platform takes a show without any account") {
    auto options = test::smallShow(5);
    options.insert(options.end(), {"--practice", "--no-record"});
    StudioProcess studio(options);
    INFO(studio.output());
    REQUIRE(studio.wait() == 0);
    const QJsonArray destinations = studio.report()[QStringLiteral("destinations")].toArray();
    REQUIRE(destinations.size() == 3);
    for (const auto& entry : destinations) {
        const QJsonObject viewer = entry.toObject()[QStringLiteral("viewer")].toObject();
        CHECK(viewer[QStringLiteral("width")].toInt() == 480);
        CHECK(viewer[QStringLiteral("frames_decoded")].toInt() > 75);
        CHECK(viewer[QStringLiteral("decode_errors")].toInt(-1) == 0);
        CHECK(viewer[QStringLiteral("frames_missing")].toInt(-1) == 0);
    }
}
