#include "app/text/language.h"
#include "app/window/alarm_reader.h"
#include "app/window/alarm_stack.h"
#include "studio/media/media_error.h"
#include "studio/storage/database_error.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>

using namespace studio;
using app::window::AlarmReader;
using app::window::AlarmStack;
using broadcast::DestinationState;

namespace {

struct Alarms {
    Alarms() { app::text::speak(QStringLiteral("vi")); }

    void destination(DestinationState state, std::optional<broadcast::LinkFault> fault = {}) {
        broadcast::DestinationStatus status;
        status.name = "Shopee";
        status.state = state;
        status.fault = fault;
        reader.hear(session::DestinationChanged{status});
    }
    QString title() const {
        const auto* banner = stack.findChild<app::widgets::Banner*>();
        return banner ? banner->title() : QString();
    }

    AlarmStack stack;
    AlarmReader reader{stack};
};

} // namespace

TEST_CASE_METHOD(Alarms, "a refused destination is said once and taken back when it is live") {
    destination(DestinationState::Refused, broadcast::LinkFault::KeyRefused);
    CHECK(stack.isRaised(QStringLiteral("destination:Shopee")));
    CHECK(title() == QStringLiteral("Shopee · Khóa bị từ chối"));
    stack.settle(QStringLiteral("destination:Shopee"));
    destination(DestinationState::Refused, broadcast::LinkFault::KeyRefused);
    CHECK(stack.count() == 0);
    destination(DestinationState::Connecting);
    destination(DestinationState::Refused, broadcast::LinkFault::KeyRefused);
    CHECK(stack.count() == 1);
    destination(DestinationState::Live);
    CHECK(stack.count() == 0);
}

TEST_CASE_METHOD(Alarms, "a run that is not written down is said, and that it is again") {
    reader.hear(session::RunKeeping{base::Error{storage::DatabaseError::DiskFull}});
    CHECK(stack.isRaised(QStringLiteral("run")));
    CHECK(title().contains(QStringLiteral("Ổ đĩa đã đầy")));
    reader.hear(session::RunKeeping{});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the banner that it replaces
    CHECK(stack.count() == 1);
    CHECK_FALSE(title().contains(QStringLiteral("Ổ đĩa đã đầy")));
}

TEST_CASE_METHOD(Alarms, "devices, gaps, full disks and problems each have their banner") {
    reader.hear(
        session::DeviceChanged{{QStringLiteral("mic"), QStringLiteral("Mic"), engine::DeviceState::Missing}});
    reader.hear(session::RecordingChanged{media::RecordingGap{std::chrono::seconds(3)}});
    reader.hear(session::ProblemReported{base::Error{engine::EngineError::EncoderFailed}});
    CHECK(stack.count() == 3);
    CHECK(stack.isRaised(QStringLiteral("device:mic")));
    CHECK(stack.isRaised(QStringLiteral("recording")));
    reader.hear(session::RecordingChanged{
        media::RecordingClosed{QStringLiteral("a.mkv"), base::Error{media::MediaError::DiskFull}}});
    CHECK(stack.count() == 3);
}

TEST_CASE_METHOD(Alarms, "a device that was never missed is not greeted") {
    reader.hear(
        session::DeviceChanged{{QStringLiteral("mic"), QStringLiteral("Mic"), engine::DeviceState::Working}});
    CHECK(stack.count() == 0);
}

TEST_CASE_METHOD(Alarms, "every platform that limits the profile is named, for as long as it does") {
    using What = broadcast::ProfileLimit::What;
    session::ProfileChosen chosen;
    chosen.choice.limits = {{What::VideoBitrateCapped, "facebook", 6000, 4000},
                            {What::AudioBitrateCapped, "shopee", 160, 128}};
    reader.hear(chosen);
    CHECK(stack.count() == 2);
    CHECK(stack.isRaised(QStringLiteral("profile:%1:facebook").arg(int(What::VideoBitrateCapped))));
    CHECK(stack.isRaised(QStringLiteral("profile:%1:shopee").arg(int(What::AudioBitrateCapped))));
    reader.hear(session::ProfileChosen{});
    CHECK(stack.count() == 0);
}

TEST_CASE_METHOD(Alarms, "each canvas raises and settles its own, by its shape") {
    using What = broadcast::ProfileLimit::What;
    using show::CanvasId;
    reader.setCanvases({{CanvasId::Main, {{1280, 720}, 30}}, {CanvasId::Second, {{720, 1280}, 30}}});
    session::ProfileChosen chosen{{}, CanvasId::Second};
    chosen.choice.limits = {{What::VideoBitrateCapped, "facebook", 6000, 4000}};
    reader.hear(chosen);
    CHECK(title().startsWith(QStringLiteral("9:16 · ")));
    reader.hear(session::ProfileChosen{});
    CHECK(stack.count() == 1);
    reader.hear(session::ProfileChosen{{}, CanvasId::Second});
    CHECK(stack.count() == 0);
    const media::RecordingGap gap{std::chrono::seconds(3)};
    reader.hear(session::RecordingChanged{gap, CanvasId::Main});
    reader.hear(session::RecordingChanged{gap, CanvasId::Second});
    CHECK(stack.count() == 2);
    reader.hear(session::RecordingChanged{media::RecordingStarted{}, CanvasId::Main});
    CHECK_FALSE(stack.isRaised(QStringLiteral("recording")));
    CHECK(stack.count() == 1);
}

TEST_CASE_METHOD(Alarms, "what is bad is not pushed away by what is only odd") {
    reader.hear(session::RunKeeping{base::Error{storage::DatabaseError::DiskFull}});
    for (int i = 0; i < 10; ++i) {
        const QString id = QString::number(i);
        reader.hear(session::DeviceChanged{{id, id, engine::DeviceState::Missing}});
    }
    CHECK(stack.count() == AlarmStack::kMostBanners);
    CHECK(stack.isRaised(QStringLiteral("run")));
    CHECK(stack.isRaised(QStringLiteral("device:9")));
}

TEST_CASE_METHOD(Alarms, "there are never more banners than leave room for the picture") {
    for (int i = 0; i < 10; ++i) {
        const QString id = QString::number(i);
        reader.hear(session::DeviceChanged{{id, id, engine::DeviceState::Missing}});
    }
    CHECK(stack.count() == AlarmStack::kMostBanners);
    CHECK(stack.isRaised(QStringLiteral("device:9")));
}
