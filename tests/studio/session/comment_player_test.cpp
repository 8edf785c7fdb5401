#include "studio/session/comment_player.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <catch2/catch.hpp>

using namespace studio;

TEST_CASE("scripted comments come in order, each with an id of its own") {
    comments::CommentScript script;
    for (const char* text : {"một", "hai", "ba"}) {
        script.comments.push_back({std::chrono::milliseconds{5 * static_cast<int>(script.comments.size())},
                                   {.platform = QStringLiteral("facebook"),
                                    .id = {},
                                    .author = QStringLiteral("An"),
                                    .text = QString::fromUtf8(text),
                                    .at = {}}});
    }
    std::vector<comments::Comment> heard;
    session::CommentPlayer player(script,
                                  [&](comments::Comment comment) { heard.push_back(std::move(comment)); });
    player.start();
    const QDeadlineTimer deadline(10'000);
    while (heard.size() < 3 && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
    REQUIRE(heard.size() == 3);
    CHECK(heard[0].text == QStringLiteral("một"));
    CHECK(heard[2].text == QStringLiteral("ba"));
    CHECK(heard[0].id != heard[1].id);
    CHECK(heard[1].at <= heard[2].at);
}

TEST_CASE("a stopped player says nothing more") {
    comments::CommentScript script;
    script.comments.push_back({std::chrono::milliseconds{20}, {}});
    int heard = 0;
    session::CommentPlayer player(script, [&](const comments::Comment&) { ++heard; });
    player.start();
    player.stop();
    const QDeadlineTimer deadline(60);
    while (!deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    CHECK(heard == 0);
}
