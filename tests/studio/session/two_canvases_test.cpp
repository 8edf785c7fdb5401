#include "studio/media/practice_ingest.h"
#include "studio/media/probe.h"
#include "studio/session/live_session.h"
#include "tests/studio/engine/engine_rig.h"
#include "tests/studio/engine/test_overlay.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

using namespace studio;
using session::RecordedCanvases;
using session::SessionState;
using show::CanvasId;

namespace {

constexpr QSize kWide{320, 180};
constexpr QSize kTall{180, 320};

show::Show smallShow() {
    show::Show show;
    show.canvas = {kWide, 20};
    show.secondCanvas = show::Canvas{kTall, 20};
    show.sources = {rig::colour(QStringLiteral("a"), QStringLiteral("#c83232"))};
    show.scenes = {rig::fullScene(QStringLiteral("s"), QStringLiteral("a"))};
    return show;
}

/// A session in a folder of its own, and everything that it told.
struct Running {
    QTemporaryDir folder;
    session::SessionOptions options;
    std::unique_ptr<session::LiveSession> session;
    std::vector<session::ProfileChosen> profiles;
    std::vector<base::Error> problems;

    explicit Running(session::SessionOptions wanted = {})
        : options(std::move(wanted)) {
        options.folder = *storage::openDataFolder(folder.path());
        options.decodePractice = false;
        options.videoKbps = 400;
    }

    void start(show::Show show = smallShow()) {
        auto created = session::LiveSession::create({std::move(show), {}}, options);
        REQUIRE(created);
        session = std::move(*created);
        QObject::connect(session.get(), &session::LiveSession::happened, session.get(),
                         [this](const session::SessionEvent& event) {
                             if (const auto* chosen = std::get_if<session::ProfileChosen>(&event)) {
                                 profiles.push_back(*chosen);
                             } else if (const auto* told = std::get_if<session::ProblemReported>(&event)) {
                                 problems.push_back(told->error);
                             }
                         });
    }

    template <class Condition>
    void waitFor(Condition condition) {
        const QDeadlineTimer deadline(30'000);
        while (!condition() && !deadline.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        }
        REQUIRE(condition());
    }

    void end() {
        session->end();
        waitFor([&] { return session->state() == SessionState::Ended; });
    }

    const broadcast::DestinationStatus* status(const std::string& name) {
        m_statuses = session->health().destinations;
        const auto found = std::find_if(m_statuses.begin(), m_statuses.end(),
                                        [&](const auto& status) { return status.name == name; });
        return found == m_statuses.end() ? nullptr : &*found;
    }

    bool isLive(const std::string& name) {
        const auto* found = status(name);
        return found && found->state == broadcast::DestinationState::Live && found->videoFramesSent > 20;
    }

    QStringList recordings(const QString& ending) const {
        QStringList found;
        for (const QJsonValue file :
             session->report()[QStringLiteral("recording")][QStringLiteral("files")].toArray()) {
            if (file.toString().endsWith(ending)) {
                found.append(file.toString());
            }
        }
        return found;
    }

private:
    std::vector<broadcast::DestinationStatus> m_statuses;
};

std::unique_ptr<media::PracticeIngest> ingest(const std::string& key) {
    auto started = media::PracticeIngest::start({.port = 0, .app = "live", .key = key, .decode = true});
    REQUIRE(started);
    return std::move(*started);
}

session::ExtraDestination extra(const char* name, const media::PracticeIngest& at, CanvasId canvas) {
    return {.name = QString::fromLatin1(name), .platform = {}, .url = at.url(), .canvas = canvas};
}

/// Keys that answer when the test says so.
class SlowKeys : public storage::SecretStore {
public:
    void read(const QString&, std::function<void(base::Result<base::Secret>)> done) override {
        waiting.push_back(std::move(done));
    }
    void write(const QString&, const base::Secret&, std::function<void(base::Result<void>)>) override {}
    void remove(const QString&, std::function<void(base::Result<void>)>) override {}

