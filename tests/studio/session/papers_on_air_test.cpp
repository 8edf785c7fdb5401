#include "studio/overlays/overlay_contract.h"
#include "studio/session/live_session.h"
#include "studio/storage/run_repository.h"
#include "tests/studio/session/main_loop.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <algorithm>

using namespace studio;
using namespace studio::session;

namespace {

constexpr char kShow[] = R"({
  "format": "phien-show", "version": 1,
  "seller": {"name": "Lụa Sen"},
  "canvas": {"width": 360, "height": 640, "fps": 15},
  "sources": [{"id": "c", "kind": "colour", "colour": "#203040"}],
  "scenes": [{"id": "s", "items": [{"source": "c"}]}],
  "products": [{"code": "A1", "name": "Áo", "price": 1000},
    {"code": "B1", "name": "Kem", "price": 1000, "goods": "cosmetics", "warning": "Không phải là thuốc"}],
  "runOfShow": [{"kind": "product", "product": "A1"}, {"kind": "product", "product": "B1"}]
})";

struct House {
    QTemporaryDir folder;
    storage::ShopStore store{{.file = folder.filePath(QStringLiteral("shop.db")),
                              .backups = folder.filePath(QStringLiteral("backups")),
                              .server = {},
                              .post = postToMain()}};
    std::unique_ptr<LiveSession> session;
    std::vector<AirRefused> refused;
    std::vector<base::Error> problems;

    House() {
        store.open({});
        auto loaded = show::parseShow(kShow, QStringLiteral("a"), {});
        REQUIRE(loaded);
        REQUIRE(loaded->problems.empty());
        SessionOptions options;
        auto data = storage::openDataFolder(folder.filePath(QStringLiteral("data")));
        REQUIRE(data);
        options.folder = *data;
        options.overlayModule = QStringLiteral(PHIEN_BINARY_DIR "/plugins/obs-plugins/phien-overlays.so");
        options.overlayModuleData = QStringLiteral(PHIEN_BINARY_DIR "/plugins/data/phien-overlays");
        options.words.callToAction = QStringLiteral("%1");
        options.words.sellerLineNoTax = QStringLiteral("%1");
        options.store = &store;
        auto made = LiveSession::create(std::move(*loaded), std::move(options));
        REQUIRE(made);
        session = std::move(*made);
        QObject::connect(session.get(), &LiveSession::happened, qApp, [this](const SessionEvent& event) {
            if (const auto* told = std::get_if<ProblemReported>(&event))
                problems.push_back(told->error);
            if (const auto* no = std::get_if<AirRefused>(&event))
                refused.push_back(*no);
        });
    }

    QString warningOnScreen() const {
        for (const auto& frame : session->composition(show::CanvasId::Main).frames) {
            if (frame.overlay == show::Overlay::SellerLine && frame.visible)
                return frame.settings[QLatin1String(overlays::contract::kWarning)].toString();
        }
        return {};
    }

    std::vector<show::AirOverride> recorded() {
        std::optional<std::vector<show::AirOverride>> found;
        store.read<std::vector<show::AirOverride>>(
            [](storage::Database& database) -> base::Result<std::vector<show::AirOverride>> {
                storage::RunRepository runs(database);
                const auto all = runs.newest(1);
                if (!all)
                    return all.error();
                if (all->empty())
                    return std::vector<show::AirOverride>();
                return runs.overrides(all->front().id);
            },
            [&](base::Result<std::vector<show::AirOverride>> answer) {
                REQUIRE(answer);
                found = std::move(*answer);
            });
        REQUIRE(turnUntil([&] { return found.has_value(); }));
        return *found;
    }
};

} // namespace

TEST_CASE("goods without papers stay off air until the host decides otherwise, and that is on the disk") {
    House house;
    LiveSession& session = *house.session;
    session.perform(show::NextSegment{});
    session.perform(show::HideOverlay{show::Overlay::SellerLine});
    REQUIRE(session.stage().productCode == QStringLiteral("A1"));
    session.perform(show::NextSegment{});
    REQUIRE(turnUntil([&] { return house.refused.size() == 1; }));
    CHECK(house.refused[0].productCode == QStringLiteral("B1"));
    CHECK_FALSE(house.refused[0].gaps.empty());
    CHECK(session.stage().productCode == QStringLiteral("A1"));

    INFO("an edit of the step on air is no way round");
    show::Segment other = session.show().runOfShow[0];
    other.productCode = QStringLiteral("B1");
    REQUIRE(session.edit(show::ChangeSegment{0, other}));
    REQUIRE(turnUntil([&] { return house.refused.size() == 2; }));
    CHECK(session.stage().productCode == QStringLiteral("A1"));
    REQUIRE(session.undo());
    session.perform(show::NextSegment{});
    REQUIRE(turnUntil([&] { return house.refused.size() == 3; }));

    session.overrideAir(QStringLiteral("B1"), QStringLiteral("  "));
    REQUIRE(turnUntil([&] { return house.problems.size() == 1; }));
    CHECK(house.problems[0].code == base::ErrorCode(SessionError::ReasonMissing));
    CHECK(house.recorded().empty());

    session.overrideAir(QStringLiteral("b1"), QStringLiteral("bản giấy ở kho"));
    CHECK(session.stage().productCode == QStringLiteral("A1"));
    REQUIRE(turnUntil([&] { return session.stage().productCode == QStringLiteral("B1"); }));
    const auto recorded = house.recorded();
    REQUIRE(recorded.size() == 1);
    CHECK(recorded[0].reason == QStringLiteral("bản giấy ở kho"));
    CHECK(recorded[0].gaps == house.refused[0].gaps);

    INFO("the seller line comes with the warning, though it was switched off");
    REQUIRE(turnUntil([&] { return house.warningOnScreen() == QStringLiteral("Không phải là thuốc"); }));
    CHECK(house.refused.size() == 3);
}

TEST_CASE(
    "goods that an edit put into the step on air go on air once the host has decided, without another step") {
    House house;
    LiveSession& session = *house.session;
    session.perform(show::NextSegment{});
    const auto since = session.stage().segmentSince;
    show::Segment other = session.show().runOfShow[0];
    other.productCode = QStringLiteral("B1");
    REQUIRE(session.edit(show::ChangeSegment{0, other}));
    REQUIRE(turnUntil([&] { return house.refused.size() == 1; }));
    REQUIRE(session.stage().productCode == QStringLiteral("A1"));

    session.overrideAir(QStringLiteral("B1"), QStringLiteral("bản giấy ở kho"));
    REQUIRE(turnUntil([&] { return session.stage().productCode == QStringLiteral("B1"); }));
    CHECK(session.stage().segment == 0);
    CHECK(session.stage().segmentSince == since);
    REQUIRE(turnUntil([&] { return house.warningOnScreen() == QStringLiteral("Không phải là thuốc"); }));
    CHECK(house.recorded().size() == 1);
    CHECK(house.refused.size() == 1);
}

TEST_CASE("a decision about goods that are not wanted on air any more changes nothing there") {
    House house;
    LiveSession& session = *house.session;
    session.perform(show::NextSegment{});
    show::Segment other = session.show().runOfShow[0];
    other.productCode = QStringLiteral("B1");
    REQUIRE(session.edit(show::ChangeSegment{0, other}));
    REQUIRE(turnUntil([&] { return house.refused.size() == 1; }));
    REQUIRE(session.undo());
    session.overrideAir(QStringLiteral("B1"), QStringLiteral("bản giấy ở kho"));
    REQUIRE(turnUntil([&] { return house.recorded().size() == 1; }));
    CHECK(session.stage().productCode == QStringLiteral("A1"));
}
