// What overlays cost the graphics thread, how soon they are seen, and whether memory stays flat:
//
//   overlay_cost --overlays none|phien|obs [--frames 600] [--updates 0]
//
// One JSON line. `phien`: the overlays of the design's picture by our module; `obs`: the same things as OBS's
// own text, image and colour sources; `none`: the ground alone.
#include "tests/bench/graphics_profile.h"
#include "tests/plugins/obs_house.h"
#include "tests/plugins/onair_picture.h"

#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <unistd.h>

#include <chrono>
#include <cstdio>

using namespace phien::overlays::test;
namespace contract = phien::overlays::contract;

namespace {

constexpr QSize kCanvas(854, 480);
constexpr int kFps = 30;
constexpr int kFramesPerComment = 3; ///< ten comments a second
/// Faster than any show, so that many updates are painted and uploaded in little time.
constexpr int kFastFps = 240;
constexpr int kWarmUpFrames = 60;
constexpr int kShowings = 10;

qint64 nowMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

double residentMb() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

QJsonObject text(const QString& words, int size) {
    return {{QStringLiteral("text"), words},
            {QStringLiteral("font"), QJsonObject{{QStringLiteral("face"), QStringLiteral("Noto Sans")},
                                                 {QStringLiteral("style"), QStringLiteral("Bold")},
                                                 {QStringLiteral("size"), size}}},
            {QStringLiteral("antialiasing"), true}};
}

/// The overlays under test, by whoever draws them.
class Overlays {
public:
    explicit Overlays(ObsHouse& house)
        : m_house(house) {}
    virtual ~Overlays() = default;
    /// A further comment.
    virtual void comment(int number) = 0;
    /// The time that is left changes; ours needs nobody for that.
    virtual void second(int number) = 0;
    /// The product card alone, on and off.
    virtual void showCard(bool shown) = 0;

protected:
    ObsHouse& m_house;
};

class NoOverlays final : public Overlays {
public:
    using Overlays::Overlays;
    void comment(int) override {}
    void second(int) override {}
    void showCard(bool) override {}
};

class PhienOverlays final : public Overlays {
public:
    explicit PhienOverlays(ObsHouse& house)
        : Overlays(house)
        , m_show(designShow())
        , m_stage(designStage(nowMs())) {
        for (const auto& frame : compose()) {
            if (frame.visible) {
                m_sources[frame.overlay] =
                    house.add(frame.sourceId.toUtf8().constData(), frame.settings, frame.position);
            }
        }
    }

    void comment(int number) override {
        using studio::show::FeedLine;
        const FeedLine line{QStringLiteral("Lan T."), QStringLiteral("%1: còn size M không ạ? 😍").arg(number),
                            QStringLiteral("facebook"), std::chrono::system_clock::now()};
        m_stage = studio::show::apply(m_show, m_stage, studio::show::AddToFeed{line}, line.at);
        update(studio::show::Overlay::CommentFeed);
    }

    void second(int) override {}

    void showCard(bool shown) override {
        using studio::show::Overlay;
        if (shown) {
            m_stage.shown.insert(Overlay::ProductCard);
        } else {
            m_stage.shown.erase(Overlay::ProductCard);
        }
        update(Overlay::ProductCard);
    }

private:
    std::vector<studio::overlays::OverlayFrame> compose() const {
        return studio::overlays::composeOverlays(m_show, m_stage, vietnameseWords(), {},
                                                 {.size = kCanvas, .fps = kFps})
            .frames;
    }

    void update(studio::show::Overlay overlay) {
        for (auto& frame : compose()) {
            if (frame.overlay == overlay) {
                frame.settings[QLatin1String(contract::kShown)] = frame.visible;
                m_house.update(m_sources[overlay], frame.settings);
            }
        }
    }

    studio::show::Show m_show;
    studio::show::Stage m_stage;
    std::map<studio::show::Overlay, OBSSource> m_sources;
};

/// What an OBS user builds for the same picture: plates as colour sources, an image, and a text for each
/// line.
class StockOverlays final : public Overlays {
public:
    explicit StockOverlays(ObsHouse& house)
        : Overlays(house) {
        house.openStockModule(QStringLiteral("text-freetype2"));
        plate({21, 19}, {427, 48}, 0xffffffff);
        words({39, 26}, QStringLiteral("HỎI · Minh Anh"), 11);
        words({39, 40}, QStringLiteral("Cao 1m60, 52 kg thì mặc size gì ạ?"), 16);
        plate({644, 19}, {188, 37}, 0xff3d26d7);
        words({687, 28}, QStringLiteral("GIÁ LIVE"), 14);
        m_time = words({755, 26}, QStringLiteral("04:59"), 22);
        for (int row = 0; row < 3; ++row) {
            plate({21, 342 + row * 38}, {250, 33}, 0x99000000);
            m_lines.push_back(
                words({30, 348 + row * 38}, QStringLiteral("Lan T.: ship Cần Thơ bao nhiêu"), 14));
        }
        house.add("image_source", {{QStringLiteral("file"), designShow().products.front().picture}},
                  {565, 325});
        m_card = plate({665, 325}, {167, 129}, 0xffffffff);
        words({676, 335}, QStringLiteral("Áo dài lụa đỏ đô"), 15);
        words({676, 354}, QStringLiteral("450.000 ₫"), 11);
        words({676, 370}, QStringLiteral("299.000 ₫"), 23);
        plate({676, 399}, {145, 5}, 0xff3d26d7);
        words({676, 408}, QStringLiteral("Còn 8 / 20 · size S M L"), 10);
        plate({676, 423}, {133, 21}, 0xff271e1b);
        words({684, 427}, QStringLiteral("Gõ A12 + size để chốt"), 11);
        words({640, 462}, QStringLiteral("Người bán: Lụa Hà Đông · MST 0101234567"), 9);
    }

