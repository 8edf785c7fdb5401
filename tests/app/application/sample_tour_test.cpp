#include "app/application/cue_script.h"
#include "app/text/buyer_words.h"
#include "studio/overlays/overlay_frame.h"
#include "studio/show/show_file.h"
#include "studio/show/show_words.h"

#include <catch2/catch.hpp>

#include <set>

using namespace studio;

namespace {

QString sample(const char* file) {
    return QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample/") + QLatin1String(file);
}

std::set<show::Overlay> seen(const overlays::Composition& composition) {
    std::set<show::Overlay> visible;
    for (const overlays::OverlayFrame& frame : composition.frames) {
        if (frame.visible)
            visible.insert(frame.overlay);
    }
    return visible;
}

} // namespace

TEST_CASE("the sample's cues all do something, and every overlay is seen on either canvas") {
    const auto loaded = show::loadShow(sample("ao-dai.phien.json"));
    REQUIRE(loaded);
    const auto cues = app::loadCues(sample("sample-cues.jsonl"));
    REQUIRE(cues);
    const show::Show& show = loaded->show;
    const auto words = app::text::overlayWords(show.language);
    for (const QSize size : {QSize(720, 1280), QSize(1280, 720)}) {
        show::Stage stage = show::openingStage(show);
        std::set<show::Overlay> everSeen;
        const base::WallTime start{std::chrono::hours{490'000}};
        for (const app::Cue& cue : *cues) {
            CAPTURE(size.width(), cue.at.count());
            const auto* command = std::get_if<show::StageCommand>(&cue.action);
            if (command == nullptr)
                continue;
            const base::WallTime now = start + cue.at;
            show::Stage next = show::apply(show, stage, app::playedAt(*command, now), now);
            CHECK(next != stage);
            stage = show::apply(show, next,
                                show::AddToFeed{{QStringLiteral("Bé N."), QStringLiteral("đẹp quá"),
                                                 QStringLiteral("facebook"), now}},
                                now);
            const auto composition = overlays::composeOverlays(show, stage, words, {}, {size, 30});
            everSeen.merge(seen(composition));
            // A flash sale in 9:16 has card, price, countdown and comments at once: the ticker gives way
            // there.
            for (const show::Overlay overlay : composition.unplaced) {
                if (overlay != show::Overlay::OrderTicker || size.width() > size.height())
                    FAIL_CHECK("no room for " << show::wordOf(show::kOverlayWords, overlay).toStdString());
            }
        }
        CHECK(everSeen == std::set<show::Overlay>(show::kOverlays.begin(), show::kOverlays.end()));
    }
}
