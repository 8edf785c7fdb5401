#include "app/comment_feed/comment_feed_model.h"
#include "tests/app/support/sample.h"

#include <catch2/catch.hpp>

using app::comment_feed::CommentFeedModel;
using app::sample::comment;

namespace {

const QString kFacebook = QStringLiteral("facebook");

void addMany(CommentFeedModel& model, int from, int count) {
    for (int i = from; i < from + count; ++i)
        model.add(comment(QByteArray::number(i).constData(), QStringLiteral("An"),
                          QStringLiteral("số %1").arg(i), kFacebook));
}

} // namespace

TEST_CASE("comments stand newest first with phone numbers masked") {
    CommentFeedModel model;
    addMany(model, 1, 2);
    model.add(comment("x", QStringLiteral("Hương"), QStringLiteral("chốt a12 0912345812"), kFacebook));
    REQUIRE(model.rowCount() == 3);
    CHECK(model.row(0)->author == QStringLiteral("Hương"));
    CHECK_FALSE(model.row(0)->text.contains(QStringLiteral("345")));
    CHECK(model.row(0)->text.contains(QStringLiteral("•")));
    CHECK(model.row(2)->text == QStringLiteral("số 1"));
}

TEST_CASE("a held feed stands still and counts what waits") {
    CommentFeedModel model;
    addMany(model, 1, 3);
    model.setHeld(true);
    addMany(model, 4, 5);
    CHECK(model.rowCount() == 3);
    CHECK(model.row(0)->text == QStringLiteral("số 3"));
    CHECK(model.waiting() == 5);
    model.setHeld(false);
    CHECK(model.rowCount() == 8);
    CHECK(model.row(0)->text == QStringLiteral("số 8"));
    CHECK(model.waiting() == 0);
}

TEST_CASE("search finds words in text, author and platform, whatever their case") {
    CommentFeedModel model;
    model.add(
        comment("1", QStringLiteral("Minh Anh"), QStringLiteral("mặc size gì ạ"), QStringLiteral("youtube")));
    model.add(comment("2", QStringLiteral("Lan"), QStringLiteral("Ship Cần Thơ"), QStringLiteral("shopee")));
    model.setSearch(QStringLiteral("SIZE minh"));
    REQUIRE(model.rowCount() == 1);
    CHECK(model.row(0)->author == QStringLiteral("Minh Anh"));
    model.setSearch(QStringLiteral("shopee"));
    REQUIRE(model.rowCount() == 1);
    CHECK(model.row(0)->author == QStringLiteral("Lan"));
    model.add(comment("3", QStringLiteral("Tú"), QStringLiteral("đẹp"), QStringLiteral("facebook")));
    CHECK(model.rowCount() == 1);
    model.setSearch({});
    CHECK(model.rowCount() == 3);
}

TEST_CASE("a hidden comment stays hidden") {
    CommentFeedModel model;
    addMany(model, 1, 3);
    model.hide(model.row(1)->key);
    CHECK(model.rowCount() == 2);
    model.setSearch(QStringLiteral("số"));
    CHECK(model.rowCount() == 2);
}

TEST_CASE("the feed is bounded") {
    CommentFeedModel model;
    addMany(model, 0, CommentFeedModel::kMostRows + 50);
    CHECK(model.rowCount() == CommentFeedModel::kMostRows);
    CHECK(model.row(0)->text == QStringLiteral("số %1").arg(CommentFeedModel::kMostRows + 49));
}
