#include "studio/overlays/theme_library.h"
#include "studio/show/look.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <random>

using namespace studio;
using namespace studio::overlays;

namespace {

const QString kShipped = QStringLiteral(PHIEN_SOURCE_DIR "/resources/themes");
const QString kBroken = QStringLiteral(PHIEN_TEST_FIXTURES "/themes");

/// What reading one file of the corpus tells: "bad_colour my.json: tokens.card".
QStringList told(const char* file) {
    QTemporaryDir folder;
    REQUIRE(
        QFile::copy(kBroken + QLatin1Char('/') + QLatin1String(file), folder.filePath(QLatin1String(file))));
    QStringList all;
    const auto library = ThemeLibrary::read(folder.path());
    for (const auto& error : library.problems()) {
        CHECK(error.where.size() < 200);
        all += QString::fromStdString(error.code.id().substr(sizeof("overlays")) + " " + error.where);
    }
    return all;
}

Theme themeOf(const char* file) {
    QFile source(kBroken + QLatin1Char('/') + QLatin1String(file));
    REQUIRE(source.open(QIODevice::ReadOnly));
    std::vector<base::Error> problems;
    auto theme = readTheme(source.readAll(), QLatin1String(file), problems);
    REQUIRE(theme);
    return *theme;
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(text) == text.size());
}

} // namespace

TEST_CASE("every shipped theme is whole, has both names and reads at AA") {
    const auto library = ThemeLibrary::read(kShipped);
    for (const auto& problem : library.problems()) {
        FAIL(problem.code.id() << " " << problem.where);
    }
    CHECK(library.themes().size() >= 5);
    CHECK(library.themes().front().id == QLatin1String(kCleanTheme));
    CHECK(library.themes().front().tokens == ThemeTokens{});
    for (const auto& theme : library.themes()) {
        INFO(theme.id.toStdString());
        CHECK(theme.names.count(QStringLiteral("en")) == 1);
        CHECK(theme.names.count(QStringLiteral("vi")) == 1);
        const auto resolved = library.resolve(theme.id, {});
        CHECK(resolved.id == theme.id);
        CHECK(resolved.problems.empty());
        CHECK(unreadableTexts(resolved.tokens).empty());
        if (theme.id != QLatin1String(kCleanTheme)) {
            CHECK(resolved.corrections.empty());
            CHECK(contrast::worst(theme.tokens.highlight, theme.tokens.accent) >= kVisible);
        }
    }
}

TEST_CASE("the themes that the issue asks for are there; the calm one does not move") {
    const auto library = ThemeLibrary::read(kShipped);
    for (const char* id : {"clean", "sale-red", "dark-luxury", "calm"}) {
        REQUIRE(library.find(QLatin1String(id)) != nullptr);
    }
    const auto calm = library.find(QStringLiteral("calm"))->tokens;
    CHECK(calm.motion == 0);
    for (const auto& pair : kTextOnPlates) {
        CHECK(contrast::worst(calm.*pair.text, calm.*pair.plate) >= 7);
    }
    CHECK(library.find(QStringLiteral("sale-red"))->nameIn(QStringLiteral("vi")) ==
          QStringLiteral("Đỏ sale"));
}

TEST_CASE("every shipped theme in any shop's colour reads at AA") {
    const auto library = ThemeLibrary::read(kShipped);
    std::mt19937 random(11);
    for (const auto& theme : library.themes()) {
        for (int round = 0; round < 25; ++round) {
            const auto colour =
                QStringLiteral("#%1").arg(static_cast<uint>(random() & 0xffffff), 6, 16, QLatin1Char('0'));
            const auto resolved = library.resolve(theme.id, colour);
            INFO(theme.id.toStdString() << " " << colour.toStdString());
            CHECK(resolved.problems.empty());
            CHECK(unreadableTexts(resolved.tokens).empty());
        }
    }
}

