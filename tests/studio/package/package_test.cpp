#include "studio/package/show_package.h"
#include "studio/show/show_file.h"
#include "tests/studio/package/zip_builder.h"
#include "tests/support/scratch_folder.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/time.h>

using namespace studio;
using package::PackageError;

namespace {

const QString kSample = QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample/ao-dai.phien.json");
const QString kThemes = QStringLiteral(PHIEN_SOURCE_DIR "/resources/themes");
constexpr char kKey[] = "live-key-8f31c07a";

show::Show sample() {
    auto loaded = show::loadShow(kSample);
    REQUIRE(loaded.has_value());
    return loaded->show;
}

QByteArray bytesOf(const QString& file) {
    QFile in(file);
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

struct Folder {
    test::ScratchFolder m_scratch;
    QString scratch = QString::fromStdString(m_scratch.path().string());
    QString at(const QString& name) const { return QDir(scratch).filePath(name); }
    QStringList entries(const QString& folder) const {
        return QDir(at(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
};

/// A show without its paths, which are others after a journey.
show::Show withoutPaths(show::Show show) {
    show.look.logo.clear();
    for (auto& product : show.products) {
        product.picture = product.picture.isEmpty() ? QString() : QStringLiteral("picture");
        product.morePictures.clear();
    }
    for (auto& source : show.sources) {
        source.file.clear();
        source.files.clear();
    }
    for (auto& destination : show.destinations)
        destination.secret.clear();
    return show;
}

} // namespace

TEST_CASE_METHOD(Folder, "A show comes out of its package as it went in, with its pictures and its theme") {
    show::Show show = sample();
    show.look.theme = QStringLiteral("pastel");
    show.look.logo = show.products[0].picture;
    show.products[1].morePictures = {show.products[2].picture};
    const auto exported = package::exportPackage(show, at(QStringLiteral("Tết.phien")), {kThemes});
    REQUIRE(exported.has_value());
    std::vector<double> steps;
    const auto imported = package::importPackage(at(QStringLiteral("Tết.phien")), at(QStringLiteral("shows")),
                                                 {[&](double done) {
                                                     steps.push_back(done);
                                                 }});
    REQUIRE(imported.has_value());
    CHECK(imported->folder == at(QStringLiteral("shows/Tết")));
    CHECK(std::is_sorted(steps.begin(), steps.end()));
    CHECK(steps.back() == Approx(1));
    const auto again = show::loadShow(imported->showFile);
    REQUIRE(again.has_value());
    CHECK(again->problems.empty());
    CHECK(withoutPaths(again->show) == withoutPaths(show));
    CHECK(bytesOf(again->show.products[3].picture) == bytesOf(show.products[3].picture));
    CHECK(bytesOf(again->show.look.logo) == bytesOf(show.look.logo));
    CHECK(bytesOf(again->show.products[1].morePictures[0]) == bytesOf(show.products[2].picture));
    CHECK(QFileInfo::exists(imported->folder + QStringLiteral("/themes/pastel.json")));
    CHECK(entries(QStringLiteral("shows")) == QStringList{QStringLiteral("Tết")});
}

TEST_CASE_METHOD(Folder, "No key, no name of a key and no path of this computer travels") {
    show::Show show = sample();
    REQUIRE_FALSE(show.destinations.empty());
    show.destinations[0].secret = QStringLiteral("entry-of-the-key-store");
    show.destinations[0].server =
        QStringLiteral("rtmp://lan:%1@live.example:1935/app?key=%1#x").arg(QLatin1String(kKey));
    show.sources.push_back({.id = QStringLiteral("film"),
                            .kind = show::SourceKind::Media,
                            .name = QStringLiteral("Film"),
                            .device = {},
                            .file = at(QStringLiteral("secret-folder/film.mp4")),
                            .files = {},
                            .colour = {}});
    QDir(scratch).mkpath(QStringLiteral("secret-folder"));
    QFile film(at(QStringLiteral("secret-folder/film.mp4")));
    REQUIRE(film.open(QIODevice::WriteOnly));
    film.write("film");
    film.close();
    const QString file = at(QStringLiteral("x.phien"));
    const auto exported = package::exportPackage(show, file, {});
    REQUIRE(exported.has_value());
    CHECK(std::any_of(exported->leftOut.begin(), exported->leftOut.end(),
                      [](const base::Error& error) { return error.where == "film.mp4"; }));
    const auto imported = package::importPackage(file, at(QStringLiteral("shows")));
    REQUIRE(imported.has_value());
    for (const QByteArray& bytes : {bytesOf(file), bytesOf(imported->showFile)}) {
        CHECK_FALSE(bytes.contains(kKey));
        CHECK_FALSE(bytes.contains("entry-of-the-key-store"));
    }
    CHECK_FALSE(bytesOf(imported->showFile).contains("secret-folder"));
    const auto loaded = show::loadShow(imported->showFile);
    CHECK(loaded->show.destinations[0].server == QStringLiteral("rtmp://live.example:1935/app"));

    const auto whole = package::exportPackage(show, file, {.themeFolder = {}, .films = package::Films::Take});
    REQUIRE(whole.has_value());
    CHECK(std::none_of(whole->leftOut.begin(), whole->leftOut.end(),
                       [](const base::Error& error) { return error.where == "film.mp4"; }));
}

TEST_CASE_METHOD(Folder, "What a package would hold is told before it is made, films by themselves") {
    show::Show show = sample();
    show.products[0].picture = at(QStringLiteral("nowhere.jpg"));
    show.sources.push_back({.id = QStringLiteral("film"),
                            .kind = show::SourceKind::Media,
                            .name = QStringLiteral("Film"),
                            .device = {},
                            .file = at(QStringLiteral("film.mp4")),
                            .files = {},
                            .colour = {}});
    QFile film(at(QStringLiteral("film.mp4")));
    REQUIRE(film.open(QIODevice::WriteOnly));
    film.write(QByteArray(5000, 'f'));
    film.close();
    const auto contents = package::contentsOf(show, {kThemes});
    CHECK(contents.films == 1);
    CHECK(contents.filmBytes == 5000);
    CHECK(std::count_if(contents.leftOut.begin(), contents.leftOut.end(),
                        [](const base::Error& error) { return error.where == "nowhere.jpg"; }) == 1);
    const QString file = at(QStringLiteral("a.phien"));
    const auto exported = package::exportPackage(show, file, {kThemes});
    REQUIRE(exported.has_value());
    CHECK(exported->files == contents.files + 1); // and the show itself
}

TEST_CASE_METHOD(Folder, "A theme that came with a show goes on with it, before the program's") {
    show::Show show = sample();
    show.look.theme = QStringLiteral("mine");
    const QString file = at(QStringLiteral("a.phien"));
    QDir(scratch).mkpath(QStringLiteral("themes"));
    QFile theme(at(QStringLiteral("themes/mine.json")));
    REQUIRE(theme.open(QIODevice::WriteOnly));
    theme.write("{}");
    theme.close();
    const QString own = package::ownThemesOf(at(QStringLiteral("show.phien.json")));
    CHECK(own == at(QStringLiteral("themes")));
    REQUIRE(package::exportPackage(show, file, {.themeFolder = kThemes, .ownThemeFolder = own}).has_value());
    const auto imported = package::importPackage(file, at(QStringLiteral("shows")));
    REQUIRE(imported.has_value());
    CHECK(bytesOf(package::ownThemesOf(imported->showFile) + QStringLiteral("/mine.json")) == "{}");
}

TEST_CASE_METHOD(Folder, "The same package twice makes two folders, and nothing that was there is touched") {
    const QString file = at(QStringLiteral("a.phien"));
    REQUIRE(package::exportPackage(sample(), file, {}).has_value());
    for (const char* place : {"shows/a", "shows/a-2"}) {
        const auto imported = package::importPackage(file, at(QStringLiteral("shows")));
        REQUIRE(imported.has_value());
        CHECK(imported->folder == at(QLatin1String(place)));
    }
}

TEST_CASE_METHOD(
    Folder, "What a killed import left behind goes with a later one, but not what may still be going on") {
    const QString file = at(QStringLiteral("a.phien"));
    REQUIRE(package::exportPackage(sample(), file, {}).has_value());
    for (const char* left : {"shows/.import-oldone/pictures", "shows/.import-newone", "shows/mine"})
        REQUIRE(QDir(scratch).mkpath(QLatin1String(left)));
    const timeval longAgo{1'700'000'000, 0};
    const timeval times[] = {longAgo, longAgo};
    for (const char* old : {"shows/.import-oldone", "shows/mine"})
        REQUIRE(utimes(QFile::encodeName(at(QLatin1String(old))).constData(), times) == 0);
    REQUIRE(package::importPackage(file, at(QStringLiteral("shows"))).has_value());
    CHECK(entries(QStringLiteral("shows")) ==
          QStringList{QStringLiteral(".import-newone"), QStringLiteral("a"), QStringLiteral("mine")});
}

TEST_CASE_METHOD(Folder, "Whoever cancels finds nothing half done") {
    const QString file = at(QStringLiteral("a.phien"));
    std::atomic<bool> cancelled = false;
    const package::Task task{[&](double) { cancelled = true; }, &cancelled};
    const auto exported = package::exportPackage(sample(), file, {}, task);
    REQUIRE_FALSE(exported.has_value());
    CHECK(exported.error().code == PackageError::Cancelled);
    CHECK(entries({}).isEmpty());
    REQUIRE(package::exportPackage(sample(), file, {}).has_value());
    cancelled = false;
    const auto imported = package::importPackage(file, at(QStringLiteral("shows")), task);
    REQUIRE_FALSE(imported.has_value());
    CHECK(imported.error().code == PackageError::Cancelled);
    CHECK(entries(QStringLiteral("shows")).isEmpty());
}

TEST_CASE_METHOD(Folder, "Where nothing can be written it is said, and the old package stays") {
    const auto nowhere = package::exportPackage(sample(), at(QStringLiteral("no/such/folder/a.phien")), {});
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error().code == PackageError::CannotWrite);
    QFile plain(at(QStringLiteral("plain")));
    REQUIRE(plain.open(QIODevice::WriteOnly));
    plain.close();
    const QString file = at(QStringLiteral("a.phien"));
    REQUIRE(package::exportPackage(sample(), file, {}).has_value());
    const auto imported = package::importPackage(file, at(QStringLiteral("plain/shows")));
    REQUIRE_FALSE(imported.has_value());
    CHECK(imported.error().code == PackageError::CannotWrite);
}
