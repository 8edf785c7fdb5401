#include "tests/end_to_end/studio_process.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

#include <sys/stat.h>

using studio::test::ScratchFolder;
using studio::test::StudioProcess;

namespace {

struct Refusal {
    int status;
    std::string line;
};

Refusal run(const std::vector<std::string>& options, const std::string& show = {}) {
    StudioProcess studio(options, show);
    const int status = studio.wait();
    return {status, studio.output()};
}

std::string write(const ScratchFolder& folder, const std::string& name, const std::string& text) {
    const auto file = folder.path() / name;
    std::ofstream(file) << text;
    return file.string();
}

void checkOneLine(const Refusal& refusal, int status) {
    INFO(refusal.line);
    CHECK(refusal.status == status);
    CHECK(std::count(refusal.line.begin(), refusal.line.end(), '\n') == 1);
}

const std::vector<std::string> kLive{"--no-window", "--go-live", "--for", "1", "--language", "en"};

} // namespace

TEST_CASE("a show file that cannot be used is refused in one line that names it") {
    const ScratchFolder folder;
    for (const auto& [name, text] : std::vector<std::pair<std::string, std::string>>{
             {"broken.json", "{\"title\": "},
             {"list.json", "[]"},
             {"newer.json", "{\"phien_show\": 99, \"version\": 99}"},
             {"empty.json", ""}}) {
        const Refusal refusal = run(kLive, write(folder, name, text));
        checkOneLine(refusal, 2);
        CHECK(refusal.line.find(name) != std::string::npos);
    }
    const Refusal missing = run(kLive, (folder.path() / "nowhere.json").string());
    checkOneLine(missing, 2);
    CHECK(missing.line.find("nowhere.json") != std::string::npos);
}

TEST_CASE("a show that is no file but a pipe is refused, and not waited for") {
    const ScratchFolder folder;
    for (const char* name : {"pipe.json", "pipe.phien"}) {
        const auto pipe = folder.path() / name;
        REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
        const Refusal refusal = run(kLive, pipe.string());
        checkOneLine(refusal, 2);
        CHECK(refusal.line.find(name) != std::string::npos);
    }
}

TEST_CASE("a destination that cannot be an RTMP address is refused before going live, without its key") {
    for (const char* url :
         {"", "http://host/live/SECRETKEY", "rtmp://host", "rtmp://host/app/", "rtmp://host/live/SECRET KEY",
          "rtmp:///live/SECRETKEY", "rtmp://host:99999/live/SECRETKEY"}) {
        auto options = kLive;
        options.insert(options.end(), {"--destination", std::string("Page=") + url});
        const Refusal refusal = run(options);
        checkOneLine(refusal, 2);
        CHECK(refusal.line.find("Page") != std::string::npos);
        CHECK(refusal.line.find("SECRET") == std::string::npos);
    }
}

TEST_CASE("scripts and folders that cannot be used are named") {
    const ScratchFolder folder;
    auto options = kLive;
    options.insert(options.end(), {"--cue", write(folder, "cues.jsonl", "{\"at\": 1, \"do\": \"fly\"}\n")});
    Refusal refusal = run(options);
    checkOneLine(refusal, 2);
    CHECK(refusal.line.find("cues.jsonl:1") != std::string::npos);

    options = kLive;
    options.insert(options.end(), {"--comments", "/nowhere/comments.jsonl"});
    refusal = run(options);
    checkOneLine(refusal, 2);
    CHECK(refusal.line.find("comments.jsonl") != std::string::npos);
}

TEST_CASE("the language asked for is spoken from the first line on") {
    const Refusal english = run({"--no-window", "--go-live", "--canvas", "1x1", "--language", "en"});
    checkOneLine(english, 2);
    CHECK(english.line.find("--canvas wants") != std::string::npos);
    const Refusal vietnamese = run({"--language=vi", "--no-window", "--go-live", "--canvas", "1x1"});
    checkOneLine(vietnamese, 2);
    CHECK(vietnamese.line.find("--canvas wants") == std::string::npos);
}

TEST_CASE("an MP4 that is there already stays, and the recording's MP4 takes another name") {
    const ScratchFolder folder;
    const std::string mine = write(folder, "show.mp4", "mine");
    auto options = kLive;
    options.insert(options.end(), {"--practice", "--no-practice-decode", "--canvas", "320x180@30", "--for",
                                   "4", "--record", (folder.path() / "show.mkv").string()});
    StudioProcess studio(options);
    CHECK(studio.wait() == 0);
    INFO(studio.output());
    CHECK(std::filesystem::file_size(mine) == 4);
    CHECK(std::filesystem::exists(folder.path() / "show-2.mp4"));
}

TEST_CASE("no display is said, with what to do") {
    StudioProcess studio({"--no-window", "--go-live", "--for", "1", "--language", "en"}, {},
                         {"-u", "DISPLAY"});
    CHECK(studio.wait() == 1);
    CHECK(studio.output().find("display") != std::string::npos);
    StudioProcess window({"--for", "1"}, {}, {"DISPLAY=:1999", "LANG=en_US.UTF-8", "LC_ALL=en_US.UTF-8"});
    CHECK(window.wait() == 1);
    CHECK(window.output().find("display") != std::string::npos);
}
