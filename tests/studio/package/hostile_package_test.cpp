#include "studio/package/manifest.h"
#include "studio/package/package_limits.h"
#include "studio/package/part_name.h"
#include "studio/package/show_package.h"
#include "studio/show/show_file.h"
#include "tests/studio/package/zip_builder.h"
#include "tests/support/scratch_folder.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

using namespace studio;
using package::PackageError;

namespace {

/// Imports, and looks that nothing but whole shows has been left anywhere.
struct Lab {
    test::ScratchFolder m_scratch;
    QString scratch = QString::fromStdString(m_scratch.path().string());
    QString file = QDir(scratch).filePath(QStringLiteral("deep/er/x.phien"));
    QString shows = QDir(scratch).filePath(QStringLiteral("deep/shows"));

    Lab() { QDir(scratch).mkpath(QStringLiteral("deep/er")); }

    base::Result<package::Imported> import(const std::vector<RawPart>& parts) {
        writeZip(file, parts);
        return package::importPackage(file, shows);
    }

    void refused(const std::vector<RawPart>& parts, PackageError code) {
        const auto imported = import(parts);
        REQUIRE_FALSE(imported.has_value());
        CHECK(imported.error().code == code);
        isClean();
    }

    void refusedBytes(const QByteArray& bytes, PackageError code) {
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        const auto imported = package::importPackage(file, shows);
        REQUIRE_FALSE(imported.has_value());
        CHECK(imported.error().code == code);
        isClean();
    }

    void isClean() const {
        constexpr auto kAll = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
        CHECK(QDir(shows).entryList(kAll).isEmpty());
        CHECK(QDir(scratch).entryList(kAll) == QStringList{QStringLiteral("deep")});
        CHECK(QDir(scratch + QStringLiteral("/deep")).entryList(kAll).size() == 2);
    }

    QByteArray bytes() const {
        QFile in(file);
        REQUIRE(in.open(QIODevice::ReadOnly));
        return in.readAll();
    }
};

QByteArray manifestOf(const char* format, int version, const QByteArray& parts = "[]") {
    return QByteArray("{\"format\":\"") + format + "\",\"version\":" + QByteArray::number(version) +
           ",\"parts\":" + parts + "}";
}

} // namespace

TEST_CASE_METHOD(Lab, "A part that wants to stand elsewhere refuses the package") {
    const char* names[] = {"../evil.png",          "pictures/../../evil.png", "/tmp/evil.png",
                           "pictures/../evil.png", "pictures\\..\\evil.png",  "C:/evil.png",
                           "pictures/a/b.png",     "pictures/.hidden.png",    "pictures//a.png",
                           "./pictures/a.png",     "pictures/CON.png",        "pictures/nul.tar.png",
                           "pictures/a.png:x",     "pictures/a.png ",         "pictures/a .png",
                           "pictures/a.sh",        "pictures/a.desktop",      "films/a.zip",
                           "films/a.phien",        "pictures/\xff\xfe.png",   "evil.png",
                           "settings.json",        "pictures/a.png\n",        "Pictures/a.png"};
    for (const char* name : names) {
        INFO(name);
        CHECK_FALSE(package::partKind(QString::fromUtf8(name)).has_value());
        std::vector<RawPart> parts = packageWith({});
        parts.push_back({name, "evil"});
        refused(parts, PackageError::UnsafeName);
    }
}

TEST_CASE_METHOD(Lab, "Links and folders are no parts") {
    auto parts = packageWith({{"pictures/a.png", "x"}});
    parts[2].kind = RawPart::Kind::Link;
    parts[2].content = "/etc/passwd";
    refused(parts, PackageError::UnsafeName);
    parts[2] = {"pictures/", {}, RawPart::Kind::Folder};
    refused(parts, PackageError::UnsafeName);
}

TEST_CASE_METHOD(Lab, "Two parts of one name, letter case aside, refuse the package") {
    auto parts = packageWith({{"pictures/a.png", "x"}});
    parts.push_back(parts[2]);
    refused(parts, PackageError::Duplicate);
    parts = packageWith({{"pictures/a.png", "x"}});
    parts.push_back({"pictures/A.png", "x"});
    refused(parts, PackageError::Duplicate);
}

TEST_CASE_METHOD(Lab, "What is not listed, missing, or of another size is damage") {
    auto parts = packageWith({{"pictures/a.png", "x"}});
    parts.push_back({"pictures/b.png", "x"});
    refused(parts, PackageError::Damaged);
    parts = packageWith({{"pictures/a.png", "x"}});
    parts.pop_back();
    refused(parts, PackageError::Damaged);
    parts = packageWith({{"pictures/a.png", "four"}});
    parts[2].content = "two";
    refused(parts, PackageError::Damaged);
    parts[2].content = "eleven more";
    refused(parts, PackageError::TooLarge);
}

TEST_CASE_METHOD(Lab, "A zip bomb is stopped before it fills the disk") {
    const QByteArray zeros(40 * 1024 * 1024, '\0');
    const auto bomb = packageWith({{"pictures/a.png", zeros, RawPart::Kind::File, true}});
    writeZip(file, bomb);
    REQUIRE(QFile(file).size() < 1024 * 1024);
    refused(bomb, PackageError::TooLarge);
    std::vector<RawPart> many;
    for (int i = 0; i <= package::kMostParts; ++i)
        many.push_back({"pictures/" + QByteArray::number(i) + ".png", {}});
    refused(packageWith(many), PackageError::TooLarge);
}

