#include "app/application/command_line.h"

#include <catch2/catch.hpp>

using app::readCommandLine;
namespace session = studio::session;
namespace show = studio::show;

namespace {

app::CommandLineAnswer read(std::initializer_list<const char*> arguments) {
    QStringList list{QStringLiteral("phien-studio")};
    for (const char* argument : arguments) {
        list.append(QString::fromUtf8(argument));
    }
    return readCommandLine(list);
}

} // namespace

TEST_CASE("a whole run is read from the command line") {
    const auto answer =
        read({"show.json", "--no-window", "--go-live", "--canvas", "854x480@30", "--for", "12.5",
              "--destination", "A=rtmp://127.0.0.1/live/a?b=c=d", "--destination", "B=rtmps://host/live/b",
              "--no-record", "--report", "out.json", "--data-dir", "/tmp/x"});
    REQUIRE(answer.options);
    CHECK(answer.error.isEmpty());
    CHECK(answer.options->showFile == QStringLiteral("show.json"));
    CHECK_FALSE(answer.options->window);
    CHECK(answer.options->goLive);
    CHECK(answer.options->canvas->size == QSize(854, 480));
    CHECK(answer.options->forSeconds == 12.5);
    REQUIRE(answer.options->destinations.size() == 2);
    CHECK(answer.options->destinations[0].name == QStringLiteral("A"));
    CHECK(answer.options->destinations[0].url == "rtmp://127.0.0.1/live/a?b=c=d");
    CHECK_FALSE(answer.options->record);
}

TEST_CASE("a second canvas has its size, its destinations and its recording") {
    const auto plain = read({});
    REQUIRE(plain.options);
    CHECK_FALSE(plain.options->secondCanvas);
    CHECK_FALSE(plain.options->noSecondCanvas);
    CHECK(plain.options->recorded == session::RecordedCanvases::Main);

    const auto answer = read({"--second-canvas", "720x1280", "--destination", "A=rtmp://h/a/k",
                              "--second-destination", "B=rtmp://h/a/l", "--record-canvas", "both"});
    REQUIRE(answer.options);
    REQUIRE(answer.options->secondCanvas);
    CHECK(answer.options->secondCanvas->size == QSize(720, 1280));
    REQUIRE(answer.options->destinations.size() == 2);
    CHECK(answer.options->destinations[0].canvas == show::CanvasId::Main);
    CHECK(answer.options->destinations[1].canvas == show::CanvasId::Second);
    CHECK(answer.options->recorded == session::RecordedCanvases::Both);

    const auto off = read({"--second-canvas", "off"});
    REQUIRE(off.options);
    CHECK(off.options->noSecondCanvas);
    CHECK_FALSE(off.options->secondCanvas);
}

TEST_CASE("arguments that cannot be used are refused in one line that names them") {
    const auto refusal = [](std::initializer_list<const char*> arguments, const char* named) {
        const auto answer = read(arguments);
        CHECK_FALSE(answer.options);
        CHECK(answer.error.contains(QString::fromUtf8(named)));
        CHECK_FALSE(answer.error.contains(QLatin1Char('\n')));
    };
    refusal({"--canvas", "huge"}, "huge");
    refusal({"--canvas", "99999x10@30"}, "99999x10@30");
    refusal({"--canvas", "1280x721@30"}, "1280x721@30");
    refusal({"--second-canvas", "tall"}, "tall");
    refusal({"--second-canvas", "720x1280@60"}, "720x1280@60");
    refusal({"--second-destination", "rtmp://127.0.0.1/live/key"}, "--second-destination");
    refusal({"--destination", "A=rtmp://h/a/k", "--second-destination", "A=rtmp://h/a/l"}, "A");
    refusal({"--record-canvas", "third"}, "third");
    refusal({"--record-canvas", "both", "--no-record"}, "--no-record");
    refusal({"--for", "-3"}, "-3");
    refusal({"--for", "soon"}, "soon");
    refusal({"--for", "nan"}, "nan");
    refusal({"--destination", "rtmp://127.0.0.1/live/key"}, "NAME=RTMP_URL");
    refusal({"--destination", "A=rtmp://h/a/k", "--destination", "A=rtmp://h/a/l"}, "A");
    refusal({"--no-such-option"}, "no-such-option");
    refusal({"--record", "a.mkv", "--no-record"}, "--no-record");
    refusal({"--record", "a.mp4"}, "a.mp4");
    refusal({"--no-window"}, "--go-live");
    refusal({"one.json", "two.json"}, "single");
    refusal({"--bitrate", "7"}, "7");
}

TEST_CASE("a show that broke off can be gone on with, with and without a window") {
    CHECK_FALSE(read({"--no-window", "--go-live"}).options->resume);
    const auto answer = read({"--no-window", "--resume"});
    REQUIRE(answer.options);
    CHECK(answer.options->resume);
    CHECK_FALSE(answer.options->goLive);
}

TEST_CASE("a refused destination never has its key repeated") {
    const auto answer = read({"--destination", "=rtmp://host/app/SECRETKEY"});
    CHECK_FALSE(answer.options);
    CHECK_FALSE(answer.error.contains(QStringLiteral("SECRETKEY")));
}

TEST_CASE("help lists every option of the run") {
    const auto answer = read({"--help"});
    for (const char* option :
         {"--data-dir", "--no-window", "--go-live", "--resume", "--destination", "--canvas",
          "--second-canvas", "--second-destination", "--record-canvas", "--for", "--cue", "--comments",
          "--record", "--no-record", "--report", "--practice", "--version", "--help"}) {
        CHECK(answer.print.contains(QString::fromLatin1(option)));
    }
}
