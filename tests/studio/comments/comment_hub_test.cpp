#include "studio/comments/comment_hub.h"

#include <catch2/catch.hpp>

using namespace studio::comments;
using namespace std::chrono_literals;

namespace {

Comment comment(const char* platform, int id, std::chrono::seconds at) {
    return {QString::fromLatin1(platform), QString::number(id), QStringLiteral("Lan"), QStringLiteral("hi"),
            studio::base::WallTime(at)};
}

} // namespace

TEST_CASE("Comments of several platforms come out by time") {
    CommentHub hub;
    CHECK(hub.add(comment("facebook", 1, 10s)));
    CHECK(hub.add(comment("youtube", 1, 5s)));
    CHECK(hub.add(comment("shopee", 2, 7s)));
    CHECK(hub.add(comment("facebook", 3, 7s)));
    REQUIRE(hub.all().size() == 4);
    CHECK(hub.all()[0].platform == QStringLiteral("youtube"));
    CHECK(hub.all()[1].platform == QStringLiteral("shopee"));
    CHECK(hub.all()[2].platform == QStringLiteral("facebook"));
    CHECK(hub.all()[3].at == studio::base::WallTime(10s));
}

TEST_CASE("A comment is taken once, a comment without an id always") {
    CommentHub hub;
    CHECK(hub.add(comment("facebook", 1, 1s)));
    CHECK_FALSE(hub.add(comment("facebook", 1, 2s)));
    CHECK(hub.add(comment("youtube", 1, 2s)));
    Comment nameless = comment("facebook", 0, 3s);
    nameless.id.clear();
    CHECK(hub.add(nameless));
    CHECK(hub.add(nameless));
    CHECK(hub.total() == 4);
}

TEST_CASE("List and memory are bounded, and a forgotten comment is still known") {
    CommentHub hub(100);
    for (int id = 0; id < 1000; ++id)
        CHECK(hub.add(comment("facebook", id, std::chrono::seconds(id))));
    CHECK(hub.all().size() == 100);
    CHECK(hub.all().front().id == QStringLiteral("900"));
    CHECK(hub.total() == 1000);
    CHECK_FALSE(hub.add(comment("facebook", 700, 700s)));
    CHECK(hub.add(comment("facebook", 1, 1s)));
    CHECK(hub.all().front().id == QStringLiteral("900"));
}

TEST_CASE("Control characters are cleaned away") {
    CommentHub hub;
    Comment dirty = comment("facebook", 1, 1s);
    dirty.author = QStringLiteral("La\u0000n\u202E");
    dirty.text = QStringLiteral("chốt\r\nA12\u001b[31m");
    dirty.text += QStringLiteral("x").repeated(100'000);
    hub.add(dirty);
    CHECK(hub.all().front().author == QStringLiteral("Lan"));
    CHECK(hub.all().front().text.startsWith(QStringLiteral("chốt A12[31mx")));
    CHECK(hub.all().front().text.size() <= 5000);
}