    void comment(int number) override {
        m_house.update(m_lines[static_cast<size_t>(number) % m_lines.size()],
                       text(QStringLiteral("Lan T.: %1: còn size M không ạ?").arg(number), 14));
    }

    void second(int number) override {
        m_house.update(m_time,
                       text(QStringLiteral("04:%1").arg(59 - number % 60, 2, 10, QLatin1Char('0')), 22));
    }

    void showCard(bool shown) override { obs_source_set_enabled(m_card, shown); }

private:
    OBSSource words(QPoint at, const QString& what, int size) {
        return m_house.add("text_ft2_source_v2", text(what, size), at);
    }

    OBSSource plate(QPoint at, QSize size, qint64 colour) {
        return m_house.add("color_source_v3",
                           {{QStringLiteral("color"), colour},
                            {QStringLiteral("width"), size.width()},
                            {QStringLiteral("height"), size.height()}},
                           at);
    }

    OBSSource m_time;
    OBSSource m_card;
    std::vector<OBSSource> m_lines;
};

std::unique_ptr<Overlays> makeOverlays(const QString& who, ObsHouse& house) {
    if (who == QLatin1String("phien")) {
        return std::make_unique<PhienOverlays>(house);
    }
    if (who == QLatin1String("obs")) {
        return std::make_unique<StockOverlays>(house);
    }
    return std::make_unique<NoOverlays>(house);
}

void addGround(ObsHouse& house) {
    house.add("color_source_v3", {{QStringLiteral("color"), 0xff4b5a7dLL},
                                  {QStringLiteral("width"), kCanvas.width()},
                                  {QStringLiteral("height"), kCanvas.height()}});
}

QJsonObject toJson(const bench::ScopeTimes& times) {
    return {{QStringLiteral("median_us"), times.median},
            {QStringLiteral("p99_us"), times.p99},
            {QStringLiteral("per_frame_us"), times.perFrame},
            {QStringLiteral("calls"), static_cast<qint64>(times.calls)}};
}

/// A stretch of frames under the profiler; `eachFrame` runs after every one.
QJsonObject profile(ObsHouse& house, int frames, const std::function<void(int)>& eachFrame) {
    bench::GraphicsProfile profile;
    for (int frame = 0; frame < frames && house.drawFrames(1); ++frame) {
        eachFrame(frame);
    }
    profile.stop();
    return {{QStringLiteral("frame"), toJson(profile.frame())},
            {QStringLiteral("module"), toJson(profile.scope("phien-overlays"))}};
}

/// Frames of the program from the command to the first in which the card is seen, for each showing.
QJsonArray framesToSee(ObsHouse& house, Overlays& overlays) {
    constexpr QPoint kPlate(816, 430); // plain plate of the card
    constexpr int kChange = 4;
    QJsonArray frames;
    for (int showing = 0; showing < kShowings; ++showing) {
        overlays.showCard(false);
        house.drawFrames(kFps);
        const int before = qGreen(house.canvas().pixel(kPlate));
        const std::uint32_t asked = obs_get_total_frames();
        overlays.showCard(true);
        const bool seen =
            house.waitFor([&] { return std::abs(qGreen(house.canvas().pixel(kPlate)) - before) > kChange; });
        frames.append(seen ? static_cast<int>(obs_get_total_frames() - asked) : -1);
        house.drawFrames(kFps / 2);
    }
    return frames;
}

/// Memory at four points of `updates` updates of all kinds.
QJsonArray memoryOver(ObsHouse& house, Overlays& overlays, int updates) {
    QJsonArray memory;
    for (int done = 0; done < updates; ++done) {
        overlays.comment(done);
        overlays.second(done);
        house.drawFrames(1);
        if (done == updates / 10 || done == updates / 2 || done == updates - 1) {
            memory.append(residentMb());
        }
    }
    return memory;
}

} // namespace

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("overlays"), {}, QStringLiteral("who"), QStringLiteral("phien")},
                       {QStringLiteral("frames"), {}, QStringLiteral("count"), QStringLiteral("600")},
                       {QStringLiteral("updates"), {}, QStringLiteral("count"), QStringLiteral("0")}});
    parser.process(application);
    const QString who = parser.value(QStringLiteral("overlays"));
    const int frames = parser.value(QStringLiteral("frames")).toInt();
    const int updates = parser.value(QStringLiteral("updates")).toInt();

    ObsHouse house(kCanvas, updates > 0 ? kFastFps : kFps);
    if (!house.isRunning()) {
        std::fputs("libobs did not start: is there a display?\n", stderr);
        return 1;
    }
    addGround(house);
    const auto overlays = makeOverlays(who, house);
    house.drawFrames(kWarmUpFrames);
    QJsonObject answer{{QStringLiteral("overlays"), who}};
    if (updates > 0) {
        answer[QStringLiteral("updates")] = updates;
        answer[QStringLiteral("resident_mb")] = memoryOver(house, *overlays, updates);
    } else {
        answer[QStringLiteral("at_rest")] = profile(house, frames, [](int) {});
        answer[QStringLiteral("busy")] = profile(house, frames, [&](int frame) {
            if (frame % kFramesPerComment == 0) {
                overlays->comment(frame);
            }
            if (frame % kFps == 0) {
                overlays->second(frame / kFps);
            }
        });
        if (who != QLatin1String("none")) {
            answer[QStringLiteral("frames_to_see")] = framesToSee(house, *overlays);
        }
    }
    std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    return 0;
}
