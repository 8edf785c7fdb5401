#include "tests/end_to_end/studio_process.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using studio::test::StudioProcess;
namespace fs = std::filesystem;

namespace {

constexpr char kKey[] = "FBKEY-5e7c19a0-doNotLeak";
constexpr char kSecondKey[] = "YTKEY-0b44d2f1-doNotLeak";

/// Files below a folder whose name or content holds one of the keys; `seen` counts all.
std::vector<std::string> holdersOfKeys(const fs::path& folder, int& seen) {
    std::vector<std::string> holders;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        ++seen;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        text += entry.path().string();
        for (const char* key : {kKey, kSecondKey}) {
            if (text.find(key) != std::string::npos)
                holders.push_back(entry.path().string());
        }
    }
    return holders;
}

} // namespace

TEST_CASE("after a run the keys are in no file: database, settings, log, report, recordings, package") {
    std::vector<std::string> options = studio::test::smallShow(3);
    // Nobody listens there: the program talks and logs about it all the more.
    options.insert(options.end(),
                   {"--destination", std::string("Facebook=rtmp://127.0.0.1:9/app/") + kKey,
                    "--second-destination", std::string("YouTube=rtmp://127.0.0.1:9/live/") + kSecondKey,
                    "--second-canvas", "480x270"});
    StudioProcess studio(options);
    studio.wait();
    CHECK(studio.output().find("doNotLeak") == std::string::npos);
    int seen = 0;
    CHECK(holdersOfKeys(studio.folder(), seen).empty());
    CHECK(seen > 3);
    CHECK_FALSE(studio.report().isEmpty());

    const std::string package = (studio.folder() / "show.phien").string();
    StudioProcess exported({"--export", package});
    CHECK(exported.wait() == 0);
    REQUIRE(fs::exists(package));
    StudioProcess imported({"--import", package});
    CHECK(imported.wait() == 0);
    CHECK(imported.output().find("show.phien.json") != std::string::npos);
    seen = 0;
    CHECK(holdersOfKeys(studio.folder(), seen).empty());
    CHECK(holdersOfKeys(imported.folder(), seen).empty());
    CHECK(fs::exists(imported.dataFolder() / "shows" / "show" / "show.phien.json"));
}
