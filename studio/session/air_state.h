#pragma once

#include "studio/base/result.h"
#include "studio/session/live_session.h"
#include "studio/show/run_timing.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace studio::session {

/// A destination of the run as the journal knows it: never with a key.
struct JournaledDestination {
    QString name;
    QString platform;
    show::CanvasId canvas = show::CanvasId::Main;
    /// Of the command line or pasted for this run: its address is in the key store, if there is one.
    bool isGiven = false;
    bool isLive = false;

    friend bool operator==(const JournaledDestination&, const JournaledDestination&) = default;
};

/// What the journal holds of a run: enough to go on with it in another process.
struct AirState {
    /// Which console wrote it: a shared store holds the runs of several.
    QString console;
    bool isLive = false;
    /// As show::serialiseStage and serialiseRunLog write them: read once the show is there.
    QByteArray stage;
    QByteArray log;
    std::optional<show::Canvas> canvas;
    std::optional<show::Canvas> secondCanvas;
    bool noSecondCanvas = false;
    bool practice = false;
    bool decodePractice = true;
    bool record = true;
    RecordedCanvases recorded = RecordedCanvases::Main;
    QString recordFile;
    int videoKbps = 0;
    QString videoEncoder;
    std::vector<JournaledDestination> destinations;
    /// Every file of the run so far; those of a process that died have no end, but play.
    QStringList recordings;

    friend bool operator==(const AirState&, const AirState&) = default;
};

/// As JSON. Any thread.
QByteArray serialiseAirState(const AirState& state);
/// Fails where the bytes are no state that this program can go on with; a bad part falls back alone. Any
/// thread.
base::Result<AirState> parseAirState(const QByteArray& json);

/// Names the console that works in that data folder on this machine.
QString consoleName(const QString& dataFolder);

/// The options with what the state says of the run: pictures, recording, encoder, practice.
SessionOptions optionsOf(const AirState& state, SessionOptions options);

} // namespace studio::session
