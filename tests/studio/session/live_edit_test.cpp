#include "studio/session/live_session.h"
#include "tests/studio/session/main_loop.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace studio;
using namespace studio::session;

namespace {

constexpr char kShow[] = R"({
  "format": "phien-show", "version": 1,
  "canvas": {"width": 360, "height": 640, "fps": 15},
  "sources": [{"id": "c", "kind": "colour", "colour": "#203040"}],
  "scenes": [{"id": "s", "items": [{"source": "c"}]}],
  "products": [{"code": "A1", "name": "Áo", "price": 1000, "aura": 7}, {"code": "A2", "name": "Quần", "price": 2000}],
  "runOfShow": [{"kind": "product", "product": "A1"}, {"kind": "product", "product": "A2"}]
})";

struct Prepared {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("a.phien.json"));
    std::unique_ptr<LiveSession> session;
    int replaced = 0;
    int staged = 0;

    Prepared() {
        QFile written(file);
        REQUIRE(written.open(QIODevice::WriteOnly));
        written.write(kShow);
        written.close();
        auto loaded = show::loadShow(file);
        REQUIRE(loaded);
        SessionOptions options;
        auto data = storage::openDataFolder(folder.filePath(QStringLiteral("data")));
        REQUIRE(data);
        options.folder = *data;
        options.overlayModule = QStringLiteral(PHIEN_BINARY_DIR "/plugins/obs-plugins/phien-overlays.so");
        options.overlayModuleData = QStringLiteral(PHIEN_BINARY_DIR "/plugins/data/phien-overlays");
        options.showFile = file;
        options.words.callToAction = QStringLiteral("%1");
        auto made = LiveSession::create(std::move(*loaded), std::move(options));
        REQUIRE(made);
        session = std::move(*made);
        QObject::connect(session.get(), &LiveSession::happened, qApp, [this](const SessionEvent& event) {
            replaced += std::holds_alternative<ShowReplaced>(event) ? 1 : 0;
            staged += std::holds_alternative<StageChanged>(event) ? 1 : 0;
        });
    }

    QString cardName() const {
        for (const auto& frame : session->composition(show::CanvasId::Main).frames) {
            if (frame.overlay == show::Overlay::ProductCard && frame.visible)
                return frame.settings[QStringLiteral("name")].toString();
        }
        return {};
    }
    QByteArray content() const {
        QFile stored(file);
        return stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray();
    }
};

} // namespace

TEST_CASE("an edit is kept in the same breath, until the show's file has it") {
    Prepared prepared;
    const QString left = prepared.folder.filePath(QStringLiteral("data/unsaved-edits"));
    const auto size = [&] {
        return QFileInfo(left).size();
    };
    REQUIRE(prepared.session->edit(show::ChangeTitle{QStringLiteral("Đêm nay")}));
    CHECK(size() > 0);
    REQUIRE(turnUntil([&] { return size() == 0; }));
    CHECK(show::loadShow(prepared.file)->show.title == QStringLiteral("Đêm nay"));
}

TEST_CASE("an edit in the running session is in the picture, in the file, and taken back in both") {
    Prepared prepared;
    LiveSession& session = *prepared.session;
    session.perform(show::NextSegment{});
    REQUIRE(turnUntil([&] { return prepared.cardName() == QStringLiteral("Áo"); }));
    prepared.staged = 0;

    show::Product product = session.show().products[0];
    product.name = QStringLiteral("Áo lụa");
    REQUIRE(session.edit(show::PutProduct{QStringLiteral("a1"), product}));
    CHECK(session.show().products[0].name == QStringLiteral("Áo lụa"));
    REQUIRE(session.edit(show::MoveSegments{{0}, 2}));
    CHECK(session.stage().segment == 1);
    REQUIRE(turnUntil([&] { return prepared.cardName() == QStringLiteral("Áo lụa"); }));
    CHECK(prepared.replaced == 2);
    CHECK(prepared.staged == 1); // the first edit left the stage as it was
    REQUIRE(turnUntil([&] { return prepared.content().contains("Áo lụa"); }));
    CHECK(prepared.content().contains("\"aura\": 7"));
    CHECK(std::holds_alternative<show::MoveSegments>(*session.nextUndo()));

    REQUIRE(session.undo());
    REQUIRE(session.undo());
    CHECK_FALSE(session.canUndo());
    CHECK(session.canRedo());
    CHECK(session.stage().segment == 0);
    REQUIRE(turnUntil([&] { return prepared.cardName() == QStringLiteral("Áo"); }));
    prepared.session.reset();
    CHECK(prepared.content() == kShow);
}

TEST_CASE("what cannot be edited says why and changes nothing") {
    Prepared prepared;
    const auto refused = prepared.session->edit(show::RemoveProduct{QStringLiteral("Z9")});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode(show::ShowError::UnknownReference));
    REQUIRE(prepared.session->undo());
    turnFor(20);
    CHECK(prepared.replaced == 0);
}