    std::vector<std::function<void(base::Result<base::Secret>)>> waiting;
};

show::Destination planned(const char* name, const media::PracticeIngest& at, CanvasId canvas) {
    const std::string url = at.url();
    return {.name = QString::fromLatin1(name),
            .platform = QStringLiteral("custom"),
            .server = QString::fromStdString(url.substr(0, url.rfind('/'))),
            .secret = QString::fromStdString(url.substr(url.rfind('/') + 1)),
            .canvas = canvas};
}

/// Every key is its own name.
class PlainKeys : public SlowKeys {
public:
    void read(const QString& name, std::function<void(base::Result<base::Secret>)> done) override {
        done(base::Secret(name.toStdString()));
    }
};

} // namespace

TEST_CASE("practice takes both canvases, as the show sends them") {
    Running running;
    running.options.practice = true;
    running.options.recorded = RecordedCanvases::Both;
    show::Show show = smallShow();
    SECTION("the show says nothing: the last channel takes the second canvas") {
        running.start(show);
        CHECK(running.session->canvasOf(QStringLiteral("Facebook")) == CanvasId::Main);
        CHECK(running.session->canvasOf(QStringLiteral("YouTube")) == CanvasId::Main);
        CHECK(running.session->canvasOf(QStringLiteral("Shopee")) == CanvasId::Second);
    }
    SECTION("the show has its own plan") {
        show.destinations = {{.name = QStringLiteral("Page"),
                              .platform = QStringLiteral("facebook"),
                              .server = {},
                              .secret = {},
                              .canvas = CanvasId::Second}};
        running.start(show);
        CHECK(running.session->canvasOf(QStringLiteral("Facebook")) == CanvasId::Second);
        CHECK(running.session->canvasOf(QStringLiteral("Shopee")) == CanvasId::Main);
    }
    CHECK(running.session->hasSecondCanvas());
    running.session->goLive();
    running.waitFor(
        [&] { return running.isLive("Facebook") && running.isLive("YouTube") && running.isLive("Shopee"); });
    REQUIRE(running.profiles.size() == 2);
    CHECK(running.profiles[0].canvas == CanvasId::Main);
    CHECK(running.profiles[0].choice.profile.width == kWide.width());
    CHECK(running.profiles[1].canvas == CanvasId::Second);
    CHECK(running.profiles[1].choice.profile.height == kTall.height());
    const session::Health health = running.session->health();
    REQUIRE(health.canvases.size() == 2);
    for (const session::CanvasHealth& canvas : health.canvases) {
        CHECK(canvas.onAir);
        CHECK(canvas.render.framesEncoded > 10);
    }
    running.waitFor([&] {
        const auto now = running.session->health().canvases;
        return now[0].recorded.count() > 500 && now[1].recorded.count() > 500;
    });
    running.end();
    CHECK(running.session->everyDestinationWasLive());
    CHECK_FALSE(running.session->health().canvases[1].onAir);

    const QStringList files = running.recordings(QStringLiteral(".mkv"));
    REQUIRE(files.size() == 2);
    CHECK(running.recordings(QStringLiteral(".mp4")).size() == 2);
    CHECK(files[1].endsWith(QStringLiteral("-180x320.mkv")));
    const auto wide = media::probe(files[0], media::Probe::Decode);
    const auto tall = media::probe(files[1], media::Probe::Decode);
    REQUIRE(wide);
    REQUIRE(tall);
    CHECK(QSize(wide->width, wide->height) == kWide);
    CHECK(QSize(tall->width, tall->height) == kTall);
    CHECK(wide->framesDecoded > 10);
    CHECK(tall->framesDecoded > 10);
}

TEST_CASE("only the canvas that goes somewhere is encoded") {
    Running running;
    const auto server = ingest("k");
    running.options.destinations = {extra("Shop", *server, CanvasId::Second)};
    SECTION("and recorded, when it is the one that is wanted") {
        running.options.recorded = RecordedCanvases::Second;
        running.options.recordFile = running.folder.filePath(QStringLiteral("mine.mkv"));
        running.start();
        running.session->goLive();
        running.waitFor([&] { return running.isLive("Shop"); });
        CHECK_FALSE(running.session->engine().isEncoding(CanvasId::Main));
        running.end();
        CHECK(running.recordings(QStringLiteral(".mkv")) == QStringList{running.options.recordFile});
        CHECK(media::probe(running.options.recordFile, media::Probe::Decode)->width == kTall.width());
    }
    SECTION("nothing is recorded") {
        running.options.record = false;
        running.start();
        running.session->goLive();
        running.waitFor([&] { return running.isLive("Shop"); });
        CHECK_FALSE(running.session->engine().isEncoding(CanvasId::Main));
        running.end();
        CHECK(running.recordings(QStringLiteral(".mkv")).isEmpty());
    }
    CHECK(server->report().width == kTall.width());
    CHECK(server->report().height == kTall.height());
}

TEST_CASE("a file name that is given tells both recordings apart") {
    Running running;
    running.options.recorded = RecordedCanvases::Both;
    running.options.recordFile = running.folder.filePath(QStringLiteral("show.mkv"));
    running.start();
    running.session->goLive();
    running.waitFor([&] {
        const auto canvases = running.session->health().canvases;
        return canvases[0].recorded.count() > 300 && canvases[1].recorded.count() > 300;
    });
    running.end();
    CHECK(QFileInfo::exists(running.folder.filePath(QStringLiteral("show.mkv"))));
    CHECK(QFileInfo::exists(running.folder.filePath(QStringLiteral("show-180x320.mkv"))));
}

TEST_CASE("without a second canvas its destinations get the main one, and so does its recording") {
    Running running;
    const auto server = ingest("k");
    running.options.destinations = {extra("Shop", *server, CanvasId::Second)};
    running.options.recorded = RecordedCanvases::Second;
    running.options.noSecondCanvas = true;
    running.start();
    CHECK_FALSE(running.session->hasSecondCanvas());
    running.session->goLive();
    running.waitFor([&] { return running.isLive("Shop"); });
    running.end();
    CHECK(server->report().width == kWide.width());
    CHECK(running.recordings(QStringLiteral(".mkv")).size() == 1);
    CHECK(running.session->health().canvases.size() == 1);
}

TEST_CASE("the second canvas of the command line takes the place of the show's, at the main one's rate") {
    Running running;
    running.options.secondCanvas = show::Canvas{QSize(200, 240), 60};
    running.start();
    CHECK(running.session->engine().canvas(CanvasId::Second).size == QSize(200, 240));
    CHECK(running.session->engine().canvas(CanvasId::Second).fps == 20);
    CHECK(running.session->engine().canvas(CanvasId::Main).size == kWide);
}

TEST_CASE("a key that comes late puts its canvas on air") {
    Running running;
    const auto main = ingest("main");
    const auto second = ingest("second");
    const auto keys = std::make_shared<SlowKeys>();
    running.options.record = false;
    running.options.destinations = {extra("Own", *main, CanvasId::Main)};
    running.options.secrets = keys;
    show::Show show = smallShow();
    const std::string url = second->url();
    show.destinations = {{.name = QStringLiteral("Shop"),
                          .platform = QStringLiteral("custom"),
                          .server = QString::fromStdString(url.substr(0, url.rfind('/'))),
                          .secret = QStringLiteral("shop"),
                          .canvas = CanvasId::Second}};
    running.start(show);
    running.session->goLive();
    running.waitFor([&] { return running.isLive("Own"); });
    CHECK_FALSE(running.session->engine().isEncoding(CanvasId::Second));
    REQUIRE(keys->waiting.size() == 1);
    keys->waiting.front()(base::Secret("second"));
    running.waitFor([&] { return running.isLive("Shop"); });
    CHECK(running.isLive("Own"));
    running.end();
    CHECK(second->report().width == kTall.width());
    CHECK(main->report().width == kWide.width());
}

TEST_CASE("the encoder of one canvas dies, and the show goes on with the other") {
    Running running;
    running.options.record = false;
    running.options.videoEncoder = "jim_nvenc";
    const auto main = ingest("main");
    const auto second = ingest("second");
    running.options.destinations = {extra("Own", *main, CanvasId::Main),
                                    extra("Shop", *second, CanvasId::Second)};
    SECTION("the second one's") {
        running.start();
        rig::registerDyingEncoder("jim_nvenc", kTall.width());
        running.session->goLive();
        running.waitFor([&] { return !running.problems.empty(); });
        REQUIRE(running.problems.size() == 1);
        CHECK(running.problems.front().code == engine::EngineError::EncoderFailed);
        CHECK(running.problems.front().where == "180x320");
        CHECK(running.session->state() == SessionState::Live);
        CHECK(running.session->engine().isEncoding(CanvasId::Main));
        running.waitFor([&] { return running.status("Shop")->state == broadcast::DestinationState::Ended; });
        CHECK(running.status("Own")->state == broadcast::DestinationState::Live);
        running.end();
    }
    SECTION("both: nothing is left, and the show ends") {
        running.start();
        rig::registerDyingEncoder("jim_nvenc", 0);
        running.session->goLive();
        running.waitFor([&] { return running.session->state() == SessionState::Ended; });
        CHECK(running.problems.size() == 2);
    }
}

TEST_CASE("a canvas whose encoder died comes back when the host tries its destination again") {
    Running running;
    running.options.record = false;
    running.options.videoEncoder = "jim_nvenc";
    const auto main = ingest("main");
    const auto second = ingest("second");
    const auto third = ingest("planned");
    running.options.destinations = {extra("Own", *main, CanvasId::Main),
                                    extra("Shop", *second, CanvasId::Second)};
    running.options.secrets = std::make_shared<PlainKeys>();
    show::Show show = smallShow();
    show.destinations = {planned("Page", *third, CanvasId::Second)};
    running.start(show);
    rig::registerDyingEncoder("jim_nvenc", kTall.width());
    running.session->goLive();
    running.waitFor([&] { return !running.problems.empty(); });
    rig::registerDyingEncoder("jim_nvenc", 1); // none dies any more
    SECTION("once it has ended") {
        running.waitFor([&] { return !running.session->engine().isEncoding(CanvasId::Second); });
        running.waitFor([&] { return running.status("Shop")->state == broadcast::DestinationState::Ended; });
        running.session->retryDestination(QStringLiteral("Shop"));
    }
    SECTION("while it is ending") {
        running.session->retryDestination(QStringLiteral("Shop"));
        running.session->retryDestination(QStringLiteral("Page"));
    }
    running.waitFor([&] {
        return running.status("Shop")->state == broadcast::DestinationState::Live &&
               running.status("Page")->state == broadcast::DestinationState::Live;
    });
    CHECK(running.session->health().canvases[1].onAir);
    CHECK(running.session->engine().isEncoding(CanvasId::Second));
    CHECK(running.status("Own")->state == broadcast::DestinationState::Live);
    CHECK(running.problems.size() == 1);
    running.end();
    CHECK(running.session->everyDestinationWasLive());
    CHECK(running.session->report()[QStringLiteral("destinations")].toArray().size() == 3);
}

TEST_CASE("the second show of a run does not tell of a canvas that only the first one used") {
    Running running;
    running.options.record = false;
    running.options.secrets = std::make_shared<PlainKeys>();
    const auto server = ingest("k");
    show::Show show = smallShow();
    show.destinations = {planned("Shop", *server, CanvasId::Second)};
    running.start(show);
    running.session->goLive();
    running.waitFor([&] { return running.isLive("Shop"); });
    running.end();
    CHECK(running.session->report()[QStringLiteral("destinations")].toArray().size() == 1);

    running.session->setDestinations({planned("Shop", *server, CanvasId::Main)});
    running.session->goLive();
    running.waitFor([&] { return running.isLive("Shop"); });
    running.end();
    const QJsonObject report = running.session->report();
    const QJsonArray destinations = report[QStringLiteral("destinations")].toArray();
    REQUIRE(destinations.size() == 1);
    CHECK(destinations[0].toObject()[QStringLiteral("canvas")].toString() == QStringLiteral("main"));
    const QJsonArray canvases = report[QStringLiteral("canvases")].toArray();
    CHECK(canvases[0].toObject()[QStringLiteral("frames_encoded")].toInt() > 10);
    CHECK(canvases[1].toObject()[QStringLiteral("frames_encoded")].toInt() == 0);
}

TEST_CASE("no recording is ever overwritten") {
    Running running;
    const QString given = running.folder.filePath(QStringLiteral("show.mkv"));
    running.options.recordFile = given;
    running.options.recorded = GENERATE(RecordedCanvases::Main, RecordedCanvases::Second);
    const QByteArray earlier("of last week");
    QFile file(given);
    const bool isTaken = GENERATE(false, true);
    if (isTaken) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(earlier);
        file.close();
    }
    running.start();
    const bool isMainFirst = running.options.recorded == RecordedCanvases::Main;
    for (const RecordedCanvases recorded :
         {running.options.recorded, isMainFirst ? RecordedCanvases::Second : RecordedCanvases::Main,
          RecordedCanvases::Both}) {
        running.session->setRecorded(recorded);
        running.session->goLive();
        running.waitFor([&] {
            const auto now = running.session->health().canvases;
            return (recorded == RecordedCanvases::Second || now[0].recorded.count() > 300) &&
                   (recorded == RecordedCanvases::Main || now[1].recorded.count() > 300);
        });
        running.end();
    }
    const QStringList files = running.recordings(QStringLiteral(".mkv"));
    CHECK(files.size() == 4);
    CHECK(QSet<QString>(files.begin(), files.end()).size() == 4);
    int wide = 0;
    for (const QString& each : files) {
        const auto probed = media::probe(each, media::Probe::Decode);
        REQUIRE(probed);
        CHECK(probed->framesDecoded > 3);
        wide += probed->width == kWide.width();
    }
    CHECK(wide == 2);
    CHECK(files.contains(given) != isTaken);
    if (isTaken) {
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == earlier);
    }
}
