#include "studio/catalogue/product_import.h"
#include "studio/package/show_package.h"
#include "studio/sheets/sheet_file.h"
#include "studio/show/show_file.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/product_repository.h"
#include "studio/storage/run_repository.h"
#include "studio/storage/secret_file.h"
#include "studio/storage/shop_store.h"
#include "tests/end_to_end/studio_process.h"
#include "tests/support/nginx_rtmp.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <catch2/catch.hpp>

#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>

using namespace studio;
using test::StudioProcess;
namespace fs = std::filesystem;

namespace {

constexpr char kKey[] = "FBKEY-5e7c19a0-doNotLeak";
constexpr char kSecondKey[] = "YTKEY-0b44d2f1-doNotLeak";
constexpr char kSealedKey[] = "SEALED-91ab33-doNotLeak";
constexpr char kToken[] = "TOKEN-EAAGm0PX4ZCps-doNotLeak";
constexpr char kPassphrase[] = "moonlit-river-doNotLeak";
constexpr char kPhone[] = "0912345678";
// As people write it, and as programs store it.
const std::vector<std::string> kPhones{kPhone, "0912.345.678", "0912 345 678", "+84912345678", "912345678"};
const std::vector<std::string> kSecrets{kKey, kSecondKey, kSealedKey, kToken, kPassphrase};

std::string contentOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// As UTF-8 and as UTF-16, which a database or a setting may use.
bool holds(const std::string& text, const std::string& word) {
    std::string wide;
    for (const char letter : word)
        wide.append({letter, '\0'});
    return text.find(word) != std::string::npos || text.find(wide) != std::string::npos;
}

/// Files below a folder whose name or content holds one of the words; `seen` counts all. `passing` are not
/// looked into.
std::vector<std::string> holdersOf(const std::vector<std::string>& words, const fs::path& folder, int& seen,
                                   const std::function<bool(const fs::path&)>& passing = {}) {
    std::vector<std::string> holders;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || (passing && passing(entry.path())))
            continue;
        ++seen;
        const std::string text = contentOf(entry.path()) + entry.path().string();
        for (const std::string& word : words) {
            if (holds(text, word))
                holders.push_back(word + " in " + entry.path().string());
        }
    }
    return holders;
}

std::vector<std::string> holdersOfKeys(const fs::path& folder, int& seen) {
    return holdersOf(kSecrets, folder, seen);
}

bool waitUntil(const std::function<bool()>& isSo) {
    constexpr int kPatienceMs = 90'000;
    QElapsedTimer time;
    time.start();
    while (!isSo()) {
        if (time.elapsed() > kPatienceMs)
            return false;
        QCoreApplication::processEvents();
        QThread::msleep(20);
    }
    return true;
}

template <class T, class Ask>
base::Result<T> answerOf(const Ask& ask) {
    std::optional<base::Result<T>> answer;
    ask([&](base::Result<T> result) { answer = std::move(result); });
    REQUIRE(waitUntil([&] { return answer.has_value(); }));
    return *answer;
}

/// Command lines and environments of every process that may be read: those of the program and its children.
std::vector<std::string> processesThatHold(const std::vector<std::string>& words) {
    std::vector<std::string> holders;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        const std::string name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos)
            continue;
        for (const char* part : {"cmdline", "environ", "comm"}) {
            const std::string text = contentOf(entry.path() / part);
            for (const std::string& word : words) {
                if (holds(text, word))
                    holders.push_back(word + " in " + part + " of " + name);
            }
        }
    }
    return holders;
}

