#include "app/application/cue_script.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace app;
namespace show = studio::show;

namespace {

struct CueFile {
    QTemporaryDir dir;
    QString path = dir.filePath(QStringLiteral("cues.jsonl"));

    explicit CueFile(const QByteArray& text) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

template <class Command>
const Command* stageCommand(const Cue& cue) {
    const auto* command = std::get_if<show::StageCommand>(&cue.action);
    return command == nullptr ? nullptr : std::get_if<Command>(command);
}

} // namespace

TEST_CASE("cues are read and put in order of time") {
    const CueFile file("{\"at\": 3, \"do\": \"start_timer\", \"seconds\": 90}\n"
                       "\n"
                       "{\"at\": 0.5, \"do\": \"next\"}\n"
                       "{\"at\": 4, \"do\": \"hide\", \"overlay\": \"comment_feed\"}\n"
                       "{\"at\": 5, \"do\": \"stock\", \"product\": \"A12\", \"left\": 3}\n"
                       "{\"at\": 6, \"do\": \"end\"}\n");
    const auto cues = loadCues(file.path);
    REQUIRE(cues);
    REQUIRE(cues->size() == 5);
    CHECK((*cues)[0].at == std::chrono::milliseconds{500});
    CHECK(stageCommand<show::NextSegment>((*cues)[0]) != nullptr);
    REQUIRE(stageCommand<show::StartCountdown>((*cues)[1]) != nullptr);
    CHECK(stageCommand<show::StartCountdown>((*cues)[1])->length == std::chrono::seconds{90});
    REQUIRE(stageCommand<show::HideOverlay>((*cues)[2]) != nullptr);
    CHECK(stageCommand<show::HideOverlay>((*cues)[2])->overlay == show::Overlay::CommentFeed);
    REQUIRE(stageCommand<show::SetStockLeft>((*cues)[3]) != nullptr);
    CHECK(stageCommand<show::SetStockLeft>((*cues)[3])->left == 3);
    CHECK(std::holds_alternative<EndShow>((*cues)[4].action));
}

TEST_CASE("a question from a cue is masked before it can go on screen") {
    const CueFile file("{\"at\": 1, \"do\": \"question\", \"author\": \"Minh Anh\", \"text\": \"gọi em 0900 "
                       "000 123 nha\"}\n");
    const auto cues = loadCues(file.path);
    REQUIRE(cues);
    const auto* question = stageCommand<show::PutQuestionOnScreen>(cues->front());
    REQUIRE(question != nullptr);
    CHECK_FALSE(question->question.text.contains(QStringLiteral("000")));
    CHECK(question->question.text.contains(QStringLiteral("nha")));
}

TEST_CASE("a bad cue refuses the file and names the line") {
    for (const char* bad :
         {"{\"at\": 1, \"do\": \"fly\"}", "{\"at\": -1, \"do\": \"next\"}", "{\"do\": \"next\"}", "not json",
          "{\"at\": 1, \"do\": \"show\", \"overlay\": \"moon\"}",
          "{\"at\": 1, \"do\": \"start_timer\", \"seconds\": 0}",
          "{\"at\": 1, \"do\": \"add_time\", \"seconds\": 0.4}", "{\"at\": 1e99, \"do\": \"next\"}", "[]",
          "{\"at\": 1, \"do\": \"scene\"}"}) {
        const CueFile file(QByteArray("{\"at\": 0, \"do\": \"next\"}\n") + bad + "\n");
        const auto cues = loadCues(file.path);
        REQUIRE_FALSE(cues);
        CHECK(cues.error().code == CueError::BadLine);
        CHECK(cues.error().where == "cues.jsonl:2");
    }
    CHECK_FALSE(loadCues(QStringLiteral("/nowhere/cues.jsonl")));
    // Neither a device nor a pipe is read: they may never end.
    CHECK_FALSE(loadCues(QStringLiteral("/dev/null")));
    CHECK_FALSE(loadCues(QStringLiteral("/tmp")));
}