TEST_CASE("what is no theme at all is left out and told with its place") {
    CHECK(told("empty.json") == QStringList{QStringLiteral("theme_not_json empty.json: byte 0")});
    CHECK(told("cut-short.json").first().startsWith(QStringLiteral("theme_not_json cut-short.json: byte 3")));
    CHECK(told("list.json") == QStringList{QStringLiteral("not_a_theme list.json")});
    CHECK(told("deep.json").first().startsWith(QStringLiteral("theme_not_json deep.json: byte ")));
    CHECK(told("binary.json").first().startsWith(QStringLiteral("theme_not_json binary.json: byte ")));
    CHECK(told("other-format.json") == QStringList{QStringLiteral("not_a_theme other-format.json")});
    CHECK(told("format-of-wrong-type.json") ==
          QStringList{QStringLiteral("not_a_theme format-of-wrong-type.json")});
    CHECK(told("newer.json") == QStringList{QStringLiteral("newer_theme newer.json: version")});
    CHECK(told("version-as-text.json") ==
          QStringList{QStringLiteral("not_a_theme version-as-text.json: version")});
    CHECK(told("no-version.json") == QStringList{QStringLiteral("not_a_theme no-version.json: version")});
}

TEST_CASE("a theme is left out whose name a show file could not keep, and that is told") {
    QTemporaryDir folder;
    QFile fine(kBroken + QStringLiteral("/fine.json"));
    REQUIRE(fine.open(QIODevice::ReadOnly));
    const QByteArray text = fine.readAll();
    const QStringList bad{QStringLiteral("Tết đỏ"), QStringLiteral("a b"), QStringLiteral("a.b"),
                          QString(41, QLatin1Char('a'))};
    const QStringList good{QStringLiteral("Tet-do_2"), QString(40, QLatin1Char('a'))};
    for (const QString& name : bad + good) {
        write(folder.filePath(name + QStringLiteral(".json")), text);
    }
    const auto library = ThemeLibrary::read(folder.path());
    CHECK(library.themes().size() == 1 + static_cast<size_t>(good.size()));
    for (const QString& name : good) {
        CHECK(library.find(name) != nullptr);
        CHECK(show::isThemeName(name));
    }
    for (const QString& name : bad) {
        CHECK(library.find(name) == nullptr);
        CHECK_FALSE(show::isThemeName(name));
    }
    const auto problems =
        std::count_if(library.problems().begin(), library.problems().end(),
                      [](const base::Error& problem) { return problem.code == OverlaysError::BadThemeName; });
    CHECK(problems == bad.size());
}

TEST_CASE("what a theme does not give comes from clean, token by token, and is told") {
    CHECK(told("no-card.json") == QStringList{QStringLiteral("missing_token no-card.json: tokens.card")});
    CHECK(themeOf("no-card.json").tokens.card == ThemeTokens{}.card);
    CHECK(themeOf("no-card.json").tokens.price == 0xff112233);

    const auto colours = told("bad-colours.json");
    CHECK(colours.size() == 9);
    for (const char* token :
         {"card", "cardText", "cardMuted", "cardFaint", "price", "accent", "ink", "info", "glass"}) {
        CHECK(
            colours.contains(QStringLiteral("bad_colour bad-colours.json: tokens.") + QLatin1String(token)));
    }
    auto expected = ThemeTokens{};
    expected.track = 0xff445566;
    CHECK(themeOf("bad-colours.json").tokens == expected);

    CHECK(told("bad-numbers.json") ==
          QStringList{QStringLiteral("bad_number bad-numbers.json: tokens.radius"),
                      QStringLiteral("bad_number bad-numbers.json: tokens.shadow"),
                      QStringLiteral("bad_number bad-numbers.json: tokens.motion")});
    CHECK(themeOf("bad-numbers.json").tokens == ThemeTokens{});
    CHECK(told("no-tokens.json") == QStringList{QStringLiteral("missing_token no-tokens.json: tokens")});
    CHECK(told("tokens-as-list.json") ==
          QStringList{QStringLiteral("missing_token tokens-as-list.json: tokens")});
    CHECK(told("unknown-fields.json") ==
          QStringList{QStringLiteral("unknown_field unknown-fields.json: author"),
                      QStringLiteral("unknown_field unknown-fields.json: tokens.cardtext")});
    CHECK_FALSE(told("huge-number.json").isEmpty());
    CHECK(told("fine.json").isEmpty());
}

