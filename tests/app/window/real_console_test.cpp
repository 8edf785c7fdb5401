#include "app/preview/preview_panel.h"
#include "app/text/buyer_words.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "app/window/alarm_stack.h"
#include "app/window/console_frame.h"
#include "app/window/console_window.h"
#include "studio/media/picture.h"
#include "studio/show/show_file.h"
#include "studio/storage/data_folder.h"
#include "tests/app/support/scripted_prompts.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QScreen>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using app::window::ConsoleWindow;
using broadcast::DestinationState;
using session::SessionState;

namespace {

constexpr int kPatienceMs = 40'000;
constexpr int kRepaintMs = 5'000;
constexpr int kFewestColours = 50;

std::unique_ptr<session::LiveSession> openSession(const QString& dataDir) {
    auto loaded = show::loadShow(QStringLiteral(PHIEN_BINARY_DIR "/resources/sample/ao-dai.phien.json"));
    REQUIRE(loaded.has_value());
    session::SessionOptions options;
    auto folder = storage::openDataFolder(dataDir);
    REQUIRE(folder.has_value());
    options.folder = *folder;
    options.overlayModule = QStringLiteral(PHIEN_BINARY_DIR "/plugins/obs-plugins/phien-overlays.so");
    options.overlayModuleData = QStringLiteral(PHIEN_BINARY_DIR "/plugins/data/phien-overlays");
    options.canvas = show::Canvas{QSize(360, 640), 15};
    options.practice = true;
    options.decodePractice = false;
    options.words = app::text::overlayWords(QStringLiteral("vi"));
    options.slateWords = app::text::slateWords(QStringLiteral("vi"));
    auto made = session::LiveSession::create(std::move(*loaded), std::move(options));
    REQUIRE(made.has_value());
    return std::move(*made);
}

int coloursOnScreen(const QWidget& widget) {
    const QPoint corner = widget.mapToGlobal(QPoint());
    const QImage image =
        widget.screen()->grabWindow(0, corner.x(), corner.y(), widget.width(), widget.height()).toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 4) {
        for (int x = 0; x < image.width(); x += 4)
            colours.insert(image.pixel(x, y));
    }
    return static_cast<int>(colours.size());
}

struct RealConsole {
    RealConsole() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        session = openSession(data.path());
        app::window::ConsoleParts parts;
        auto scripted = std::make_unique<app::ScriptedPrompts>();
        prompts = scripted.get();
        parts.prompts = std::move(scripted);
        parts.canvas = show::Canvas{QSize(360, 640), 15};
        parts.pictures = [](const QString& file, QSize atLeast) {
            auto picture = media::loadPicture(file, atLeast);
            return picture ? *picture : QImage();
        };
        window = std::make_unique<ConsoleWindow>(*session, std::move(parts));
        window->setWindowFlag(Qt::FramelessWindowHint);
        window->move(0, 0);
        window->show();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    ~RealConsole() {
        window.reset();
        session.reset();
    }

    bool everyDestinationIs(DestinationState state) const {
        const auto statuses = session->health().destinations;
        return !statuses.empty() && std::all_of(statuses.begin(), statuses.end(),
                                                [&](const auto& each) { return each.state == state; });
    }
    void click(const char* name) {
        auto* button = window->findChild<QAbstractButton*>(QLatin1String(name));
        REQUIRE(button != nullptr);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void picture(const QString& name) {
        QDir(QStringLiteral(PHIEN_BINARY_DIR)).mkpath(QStringLiteral("pictures"));
        window->screen()
            ->grabWindow(0, 0, 0, window->width(), window->height())
            .save(QStringLiteral(PHIEN_BINARY_DIR "/pictures/console-%1.png").arg(name));
    }

    QTemporaryDir data;
    std::unique_ptr<session::LiveSession> session;
    app::ScriptedPrompts* prompts = nullptr;
    std::unique_ptr<ConsoleWindow> window;
};

} // namespace

TEST_CASE_METHOD(RealConsole, "a host goes live, turns pages and ends, all from the window") {
    auto& preview = window->frame().preview();
    REQUIRE(QTest::qWaitFor([&] { return preview.surface()->isDrawing(); }, kPatienceMs));
    QTest::keyClick(window.get(), Qt::Key_Space);
    CHECK(session->stage().segment == 0);
    QTest::keyClick(window.get(), Qt::Key_Space);
    CHECK(session->stage().productCode == QStringLiteral("A12"));
    QTest::keyClick(window.get(), Qt::Key_F2);
    CHECK(session->stage().shown.contains(show::Overlay::Countdown));
    CHECK(QTest::qWaitFor([&] { return coloursOnScreen(*preview.surface()) > kFewestColours; }, kPatienceMs));

    QTest::keyClick(window.get(), Qt::Key_L, Qt::ControlModifier);
    REQUIRE(prompts->goLive.has_value());
    CHECK(prompts->goLive->destinations.size() == 3);
    CHECK(session->state() == SessionState::Preparing);
    REQUIRE(prompts->answer(true));
    REQUIRE(QTest::qWaitFor([&] { return everyDestinationIs(DestinationState::Live); }, kPatienceMs));
    session->takeComment({QStringLiteral("facebook"), QStringLiteral("1"), QStringLiteral("Hương Nguyễn"),
                          QStringLiteral("chốt a12 size M 0912345812"), std::chrono::system_clock::now()});
    auto* clock = window->findChild<QLabel*>(QStringLiteral("clockBadge"));
    CHECK(QTest::qWaitFor([&] { return clock->text() >= QStringLiteral("● 00:00:03"); }, kPatienceMs));
    picture(QStringLiteral("real-on-air"));

    click("endButton");
    REQUIRE(prompts->end.has_value());
    CHECK(session->state() == SessionState::Live);
    REQUIRE(prompts->answer(true));
    CHECK(QTest::qWaitFor([&] { return session->state() == SessionState::Ended; }, kPatienceMs));
    CHECK(session->everyDestinationWasLive());
}

TEST_CASE_METHOD(RealConsole, "where the picture shrank, nothing of it stays behind") {
    auto& preview = window->frame().preview();
    REQUIRE(
        QTest::qWaitFor([&] { return coloursOnScreen(*preview.surface()) > kFewestColours; }, kPatienceMs));
    for (const char* id : {"a", "b", "c"}) {
        const int before = preview.surface()->width();
        window->frame().alarms().raise(QLatin1String(id), app::widgets::BannerLevel::Warning,
                                       {QLatin1String(id), QStringLiteral("…"), {}});
        REQUIRE(QTest::qWaitFor([&] { return preview.surface()->width() < before; }, kPatienceMs));
    }
    const QPoint beside = preview.mapTo(window.get(), preview.pictureRect().topLeft()) + QPoint(-6, 40);
    const auto colourBeside = [&] {
        return window->screen()->grabWindow(0, beside.x(), beside.y(), 1, 1).toImage().pixelColor(0, 0);
    };
    CHECK(QTest::qWaitFor([&] { return colourBeside() == QColor(app::theme::kWell); }, kRepaintMs));
}

TEST_CASE_METHOD(RealConsole, "a preview that nobody sees draws nothing") {
    auto* surface = window->frame().preview().surface();
    REQUIRE(QTest::qWaitFor([&] { return surface->isDrawing(); }, kPatienceMs));
    window->hide();
    CHECK(QTest::qWaitFor([&] { return !surface->isDrawing(); }, kPatienceMs));
    window->show();
    CHECK(QTest::qWaitFor([&] { return surface->isDrawing(); }, kPatienceMs));
}
