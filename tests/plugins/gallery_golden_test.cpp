#include "tests/plugins/gallery.h"
#include "tests/plugins/picture_difference.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <catch2/catch.hpp>

#include <set>

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

const QString kGolden = QStringLiteral(PHIEN_TEST_FIXTURES "/golden/");
const QString kActual = QStringLiteral(PHIEN_BINARY_DIR "/pictures/golden/");
const char* const kRenew =
    "Where the change is wanted: overlay_gallery --golden tests/fixtures/golden, look, commit.";

/// Beside each other in the build folder; where they lie is the answer.
std::string keep(const QString& name, const QImage& actual, const PictureDifference& difference) {
    const QString file = kActual + name;
    QDir().mkpath(QFileInfo(file).path());
    actual.save(file);
    if (!difference.picture.isNull()) {
        difference.picture.save(
            QString(file).replace(QLatin1String(".png"), QLatin1String(".difference.png")));
    }
    return file.toStdString();
}

} // namespace

TEST_CASE("every overlay looks in every theme and layout as it was last agreed") {
    const auto pictures = goldenPictures();
    REQUIRE(pictures.size() >= 14 * 4 * 2);
    for (const auto& picture : pictures) {
        const QImage golden(kGolden + picture.name);
        const QImage actual = paint(picture);
        if (golden.isNull()) {
            FAIL_CHECK("no golden picture " << picture.name.toStdString() << "; the actual one is "
                                            << keep(picture.name, actual, {}) << ". " << kRenew);
            continue;
        }
        const auto difference = compare(golden, actual);
        if (difference.worst > kTolerance) {
            FAIL_CHECK(picture.name.toStdString()
                       << " differs by " << difference.worst << " at " << difference.where.x() << ", "
                       << difference.where.y() << ". Actual picture, and with .difference what differs: "
                       << keep(picture.name, actual, difference) << ". " << kRenew);
        }
    }
}

TEST_CASE("no golden picture is left of what there is no more") {
    std::set<QString> wanted;
    for (const auto& picture : goldenPictures()) {
        wanted.insert(picture.name);
    }
    QDirIterator files(kGolden, {QStringLiteral("*.png")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = QDir(kGolden).relativeFilePath(files.next());
        INFO(name.toStdString());
        CHECK(wanted.count(name) == 1);
    }
}
