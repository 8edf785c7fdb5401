#include "app/application/show_shelf.h"
#include "studio/show/show_file.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <set>

using namespace studio;

namespace {

show::LoadedShow sample() {
    auto loaded = show::loadShow(QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample/ao-dai.phien.json"));
    REQUIRE(loaded);
    return *loaded;
}

const show::Seller kSeller{QStringLiteral("Vải Nhà Bống"), QStringLiteral("0312345678")};

} // namespace

TEST_CASE("the first show of one's own takes nothing of the sample's shop along") {
    const show::Show like = sample().show;
    REQUIRE_FALSE(like.vouchers.empty());
    REQUIRE_FALSE(like.qrCodes.empty());
    const QString folder = QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample");
    const show::Show made = app::emptyShowLikeSample(like, folder, QStringLiteral("Tối thứ bảy"), kSeller);
    CHECK(made.seller == kSeller);
    CHECK(made.vouchers.empty());
    CHECK(made.qrCodes.empty());
    CHECK(made.look.logo.isEmpty());
    CHECK(made.products.empty());
    CHECK(made.runOfShow.empty());
    REQUIRE(made.destinations.size() == like.destinations.size());
    for (const auto& destination : made.destinations)
        CHECK(destination.secret.isEmpty());
    std::set<QString> known;
    int cameras = 0;
    for (const auto& source : made.sources) {
        known.insert(source.id);
        cameras += source.kind == show::SourceKind::Camera ? 1 : 0;
        CHECK(source.file.isEmpty());
    }
    CHECK(cameras == 1);
    REQUIRE(made.scenes.size() == like.scenes.size());
    for (const auto& scene : made.scenes) {
        CHECK_FALSE(scene.items.empty());
        for (const auto& items : {scene.items, scene.secondItems})
            for (const auto& item : items)
                CHECK(known.count(item.sourceId) == 1);
    }
    CHECK(made.scenes.front().secondItems.size() == like.scenes.front().secondItems.size());
}

TEST_CASE("a new show is kept under its title, beside the one that has it") {
    const QTemporaryDir folder;
    const QString shows = folder.filePath(QStringLiteral("shows"));
    const show::Show made =
        app::emptyShowLikeSample(sample().show, QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample"),
                                 QStringLiteral("../Lụa: 50%"), kSeller);
    const auto first = app::keepNewShow(made, shows);
    REQUIRE(first);
    const auto second = app::keepNewShow(made, shows);
    REQUIRE(second);
    CHECK(*first != *second);
    for (const QString& file : {*first, *second})
        CHECK(QFileInfo(file).absolutePath() == QDir(shows).absolutePath());
    const auto again = show::loadShow(*second);
    REQUIRE(again);
    CHECK(again->show.title == made.title);
    CHECK(again->show.sources == made.sources);
    CHECK(again->show.scenes == made.scenes);
}
