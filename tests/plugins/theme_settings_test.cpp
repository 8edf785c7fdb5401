#include "plugins/overlays/kinds/frame_settings.h"
#include "plugins/overlays/kinds/theme_file.h"
#include "plugins/overlays/kinds/theme_settings.h"

#include "studio/overlays/colour_contrast.h"
#include "studio/overlays/theme_library.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <cstring>
#include <memory>

/// In the module this is libobs's own; here the keys will do.
const char* obs_module_text(const char* key) {
    return key;
}

using namespace phien::overlays;
using studio::overlays::Argb;

namespace {

const QString kThemes = QStringLiteral(PHIEN_SOURCE_DIR "/resources/themes");

ThemeTokens read(const QJsonObject& settings) {
    const std::unique_ptr<obs_data_t, void (*)(obs_data_t*)> data(
        obs_data_create_from_json(QJsonDocument(settings).toJson().constData()), obs_data_release);
    return readTheme(data.get());
}

QJsonObject named(const char* name) {
    return {{QLatin1String(contract::kThemeName), QLatin1String(name)}};
}

void write(const QTemporaryDir& folder, const char* name, const QByteArray& text) {
    QFile file(folder.filePath(QLatin1String(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray goodTheme() {
    QFile file(kThemes + QStringLiteral("/sale-red.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The messages of libobs's log while it lives.
class Log {
public:
    Log() {
        base_set_log_handler(
            [](int, const char* format, va_list values, void* self) {
                char line[512];
                vsnprintf(line, sizeof line, format, values);
                // libobs tells of broken JSON itself, each time.
                if (std::strstr(line, "[phien-overlays]") != nullptr) {
                    static_cast<Log*>(self)->lines.push_back(QString::fromUtf8(line));
                }
            },
            this);
    }
    ~Log() { base_set_log_handler(nullptr, nullptr); }
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    std::vector<QString> lines;
};

} // namespace

TEST_CASE("the module reads every theme as the program does") {
    setThemeFolder(kThemes);
    const auto library = studio::overlays::ThemeLibrary::read(kThemes);
    REQUIRE(library.themes().size() >= 4);
    REQUIRE(themeNames(kThemes).size() == library.themes().size());
    CHECK(themeNames(kThemes).front() == QStringLiteral("clean"));
    for (const auto& theme : library.themes()) {
        INFO(theme.id.toStdString());
        const auto file = readThemeFile(kThemes + QLatin1Char('/') + theme.id + QStringLiteral(".json"),
                                        QStringLiteral("vi"));
        CHECK(file.problems.empty());
        CHECK(file.title == theme.nameIn(QStringLiteral("vi")));
        CHECK(file.tokens == theme.tokens);
        CHECK(read(named(theme.id.toUtf8().constData())) == library.resolve(theme.id, {}).tokens);
        auto settings = named(theme.id.toUtf8().constData());
        settings.insert(QLatin1String(contract::kShopColour), QStringLiteral("#16a34a"));
        CHECK(read(settings) == library.resolve(theme.id, QStringLiteral("#16a34a")).tokens);
    }
}

TEST_CASE("what the program hands over counts before any file; nothing at all is the design's own") {
    setThemeFolder(kThemes);
    auto settings = named("dark-luxury");
    settings.insert(QLatin1String(contract::kTheme),
                    QJsonObject{{QStringLiteral("card"), QStringLiteral("#123456")},
                                {QStringLiteral("price"), QStringLiteral("red-ish")},
                                {QStringLiteral("radius"), 7}});
    ThemeTokens wanted;
    wanted.card = 0xff123456;
    wanted.radius = 1.5;
    CHECK(read(settings) == wanted);
    CHECK(read({}) == ThemeTokens());
}

TEST_CASE("OBS Studio's colour counts where its box is ticked, and text stays readable") {
    setThemeFolder(kThemes);
    const auto theme = [](bool ticked, long long colour) {
        std::unique_ptr<obs_data_t, void (*)(obs_data_t*)> data(obs_data_create(), obs_data_release);
        setFrameDefaults(data.get());
        obs_data_set_bool(data.get(), "use_shop_colour", ticked);
        obs_data_set_int(data.get(), contract::kShopColour, colour); // 0xAABBGGRR
        return readTheme(data.get());
    };
    const auto library = studio::overlays::ThemeLibrary::read(kThemes);
    CHECK(theme(false, 0xff00ff00) == library.resolve(QStringLiteral("clean"), {}).tokens);
    CHECK(theme(true, 0xff4aa316) ==
          library.resolve(QStringLiteral("clean"), QStringLiteral("#16a34a")).tokens);
    for (const long long colour : {0xff00ffffLL, 0xffffffffLL, 0xff000000LL, 0xff808080LL}) {
        CHECK(studio::overlays::unreadableTexts(theme(true, colour)).empty());
    }
}

TEST_CASE("a file that is wrong gives the usual look, and the log says so once") {
    const QTemporaryDir folder;
    setThemeFolder(folder.path());
    write(folder, "broken.json", "{ this is no JSON");
    write(folder, "other.json", R"({"format":"something else","version":1,"tokens":{}})");
    write(folder, "future.json", QByteArray(goodTheme()).replace("\"version\": 1", "\"version\": 9"));
    write(folder, "huge.json", QByteArray(200'000, ' ') + goodTheme());
    write(folder, "token.json",
          QByteArray(goodTheme())
              .replace("\"price\":", "\"prize\":")
              .replace("\"radius\":", "\"radius\": 99, \"r\":"));
    ThemeTokens usual;
    studio::overlays::correctContrast(usual);
    Log log;
    for (const char* name : {"broken", "other", "future", "huge", "none", "../../etc/passwd", "a/b"}) {
        INFO(name);
        CHECK(read(named(name)) == usual);
    }
    const auto told = log.lines.size();
    CHECK(told == 5);
    for (const auto& line : log.lines) {
        CHECK(line.contains(QLatin1String(".json: ")));
    }
    const auto theme = read(named("token"));
    CHECK(log.lines.size() == told + 2);
    CHECK(log.lines.back().contains(QStringLiteral("token.json: tokens.radius")));
    CHECK(theme.price == usual.price);
    CHECK(theme.accent != usual.accent);
    // Another shop colour reads the file again, and says nothing new.
    auto settings = named("token");
    settings.insert(QLatin1String(contract::kShopColour), QStringLiteral("#0000ff"));
    read(settings);
    CHECK(log.lines.size() == told + 2);
}

TEST_CASE("a file that has changed is read again, but looked at once a second only") {
    const QTemporaryDir folder;
    static std::int64_t now = 0;
    setThemeFolder(folder.path(), [] { return now; });
    write(folder, "mine.json", goodTheme());
    const auto before = read(named("mine"));
    write(folder, "mine.json", QByteArray(goodTheme()).replace("\"motion\": 1", "\"motion\": 0"));
    QFile file(folder.filePath(QStringLiteral("mine.json")));
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime);
    file.close();
    CHECK(before.motion == 1);
    now = 999;
    CHECK(read(named("mine")).motion == 1);
    now = 1000;
    CHECK(read(named("mine")).motion == 0);
}