TEST_CASE("names are tame: no line breaks, nothing that turns text round, no novels") {
    CHECK(told("no-name.json") == QStringList{QStringLiteral("theme_without_name no-name.json: name.en")});
    CHECK(told("name-as-text.json") ==
          QStringList{QStringLiteral("theme_without_name name-as-text.json: name.en")});
    CHECK(themeOf("no-name.json").nameIn(QStringLiteral("vi")) == QStringLiteral("no-name"));
    const auto hostile = themeOf("hostile-name.json");
    const QString name = hostile.nameIn(QStringLiteral("vi"));
    CHECK(name.startsWith(QStringLiteral("evilxxx")));
    CHECK(name.size() <= 40);
    CHECK(hostile.names.size() == 1);
    for (const auto& line : told("hostile-field.json")) {
        CHECK_FALSE(line.contains(QChar(0x202e)));
        CHECK_FALSE(line.contains(QLatin1Char('\n')));
    }
}

TEST_CASE("a folder that is not there, files that cannot be read and heaps of files do no harm") {
    const auto nothing = ThemeLibrary::read(QStringLiteral("/nowhere/at/all"));
    CHECK(nothing.themes().size() == 1);
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("large.json")), QByteArray(1'000'000, ' '));
    write(folder.filePath(QStringLiteral("notes.txt")), "not read");
    REQUIRE(QDir(folder.path()).mkdir(QStringLiteral("folder.json")));
    const auto library = ThemeLibrary::read(folder.path());
    CHECK(library.themes().size() == 1);
    REQUIRE(library.problems().size() == 1);
    CHECK(library.problems().front().code == OverlaysError::ThemeTooLarge);

    QTemporaryDir heap;
    QFile fine(kBroken + QStringLiteral("/fine.json"));
    REQUIRE(fine.open(QIODevice::ReadOnly));
    const QByteArray text = fine.readAll();
    for (int i = 0; i < 120; ++i) {
        write(heap.filePath(QStringLiteral("t%1.json").arg(i)), text);
    }
    const auto many = ThemeLibrary::read(heap.path());
    CHECK(many.themes().size() == 100);
    REQUIRE(many.problems().size() == 1);
    CHECK(many.problems().front().code == OverlaysError::TooManyThemes);
}

TEST_CASE("a broken file of the name clean takes nothing from clean") {
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("clean.json")), "{");
    const auto library = ThemeLibrary::read(folder.path());
    CHECK(library.themes().front().tokens == ThemeTokens{});
    CHECK(library.problems().size() == 1);
}

TEST_CASE("an unknown theme is clean, an unknown colour is none, and both are told") {
    const auto library = ThemeLibrary::read(kShipped);
    const auto unknown = library.resolve(QStringLiteral("../../etc/passwd"), {});
    CHECK(unknown.id == QLatin1String(kCleanTheme));
    REQUIRE(unknown.problems.size() == 1);
    CHECK(unknown.problems.front().code == OverlaysError::UnknownTheme);
    for (const char* colour : {"red", "#12", "#12345g", "#11223344", "123456", "#123456\n"}) {
        const auto resolved = library.resolve(QStringLiteral("calm"), QString::fromLatin1(colour));
        REQUIRE(resolved.problems.size() == 1);
        CHECK(resolved.problems.front().code == OverlaysError::BadShopColour);
        CHECK(resolved.tokens == library.resolve(QStringLiteral("calm"), {}).tokens);
    }
    CHECK((library.resolve(QStringLiteral("calm"), QStringLiteral("#0A5C3E")).tokens.accent & 0xffffff) ==
          0x0a5c3e);
}

TEST_CASE("tokens survive their way through settings") {
    const auto library = ThemeLibrary::read(kShipped);
    for (const auto& theme : library.themes()) {
        QJsonObject file{{QStringLiteral("format"), QStringLiteral("phien-theme")},
                         {QStringLiteral("version"), 1},
                         {QStringLiteral("name"), QJsonObject{{QStringLiteral("en"), QStringLiteral("X")}}},
                         {QStringLiteral("tokens"), tokensToJson(theme.tokens)}};
        std::vector<base::Error> problems;
        const auto read = readTheme(QJsonDocument(file).toJson(), QStringLiteral("x.json"), problems);
        REQUIRE(read);
        CHECK(problems.empty());
        CHECK(read->tokens == theme.tokens);
    }
}
