#include "app/application/cue_script.h"
#include "studio/show/show_words.h"

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

TEST_CASE("every overlay is shown and hidden by its name in a show file, in either spelling") {
    for (const auto& entry : show::kOverlayWords) {
        QByteArray snake;
        for (const QChar letter : QString(entry.word))
            snake += letter.isUpper() ? QByteArray("_") + letter.toLower().toLatin1()
                                      : QByteArray(1, letter.toLatin1());
        const CueFile file("{\"at\": 0, \"do\": \"show\", \"overlay\": \"" + QByteArray(entry.word.data()) +
                           "\"}\n{\"at\": 1, \"do\": \"hide\", \"overlay\": \"" + snake + "\"}\n");
        const auto cues = loadCues(file.path);
        REQUIRE(cues);
        CHECK(stageCommand<show::ShowOverlay>((*cues)[0])->overlay == entry.value);
        CHECK(stageCommand<show::HideOverlay>((*cues)[1])->overlay == entry.value);
    }
}

TEST_CASE("every command of the new overlays can be a cue") {
    const CueFile file(R"({"at": 0, "do": "answer", "text": "Dạ có, gọi 0900 000 123"}
{"at": 1, "do": "spotlight", "author": "Hương Nguyễn", "text": "đẹp 0900000123", "platform": "facebook"}
{"at": 2, "do": "pin", "author": "Shop", "text": "Freeship từ 299k"}
{"at": 3, "do": "unpin"}
{"at": 4, "do": "pair", "product": "A13"}
{"at": 5, "do": "pair", "product": ""}
{"at": 6, "do": "order", "author": "Hương Nguyễn", "product": "A12"}
{"at": 7, "do": "voucher", "code": "LUA20"}
{"at": 8, "do": "qr", "index": 1}
{"at": 9, "do": "open_draw", "title": "Quay", "names": ["Hương Nguyễn", "0900 000 123"]}
{"at": 10, "do": "spin", "winner": 1}
{"at": 11, "do": "close_draw"}
{"at": 12, "do": "end_stand_by"}
{"at": 13, "do": "answer", "text": ""}
)");
    const auto cues = loadCues(file.path);
    REQUIRE(cues);
    REQUIRE(cues->size() == 14);
    CHECK_FALSE(stageCommand<show::AnswerQuestion>((*cues)[0])->answer.contains(QStringLiteral("000")));
    const show::FeedLine& line = stageCommand<show::PutInSpotlight>((*cues)[1])->line;
    CHECK(line.author == QStringLiteral("Hương N."));
    CHECK_FALSE(line.text.contains(QStringLiteral("000")));
    CHECK(line.platform == QStringLiteral("facebook"));
    CHECK(stageCommand<show::PinComment>((*cues)[2])->line.text == QStringLiteral("Freeship từ 299k"));
    CHECK(stageCommand<show::UnpinComment>((*cues)[3]) != nullptr);
    CHECK(stageCommand<show::PairWith>((*cues)[4])->productCode == QStringLiteral("A13"));
    CHECK(stageCommand<show::PairWith>((*cues)[5])->productCode.isEmpty());
    CHECK(stageCommand<show::AddToOrderTicker>((*cues)[6])->order.author == QStringLiteral("Hương N."));
    CHECK(stageCommand<show::ShowVoucher>((*cues)[7])->code == QStringLiteral("LUA20"));
    CHECK(stageCommand<show::ShowQrCode>((*cues)[8])->index == 1);
    const auto* draw = stageCommand<show::OpenDraw>((*cues)[9]);
    CHECK(draw->title == QStringLiteral("Quay"));
    REQUIRE(draw->names.size() == 2);
    CHECK(draw->names[0] == QStringLiteral("Hương N."));
    CHECK_FALSE(draw->names[1].contains(QStringLiteral("000")));
    CHECK(stageCommand<show::SpinDraw>((*cues)[10])->winner == 1);
    CHECK(stageCommand<show::CloseDraw>((*cues)[11]) != nullptr);
    CHECK(stageCommand<show::EndStandBy>((*cues)[12]) != nullptr);
    CHECK(stageCommand<show::AnswerQuestion>((*cues)[13])->answer.isEmpty());
}

TEST_CASE("a cue can take an order and decide about papers") {
    const CueFile file(
        R"({"at": 0, "do": "take_order", "author": "Lan", "platform": "facebook", "product": "A12", "size": "M", "quantity": 2}
{"at": 1, "do": "override_papers", "product": "B1", "reason": "bản giấy ở kho"}
)");
    const auto cues = loadCues(file.path);
    REQUIRE(cues);
    const auto& order = std::get<studio::orders::Order>((*cues)[0].action);
    CHECK(order.buyerName == QStringLiteral("Lan"));
    CHECK(order.productCode == QStringLiteral("A12"));
    CHECK(order.size == QStringLiteral("M"));
    CHECK(order.quantity == 2);
    const auto& decision = std::get<OverridePapers>((*cues)[1].action);
    CHECK(decision.productCode == QStringLiteral("B1"));
    CHECK(decision.reason == QStringLiteral("bản giấy ở kho"));
}

