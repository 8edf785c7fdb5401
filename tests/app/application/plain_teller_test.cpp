#include "app/application/plain_teller.h"
#include "app/application/run_driver.h"
#include "app/application/run_error.h"
#include "app/text/language.h"
#include "studio/media/media_error.h"

#include <catch2/catch.hpp>

#include <QStringList>
#include <QTemporaryDir>

using namespace studio;
using broadcast::DestinationState;
using broadcast::LinkFault;

namespace {

struct Told {
    Told() { app::text::speak(QStringLiteral("en")); }

    static show::Show oneMicrophone() {
        show::Show show;
        show.sources.push_back({});
        show.sources.back().id = QStringLiteral("mic");
        show.sources.back().kind = show::SourceKind::Microphone;
        return show;
    }
    void destination(DestinationState state, std::optional<LinkFault> fault = {}) {
        broadcast::DestinationStatus status;
        status.name = "Shopee";
        status.state = state;
        status.fault = fault;
        teller.hear(session::DestinationChanged{status});
    }
    void microphone(engine::DeviceState state) {
        teller.hear(session::DeviceChanged{{QStringLiteral("mic"), QStringLiteral("Mic"), state}});
    }

    QStringList lines;
    app::PlainTeller teller{oneMicrophone(), [this](const QString& line) {
                                lines.append(line);
                            }};
};

} // namespace

TEST_CASE_METHOD(Told, "without a window a destination that is away is said once, and when it is back") {
    destination(DestinationState::Connecting);
    CHECK(lines.isEmpty());
    for (int attempt = 0; attempt < 3; ++attempt) {
        destination(DestinationState::Reconnecting, LinkFault::ConnectRefused);
        destination(DestinationState::Connecting, LinkFault::ConnectRefused);
    }
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().startsWith(QStringLiteral("Shopee: ")));
    destination(DestinationState::Refused, LinkFault::KeyRefused);
    CHECK(lines.size() == 2);
    destination(DestinationState::Live);
    destination(DestinationState::Live);
    REQUIRE(lines.size() == 3);
    CHECK(lines.back().startsWith(QStringLiteral("Shopee: ")));
}

TEST_CASE_METHOD(Told, "without a window missing devices and recordings in need are said") {
    microphone(engine::DeviceState::Working);
    CHECK(lines.isEmpty());
    microphone(engine::DeviceState::Missing);
    microphone(engine::DeviceState::Missing);
    CHECK(lines.size() == 1);
    microphone(engine::DeviceState::Working);
    CHECK(lines.size() == 2);
    teller.hear(session::RecordingChanged{media::RecordingStarted{QStringLiteral("a.mkv")}});
    CHECK(lines.size() == 2);
    teller.hear(session::RecordingChanged{media::DiskWarning{std::chrono::seconds(200)}});
    teller.hear(session::RecordingChanged{media::RecordingGap{std::chrono::seconds(3)}});
    teller.hear(session::ProblemReported{base::Error{media::MediaError::DiskFull}});
    CHECK(lines.size() == 5);
}

TEST_CASE("a report goes to a folder that takes it") {
    const QTemporaryDir folder;
    CHECK(app::RunDriver::checkReportFile({}));
    CHECK(app::RunDriver::checkReportFile(folder.filePath(QStringLiteral("report.json"))));
    for (const QString& bad : {folder.filePath(QStringLiteral("no/report.json")), folder.path()}) {
        const auto checked = app::RunDriver::checkReportFile(bad);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code == app::RunError::ReportNotWritable);
    }
}
