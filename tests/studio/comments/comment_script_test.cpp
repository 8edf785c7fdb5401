#include "studio/comments/comment_script.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <set>

using namespace studio::comments;
using studio::base::ErrorCode;
using namespace std::chrono_literals;

namespace {

QString written(const QTemporaryDir& folder, const QByteArray& lines) {
    const QString path = folder.filePath(QStringLiteral("c.jsonl"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(lines);
    return path;
}

} // namespace

TEST_CASE("A script is read, sorted, and its bad lines are named") {
    const QTemporaryDir folder;
    const auto script =
        loadCommentScript(written(folder, R"({"at": 4.5, "platform": "youtube", "author": "B", "text": "sau"}
nonsense

{"at": 1, "platform": "facebook", "author": "A", "text": "trước"}
{"at": -1, "platform": "facebook", "author": "A", "text": "x"}
{"at": "1", "platform": "facebook", "author": "A", "text": "x"}
{"at": 1, "platform": "facebook", "author": "A"}
[1]
{"at": 1e300, "platform": "facebook", "author": "A", "text": "x"})"));
    REQUIRE(script);
    REQUIRE(script.value().comments.size() == 2);
    CHECK(script.value().comments[0].comment.text == QStringLiteral("trước"));
    CHECK(script.value().comments[1].at == 4500ms);
    CHECK(script.value().comments[0].comment.id != script.value().comments[1].comment.id);
    REQUIRE(script.value().problems.size() == 6);
    CHECK(script.value().problems[0].where == "c.jsonl:2");
    CHECK(script.value().problems[0].code == ErrorCode(ScriptError::BadLine));
    CHECK(script.value().problems[5].where == "c.jsonl:9");
}

TEST_CASE("A script that is not there is told") {
    const QTemporaryDir folder;
    CHECK(loadCommentScript(folder.filePath(QStringLiteral("none"))).error().code ==
          ErrorCode(ScriptError::CannotRead));
    CHECK(loadCommentScript(folder.path()).error().code == ErrorCode(ScriptError::CannotRead));
    const auto empty = loadCommentScript(written(folder, ""));
    REQUIRE(empty);
    CHECK(empty.value().comments.empty());
}

TEST_CASE("The sample's comments are in order") {
    const auto script =
        loadCommentScript(QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample/sample-comments.jsonl"));
    REQUIRE(script);
    CHECK(script.value().problems.empty());
    CHECK(script.value().comments.size() >= 60);
    CHECK(script.value().comments.back().at <= 180s);
    std::set<QString> platforms;
    for (const ScriptedComment& scripted : script.value().comments)
        platforms.insert(scripted.comment.platform);
    CHECK(platforms ==
          std::set{QStringLiteral("facebook"), QStringLiteral("youtube"), QStringLiteral("shopee")});
}
