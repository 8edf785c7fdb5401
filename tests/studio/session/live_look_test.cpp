#include "studio/overlays/overlay_contract.h"
#include "studio/session/live_session.h"
#include "tests/studio/session/main_loop.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>
#include <set>

using namespace studio;
using namespace studio::session;

namespace {

constexpr char kShow[] = R"({
  "format": "phien-show", "version": 1,
  "canvas": {"width": 360, "height": 640, "fps": 15},
  "sources": [{"id": "c", "kind": "colour", "colour": "#203040"}],
  "scenes": [{"id": "s", "items": [{"source": "c"}]}],
  "products": [{"code": "A1", "name": "Áo", "price": 1000}],
  "runOfShow": [{"kind": "product", "product": "A1"}]
})";

struct Rehearsal {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("a.phien.json"));
    std::unique_ptr<LiveSession> session;
    std::vector<base::Error> problems;

    Rehearsal() {
        QFile written(file);
        REQUIRE(written.open(QIODevice::WriteOnly));
        written.write(kShow);
        written.close();
    }

    void open() {
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
            if (const auto* told = std::get_if<ProblemReported>(&event))
                problems.push_back(told->error);
        });
    }

    const overlays::OverlayFrame* frame(show::Overlay overlay) const {
        const auto& frames = session->composition(show::CanvasId::Main).frames;
        const auto found = std::find_if(frames.begin(), frames.end(), [&](const auto& candidate) {
            return candidate.overlay == overlay && candidate.visible;
        });
        return found == frames.end() ? nullptr : &*found;
    }

    QString accent() const {
        const auto* card = frame(show::Overlay::ProductCard);
        return card == nullptr ? QString()
                               : card->settings[QLatin1String(overlays::contract::kTheme)]
                                     .toObject()[QStringLiteral("accent")]
                                     .toString();
    }
};

} // namespace

TEST_CASE("the host's look and places are in the picture at once and there again the next time") {
    Rehearsal rehearsal;
    rehearsal.open();
    rehearsal.session->perform(show::NextSegment{});
    REQUIRE(turnUntil([&] { return rehearsal.frame(show::Overlay::ProductCard) != nullptr; }));
    const QString plain = rehearsal.accent();
    const QRect home = rehearsal.frame(show::Overlay::ProductCard)->body;

    show::Look look = rehearsal.session->show().look;
    look.shopColour = QStringLiteral("#0a7f3b");
    rehearsal.session->setLook(look);
    rehearsal.session->placeOverlay(show::CanvasId::Main, show::Overlay::ProductCard,
                                    show::Placement{{0.05, -3}, 0.75});
    REQUIRE(turnUntil([&] { return rehearsal.accent() != plain; }));
    CHECK(rehearsal.session->show().portraitPlaces ==
          show::Placements{{show::Overlay::ProductCard, {{0.05, 0}, 0.75}}});
    REQUIRE(turnUntil([&] { return rehearsal.frame(show::Overlay::ProductCard)->body != home; }));
    rehearsal.session->placeOverlay(show::CanvasId::Main, show::Overlay::StandBy, show::Placement{{0, 0}, 2});
    rehearsal.session->placeOverlay(show::CanvasId::Second, show::Overlay::Countdown,
                                    show::Placement{{0, 0}, 1});
    CHECK(rehearsal.session->show().portraitPlaces.size() == 1);
    rehearsal.session.reset();
    CHECK(rehearsal.problems.empty());

    QFile stored(rehearsal.file);
    REQUIRE(stored.open(QIODevice::ReadOnly));
    CHECK(stored.readAll().contains("\"format\": \"phien-show\", \"version\": 1,\n"));
    rehearsal.open();
    CHECK(rehearsal.session->show().look == look);
    CHECK(rehearsal.session->show().portraitPlaces.at(show::Overlay::ProductCard) ==
          show::Placement{{0.05, 0}, 0.75});
    rehearsal.session->placeOverlay(show::CanvasId::Main, show::Overlay::ProductCard, std::nullopt);
    rehearsal.session.reset();
    rehearsal.open();
    CHECK(rehearsal.session->show().portraitPlaces.empty());
}

TEST_CASE("a show whose file is gone keeps running with the new look") {
    Rehearsal rehearsal;
    rehearsal.open();
    REQUIRE(QFile::remove(rehearsal.file));
    show::Look look;
    look.countdown = show::CountdownStyle::Digits;
    rehearsal.session->setLook(look);
    REQUIRE(turnUntil([&] { return rehearsal.problems.size() == 1; }));
    CHECK(rehearsal.problems.front().code == base::ErrorCode(SessionError::ShowNotKept));
    CHECK(rehearsal.session->show().look == look);
}

TEST_CASE("a burst of comments moves the picture a few times, and the last of them is seen") {
    Rehearsal rehearsal;
    rehearsal.open();
    rehearsal.session->perform(show::ShowOverlay{show::Overlay::CommentFeed});
    const auto newest = [&] {
        const auto* feed = rehearsal.frame(show::Overlay::CommentFeed);
        const auto lines = feed == nullptr
                               ? QJsonArray()
                               : feed->settings[QLatin1String(overlays::contract::kLines)].toArray();
        return lines.isEmpty()
                   ? QString()
                   : lines.last().toObject()[QLatin1String(overlays::contract::kValue)].toString();
    };
    std::set<QString> seen;
    int sent = 0;
    constexpr int kComments = 40;
    REQUIRE(turnUntil([&] {
        if (sent < kComments) {
            const QString number = QString::number(++sent);
            rehearsal.session->takeComment({.platform = QStringLiteral("facebook"),
                                            .id = number,
                                            .author = QStringLiteral("Lan"),
                                            .text = QStringLiteral("c") + number,
                                            .at = std::chrono::system_clock::now()});
        }
        seen.insert(newest());
        return newest() == QStringLiteral("c40");
    }));
    seen.erase(QString());
    CHECK(seen.contains(QStringLiteral("c1")));
    CHECK(seen.size() < kComments / 2);
}