/// Types the passphrase into the program's question, as a person would.
bool answerPassphrase(StudioProcess& studio) {
    const auto find = [&] {
        return test::runCommand({"xdotool", "search", "--all", "--onlyvisible", "--pid",
                                 std::to_string(studio.process().pid()), "--name", "Unlock the stream keys"});
    };
    std::string window;
    const bool isThere = waitUntil([&] {
        const auto found = find();
        window = found.output.substr(0, found.output.find('\n'));
        return found.status == 0 || !studio.process().running();
    });
    if (!isThere || !studio.process().running())
        return false;
    test::runCommand({"xdotool", "windowfocus", "--sync", window});
    // Typed from a file: on a command line it would be where this test looks.
    const fs::path words = studio.folder() / "typed";
    std::ofstream(words) << kPassphrase;
    const auto typed = test::runCommand({"xdotool", "type", "--file", words.string()});
    fs::remove(words);
    test::runCommand({"xdotool", "key", "Return"});
    return typed.status == 0 && waitUntil([&] { return find().status != 0; });
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

TEST_CASE("keys from the sealed file are nowhere else: edited, saved, exported, killed, resumed, backed up") {
    test::NginxRtmp nginx;
    test::ScratchFolder folder;
    const fs::path data = folder.path() / "data";
    const fs::path showFile = folder.path() / "shop.phien.json";
    fs::create_directories(data);
    std::ofstream(showFile) << R"({
  "format": "phien-show", "version": 1, "title": "Kín", "language": "vi", "seller": {"name": "Lụa Sen"},
  "sources": [{"id": "c", "kind": "colour", "colour": "#20304a"}],
  "scenes": [{"id": "main", "items": [{"source": "c"}]}],
  "products": [{"code": "A12", "name": "Áo dài", "price": 590000, "variants": [{"size": "M", "stock": 20}]}],
  "runOfShow": [{"kind": "product", "product": "A12"}],
  "destinations": [{"name": "Shop", "platform": "facebook", "secret": "shop-key", "server": ")"
                            << nginx.server("facebook") << "\"}]\n}";
    std::ofstream(folder.path() / "cues.jsonl")
        << R"({"at": 0, "do": "comment", "platform": "facebook", "author": "Lan", "text": "chốt A12 M )"
        << kPhone << R"("}
{"at": 0.1, "do": "spotlight", "platform": "facebook", "author": "Lan 0912.345.678", "text": "sđt 0912 345 678"}
{"at": 0.2, "do": "question", "platform": "facebook", "author": "Mai", "text": "gọi +84912345678 nhé"}
{"at": 0.3, "do": "take_order", "platform": "facebook", "author": "Lan 0912345678", "product": "A12", "size": "M"}
)";
    {
        storage::SecretFile sealed(QString::fromStdString((data / "keys.sealed").string()),
                                   storage::KeyCost::least());
        REQUIRE(answerOf<void>([&](auto done) { sealed.create(base::Secret(kPassphrase), done); }));
        for (const auto& [name, secret] :
             {std::pair("shop-key", kSealedKey), std::pair("page-token", kToken)})
            REQUIRE(answerOf<void>([&, key = base::Secret(secret)](auto done) {
                sealed.write(QLatin1String(name), key, done);
            }));
    }
    const std::vector<std::string> noKeychain{"DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere"};
    const auto live = [&](StudioProcess& studio) {
        return waitUntil([&] {
                   return !nginx.recordings("facebook", kSealedKey).empty() || !studio.process().running();
               }) &&
               studio.process().running();
    };
    const auto options = [&](std::vector<std::string> more) {
        more.insert(more.end(), {"--canvas", "480x270@30", "--bitrate", "800", "--language", "en"});
        return more;
    };

    INFO("a run that is killed on air");
    StudioProcess first(
        options({"--go-live", "--for", "300", "--cue", (folder.path() / "cues.jsonl").string()}),
        showFile.string(), noKeychain, data);
    REQUIRE(answerPassphrase(first));
    REQUIRE(live(first));
    CHECK(processesThatHold(kSecrets).empty());
    CHECK(processesThatHold(kPhones).empty());
    first.process().signal(SIGKILL);
    first.process().wait();

    INFO("gone on with, and ended");
    StudioProcess second(options({"--resume", "--for", "4"}), {}, noKeychain, data);
    REQUIRE(answerPassphrase(second));
    CHECK(second.wait() == 0);
    CHECK(second.destination("Shop")[QStringLiteral("ever_live")].toBool());

    INFO("out of the house: package, spreadsheets, the show saved again");
    const auto loaded = show::loadShow(QString::fromStdString(showFile.string()));
    REQUIRE(loaded);
    const fs::path out = folder.path() / "out";
    fs::create_directories(out);
    const auto named = [&](const char* name) {
        return QString::fromStdString((out / name).string());
    };
    REQUIRE(show::saveShow(loaded->show, named("again.phien.json")));
    REQUIRE(package::exportPackage(loaded->show, named("show.phien"), {}));
    REQUIRE(package::importPackage(named("show.phien"), named("unpacked")));
    const auto goods =
        catalogue::exportTable(loaded->show.products, QStringLiteral("vi"), catalogue::Confidential::Written);
    for (const char* name : {"goods.csv", "goods.xlsx"})
        REQUIRE(sheets::writeSheet(named(name), goods));
    const auto unpacked = sheets::readSheets(named("goods.xlsx"));
    REQUIRE(unpacked);
    REQUIRE(sheets::writeSheet(named("unpacked.csv"), unpacked->front()));

    INFO("a backup of what the run wrote");
    {
        storage::ShopStore store({.file = QString::fromStdString((data / "shop.db").string()),
                                  .backups = QString::fromStdString((data / "backups").string()),
                                  .server = {},
                                  .post = [](auto work) {
                                      QMetaObject::invokeMethod(qApp, std::move(work), Qt::QueuedConnection);
                                  }});
        REQUIRE(answerOf<storage::Opening>([&](auto done) { store.open(done); }));
        REQUIRE(answerOf<storage::Backup>([&](auto done) { store.backUp(done); }));
    }

    int seen = 0;
    CHECK(holdersOfKeys(folder.path(), seen).empty());
    CHECK(holdersOfKeys(first.folder(), seen).empty());
    CHECK(holdersOfKeys(second.folder(), seen).empty());
    CHECK(seen > 10);

    INFO("a buyer's number is in the shop's memory and its backups, and nowhere else");
    const auto isMemory = [&](const fs::path& file) {
        return file.filename().string().rfind("shop.db", 0) == 0 ||
               file.parent_path().filename() == "backups" || file.filename() == "cues.jsonl";
    };
    CHECK(holdersOf(kPhones, folder.path(), seen, isMemory).empty());
    CHECK(holdersOf(kPhones, first.folder(), seen).empty());
    CHECK(holdersOf(kPhones, second.folder(), seen).empty());
    CHECK(holdersOf({kPhone}, data, seen).size() >= 2);
}