TEST_CASE("times of a cue count from the moment it is played") {
    const CueFile file(
        R"({"at": 0, "do": "stand_by", "kind": "starting", "message": "20:00 nhé", "seconds": 90}
{"at": 1, "do": "stand_by"}
{"at": 2, "do": "order", "author": "Na", "product": "A12"}
{"at": 3, "do": "pin", "author": "Na", "text": "x"}
)");
    const auto cues = loadCues(file.path);
    REQUIRE(cues);
    const studio::base::WallTime now{std::chrono::hours{1000}};
    const auto played = [&](std::size_t index) {
        return playedAt(std::get<show::StageCommand>((*cues)[index].action), now);
    };
    const auto slate = std::get<show::StartStandBy>(played(0)).slate;
    CHECK(slate == show::StandBy{show::StandByKind::Starting, QStringLiteral("20:00 nhé"),
                                 now + std::chrono::seconds{90}});
    CHECK(std::get<show::StartStandBy>(played(1)).slate == show::StandBy{});
    CHECK(std::get<show::AddToOrderTicker>(played(2)).order.at == now);
    CHECK(std::get<show::PinComment>(played(3)).line.at == now);
}

TEST_CASE("a cue changes of the look what it names") {
    const CueFile file(R"({"at": 0, "do": "theme", "name": "calm"}
{"at": 1, "do": "theme", "shop_colour": "#0A7F3B", "countdown": "digits", "draw": "roll"}
{"at": 2, "do": "theme", "shop_colour": ""}
)");
    const auto cues = loadCues(file.path);
    REQUIRE(cues);
    const auto& named = std::get<ChangeLook>((*cues)[0].action);
    CHECK(named.theme == QStringLiteral("calm"));
    CHECK_FALSE(named.shopColour.has_value());
    CHECK_FALSE(named.countdown.has_value());
    const auto& styled = std::get<ChangeLook>((*cues)[1].action);
    CHECK_FALSE(styled.theme.has_value());
    CHECK(styled.shopColour == QStringLiteral("#0a7f3b"));
    CHECK(styled.countdown == show::CountdownStyle::Digits);
    CHECK(styled.draw == show::DrawStyle::Roll);
    CHECK(std::get<ChangeLook>((*cues)[2].action).shopColour == QString());
}

TEST_CASE("a bad cue refuses the file and names the line") {
    for (const char* bad : {"{\"at\": 1, \"do\": \"fly\"}",
                            "{\"at\": -1, \"do\": \"next\"}",
                            "{\"do\": \"next\"}",
                            "not json",
                            "{\"at\": 1, \"do\": \"show\", \"overlay\": \"moon\"}",
                            "{\"at\": 1, \"do\": \"start_timer\", \"seconds\": 0}",
                            "{\"at\": 1, \"do\": \"add_time\", \"seconds\": 0.4}",
                            "{\"at\": 1e99, \"do\": \"next\"}",
                            "[]",
                            "{\"at\": 1, \"do\": \"scene\"}",
                            R"({"at": 1, "do": "answer"})",
                            R"({"at": 1, "do": "spotlight"})",
                            R"({"at": 1, "do": "pin", "author": "x"})",
                            R"({"at": 1, "do": "pair"})",
                            R"({"at": 1, "do": "order", "author": "x"})",
                            R"({"at": 1, "do": "order", "product": "A1"})",
                            R"({"at": 1, "do": "take_order", "author": "x"})",
                            R"({"at": 1, "do": "take_order", "author": "x", "product": "A", "quantity": 0})",
                            R"({"at": 1, "do": "override_papers", "product": "A1", "reason": " "})",
                            R"({"at": 1, "do": "voucher"})",
                            R"({"at": 1, "do": "qr"})",
                            R"({"at": 1, "do": "qr", "index": -1})",
                            R"({"at": 1, "do": "qr", "index": "0"})",
                            R"({"at": 1, "do": "open_draw"})",
                            R"({"at": 1, "do": "open_draw", "names": []})",
                            R"({"at": 1, "do": "open_draw", "names": ["a", 7]})",
                            R"({"at": 1, "do": "spin"})",
                            R"({"at": 1, "do": "stand_by", "kind": "nap"})",
                            R"({"at": 1, "do": "stand_by", "seconds": 0})",
                            R"({"at": 1, "do": "theme"})",
                            R"({"at": 1, "do": "theme", "name": ""})",
                            R"({"at": 1, "do": "theme", "shop_colour": "red"})",
                            R"({"at": 1, "do": "theme", "shop_colour": 7})",
                            R"({"at": 1, "do": "theme", "countdown": "sand"})",
                            R"({"at": 1, "do": "theme", "name": "calm", "draw": "dice"})"}) {
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