TEST_CASE_METHOD(Lab, "Versions that are not known and files that are no package are told apart") {
    refused({{"manifest.json", manifestOf("phien-package", 2)}}, PackageError::NewerVersion);
    refused({{"manifest.json", manifestOf("phien-package", 0)}}, PackageError::NotAPackage);
    refused({{"manifest.json", manifestOf("else", 1)}}, PackageError::NotAPackage);
    refused({{"manifest.json", "no json"}}, PackageError::NotAPackage);
    refused({{"word/document.xml", "<xml/>"}}, PackageError::NotAPackage);
    refused({{"show.phien.json", emptyShow()}}, PackageError::NotAPackage);
    refusedBytes("not a zip at all", PackageError::NotAPackage);
    refusedBytes({}, PackageError::NotAPackage);
    const auto none = package::importPackage(file + QStringLiteral("nowhere"), shows);
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code == PackageError::CannotRead);
}

TEST_CASE_METHOD(Lab, "A package that was cut off or bent is refused wherever it was") {
    const auto parts = packageWith({{"pictures/a.png", QByteArray(5000, 'p'), RawPart::Kind::File, true},
                                    {"pictures/b.png", QByteArray(5000, 'q')}});
    writeZip(file, parts);
    const QByteArray whole = bytes();
    for (const double share : {0.1, 0.5, 0.9, 0.99}) {
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(whole.left(static_cast<qsizetype>(double(whole.size()) * share)));
        out.close();
        CHECK_FALSE(package::importPackage(file, shows).has_value());
        isClean();
    }
    QByteArray bent = whole;
    const qsizetype inside = bent.indexOf("qqqqq");
    REQUIRE(inside > 0);
    bent[inside + 100] = 'x';
    refusedBytes(bent, PackageError::Damaged);
}

TEST_CASE_METHOD(Lab, "A package with a password is told as such") {
    writeZip(file, packageWith({{"pictures/a.png", "xxxx"}}));
    QByteArray locked = bytes();
    // Bit 0 of the flags, in every header: 6 bytes into a local one, 8 into a central one.
    for (qsizetype at = 0; (at = locked.indexOf("PK\x03\x04", at)) >= 0; at += 4)
        locked[at + 6] = static_cast<char>(locked[at + 6] | 1);
    for (qsizetype at = 0; (at = locked.indexOf("PK\x01\x02", at)) >= 0; at += 4)
        locked[at + 8] = static_cast<char>(locked[at + 8] | 1);
    refusedBytes(locked, PackageError::Encrypted);
}

TEST_CASE_METHOD(Lab,
                 "A show inside that reaches out of its package loses that reach, and the names of keys") {
    show::Show show;
    show.title = QStringLiteral("Trap");
    show.destinations = {{.name = QStringLiteral("Facebook"),
                          .platform = QStringLiteral("custom"),
                          .server = QStringLiteral("rtmp://thief.example/app"),
                          .secret = QStringLiteral("entry-of-somebody")}};
    show.sources = {{.id = QStringLiteral("a"),
                     .kind = show::SourceKind::Media,
                     .name = QStringLiteral("A"),
                     .device = {},
                     .file = QStringLiteral("/etc/passwd"),
                     .files = {},
                     .colour = {}}};
    show::Product product;
    product.code = QStringLiteral("A1");
    product.name = QStringLiteral("A");
    product.picture = QStringLiteral("/etc/hostname");
    show.products = {product};
    const auto imported = import(packageWith({}, show::serialiseShow(show, {})));
    REQUIRE(imported.has_value());
    const auto loaded = show::loadShow(imported->showFile);
    REQUIRE(loaded.has_value());
    CHECK(loaded->show.products[0].picture.isEmpty());
    CHECK((loaded->show.sources.empty() || loaded->show.sources[0].file.isEmpty()));
    CHECK(loaded->show.destinations[0].secret.isEmpty());
    CHECK_FALSE(imported->problems.empty());
}

TEST_CASE("Any manifest gives an answer", "[manifest]") {
    for (const QByteArray& parts : {QByteArray("3"), QByteArray("[3]"), QByteArray("[{}]"),
                                    QByteArray("[{\"name\":\"../x\",\"bytes\":1}]"),
                                    QByteArray("[{\"name\":\"pictures/a.png\",\"bytes\":-1}]"),
                                    QByteArray("[{\"name\":\"pictures/a.png\",\"bytes\":1e300}]"),
                                    QByteArray("[{\"name\":\"manifest.json\",\"bytes\":1}]")})
        CHECK_FALSE(package::readManifest(manifestOf("phien-package", 1, parts)).has_value());
    const auto good = package::readManifest(
        manifestOf("phien-package", 1, "[{\"name\":\"show.phien.json\",\"bytes\":12}]"));
    REQUIRE(good.has_value());
    CHECK(good->bytes() == 12);
}

TEST_CASE("Names made for parts are safe whatever a file is called") {
    using package::PartKind;
    for (const QString& file : {QStringLiteral("/x/../áo dài ĐỎ \"1\".JPG"), QStringLiteral("/x/;rm -rf.png"),
                                QStringLiteral("/x/.png"),
                                QString(QStringLiteral("/x/%1.webp").arg(QString(300, QLatin1Char('a')))),
                                QStringLiteral("/x/con.png")}) {
        const QString name = package::makePartName(PartKind::Picture, 7, file);
        INFO(name.toStdString());
        CHECK(package::partKind(name) == PartKind::Picture);
    }
    CHECK(package::makePartName(PartKind::Picture, 7, QStringLiteral("/x/áo dài ĐỎ.JPG")) ==
          QStringLiteral("pictures/007-ao-dai-do.jpg"));
}
