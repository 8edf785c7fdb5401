#include "studio/media/frame_reader.h"
#include "studio/media/probe.h"
#include "tests/end_to_end/screen_text.h"
#include "tests/end_to_end/studio_process.h"
#include "tests/support/bad_rtmp_server.h"
#include "tests/support/nginx_rtmp.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace studio;
using test::StudioProcess;

namespace {

// Widths are cut to a multiple of 4, as libobs does.
constexpr int kWideWidth = 852;
constexpr int kWideHeight = 480;
constexpr int kTallWidth = 360;
constexpr int kTallHeight = 640;

QString path(const std::filesystem::path& file) {
    return QString::fromStdString(file.string());
}

std::vector<std::string> twoCanvases(double seconds) {
    auto options = test::smallShow(seconds, "854x480@15");
    options.insert(options.end(), {"--second-canvas", "360x640"});
    return options;
}

void checkWhole(const std::filesystem::path& file, int width, int height, double seconds) {
    INFO(file.string());
    const auto facts = media::probe(path(file), media::Probe::Decode);
    REQUIRE(facts);
    CHECK(facts->width == width);
    CHECK(facts->height == height);
    CHECK(facts->audioCodec == "aac");
    CHECK(facts->decodeErrors == 0);
    CHECK(facts->framesDecoded == facts->videoPackets);
    CHECK(facts->duration > std::chrono::milliseconds(static_cast<int>(seconds * 1000) - 3000));
}

/// Whole, and the part of the lower half from `left` on, where the card is: small letters before a picture
/// that moves are not read in every frame.
void checkReadable(const std::filesystem::path& file, const char* name, double left) {
    constexpr int kEarlier = 75;
    const auto last = media::readLastFrame(path(file));
    const auto earlier = media::readFrame(path(file), kEarlier);
    REQUIRE(last);
    REQUIRE(earlier);
    last->save(QStringLiteral(PHIEN_BINARY_DIR "/pictures/two-canvases-%1.png").arg(QLatin1String(name)));
    QString text;
    for (const QImage& picture : {*last, *earlier}) {
        const int from = static_cast<int>(left * picture.width());
        const QRect card(from, picture.height() / 2, picture.width() - from, picture.height() / 2);
        text += test::readText(picture) + test::readText(picture.copy(card));
    }
    INFO(name << ": " << text.toStdString());
    CHECK(text.contains(QStringLiteral("299.000")));
    CHECK(text.contains(QStringLiteral("A12")));
}

} // namespace

TEST_CASE("16:9 and 9:16 arrive at the same time, each with its own layout, and both are recorded") {
    constexpr double kSeconds = 10;
    test::NginxRtmp nginx;
    test::ScratchFolder scripts;
    const auto cues = scripts.path() / "cues.jsonl";
    std::ofstream(cues) << R"({"at": 0, "do": "go_to", "segment": 1})" << '\n';
    auto options = twoCanvases(kSeconds);
    options.insert(options.end(), {"--cue", cues.string(), "--record-canvas", "both", "--destination",
                                   "YouTube=" + nginx.server("youtube") + "/wide", "--second-destination",
                                   "Shopee=" + nginx.server("shopee") + "/tall", "--second-destination",
                                   "Facebook=" + nginx.server("facebook") + "/tall"});
    StudioProcess studio(options);
    INFO(studio.output());
    REQUIRE(studio.wait() == 0);

    for (const char* name : {"YouTube", "Shopee", "Facebook"}) {
        INFO(name);
        CHECK(studio.destination(name)[QStringLiteral("drops")].toInt(-1) == 0);
        CHECK(studio.destination(name)[QStringLiteral("reconnects")].toInt(-1) == 0);
    }
    CHECK(studio.destination("YouTube")[QStringLiteral("canvas")] == QStringLiteral("main"));
    CHECK(studio.destination("Shopee")[QStringLiteral("canvas")] == QStringLiteral("second"));

    const auto wide = nginx.recordings("youtube", "wide");
    const auto tall = nginx.recordings("shopee", "tall");
    const auto alsoTall = nginx.recordings("facebook", "tall");
    REQUIRE(wide.size() == 1);
    REQUIRE(tall.size() == 1);
    REQUIRE(alsoTall.size() == 1);
    checkWhole(wide[0], kWideWidth, kWideHeight, kSeconds);
    checkWhole(tall[0], kTallWidth, kTallHeight, kSeconds);
    checkWhole(alsoTall[0], kTallWidth, kTallHeight, kSeconds);
    checkReadable(wide[0], "wide", 0.5);
    checkReadable(tall[0], "tall", 0);

    const auto recordings = studio.recordings(".mkv");
    REQUIRE(recordings.size() == 2);
    const bool isFirstTall = recordings[0].string().find("-360x640") != std::string::npos;
    checkWhole(recordings[isFirstTall ? 1 : 0], kWideWidth, kWideHeight, kSeconds);
    checkWhole(recordings[isFirstTall ? 0 : 1], kTallWidth, kTallHeight, kSeconds);
    CHECK(studio.recordings(".mp4").size() == 2);
    const QJsonArray canvases = studio.report()[QStringLiteral("canvases")].toArray();
    REQUIRE(canvases.size() == 2);
    CHECK(canvases[0].toObject()[QStringLiteral("frames_encoded")].toInt() > 90);
    CHECK(canvases[1].toObject()[QStringLiteral("frames_encoded")].toInt() > 90);
}

TEST_CASE("a canvas whose only server refuses does not disturb the other") {
    constexpr double kSeconds = 6;
    test::NginxRtmp nginx;
    test::BadRtmpServer refuses(test::Misbehaviour::RefusesKey);
    auto options = twoCanvases(kSeconds);
    const bool isSecondGood = GENERATE(false, true);
    const char* good = isSecondGood ? "--second-destination" : "--destination";
    const char* bad = isSecondGood ? "--destination" : "--second-destination";
    options.insert(options.end(), {"--no-record", good, "good=" + nginx.server("youtube") + "/good", bad,
                                   "refused=" + refuses.server() + "/key"});
    StudioProcess studio(options);
    INFO(studio.output());
    CHECK(studio.wait() == 3);
    CHECK(studio.destination("refused")[QStringLiteral("fault")] == QStringLiteral("key_refused"));
    CHECK_FALSE(studio.destination("refused")[QStringLiteral("ever_live")].toBool(true));
    CHECK(studio.destination("good")[QStringLiteral("drops")].toInt(-1) == 0);
    CHECK(studio.destination("good")[QStringLiteral("reconnects")].toInt(-1) == 0);
    const auto arrived = nginx.recordings("youtube", "good");
    REQUIRE(arrived.size() == 1);
    checkWhole(arrived[0], isSecondGood ? kTallWidth : kWideWidth, isSecondGood ? kTallHeight : kWideHeight,
               kSeconds);
}
