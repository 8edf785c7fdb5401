#include "studio/session/air_state.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <algorithm>

namespace studio::session {
namespace {

constexpr int kVersion = 1;
constexpr int kLeastSide = 128;
constexpr int kMostSide = 3840;
constexpr int kMostFps = 60;
constexpr int kMostKbps = 51'000;
constexpr int kMostEntries = 1000;

QJsonObject toJson(const show::Canvas& canvas) {
    return {{QStringLiteral("width"), canvas.size.width()},
            {QStringLiteral("height"), canvas.size.height()},
            {QStringLiteral("fps"), canvas.fps}};
}

std::optional<show::Canvas> canvasFrom(const QJsonValue& json) {
    const show::Canvas canvas{
        QSize(json[QStringLiteral("width")].toInt(), json[QStringLiteral("height")].toInt()),
        json[QStringLiteral("fps")].toInt()};
    const auto fits = [](int side) {
        return side >= kLeastSide && side <= kMostSide && side % 2 == 0;
    };
    const bool isUsable =
        fits(canvas.size.width()) && fits(canvas.size.height()) && canvas.fps >= 1 && canvas.fps <= kMostFps;
    return isUsable ? std::optional(canvas) : std::nullopt;
}

QJsonObject toJson(const JournaledDestination& destination) {
    return {{QStringLiteral("name"), destination.name},
            {QStringLiteral("platform"), destination.platform},
            {QStringLiteral("second"), destination.canvas == show::CanvasId::Second},
            {QStringLiteral("given"), destination.isGiven},
            {QStringLiteral("live"), destination.isLive}};
}

JournaledDestination destinationFrom(const QJsonValue& json) {
    return {.name = json[QStringLiteral("name")].toString(),
            .platform = json[QStringLiteral("platform")].toString(),
            .canvas = json[QStringLiteral("second")].toBool() ? show::CanvasId::Second : show::CanvasId::Main,
            .isGiven = json[QStringLiteral("given")].toBool(),
            .isLive = json[QStringLiteral("live")].toBool()};
}

QLatin1String word(RecordedCanvases recorded) {
    switch (recorded) {
    case RecordedCanvases::Second:
        return QLatin1String("second");
    case RecordedCanvases::Both:
        return QLatin1String("both");
    case RecordedCanvases::Main:
        break;
    }
    return QLatin1String("main");
}

RecordedCanvases recordedFrom(const QString& written) {
    for (const RecordedCanvases one : {RecordedCanvases::Second, RecordedCanvases::Both}) {
        if (word(one) == written) {
            return one;
        }
    }
    return RecordedCanvases::Main;
}

/// The stage and the log stand in it as objects, so that a person can read the journal.
QJsonObject inner(const QByteArray& json) {
    return QJsonDocument::fromJson(json).object();
}

QByteArray outer(const QJsonValue& json) {
    return json.isObject() ? QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact) : QByteArray();
}

} // namespace

QByteArray serialiseAirState(const AirState& state) {
    QJsonArray destinations;
    for (const JournaledDestination& destination : state.destinations) {
        destinations.append(toJson(destination));
    }
    QJsonObject object{
        {QStringLiteral("version"), kVersion},
        {QStringLiteral("console"), state.console},
        {QStringLiteral("live"), state.isLive},
        {QStringLiteral("stage"), inner(state.stage)},
        {QStringLiteral("log"), inner(state.log)},
        {QStringLiteral("noSecondCanvas"), state.noSecondCanvas},
        {QStringLiteral("practice"), state.practice},
        {QStringLiteral("decodePractice"), state.decodePractice},
        {QStringLiteral("record"), state.record},
        {QStringLiteral("recorded"), word(state.recorded)},
        {QStringLiteral("recordFile"), state.recordFile},
        {QStringLiteral("videoKbps"), state.videoKbps},
        {QStringLiteral("videoEncoder"), state.videoEncoder},
        {QStringLiteral("destinations"), destinations},
        {QStringLiteral("recordings"), QJsonArray::fromStringList(state.recordings)},
    };
    if (state.canvas) {
        object[QStringLiteral("canvas")] = toJson(*state.canvas);
    }
    if (state.secondCanvas) {
        object[QStringLiteral("secondCanvas")] = toJson(*state.secondCanvas);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

base::Result<AirState> parseAirState(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[QStringLiteral("version")].toInt() != kVersion) {
        return base::Error{SessionError::JournalUnreadable, "not a journal of this version"};
    }
    AirState state;
    state.console = object[QStringLiteral("console")].toString();
    state.isLive = object[QStringLiteral("live")].toBool();
    state.stage = outer(object[QStringLiteral("stage")]);
    state.log = outer(object[QStringLiteral("log")]);
    state.canvas = canvasFrom(object[QStringLiteral("canvas")]);
    state.secondCanvas = canvasFrom(object[QStringLiteral("secondCanvas")]);
    state.noSecondCanvas = object[QStringLiteral("noSecondCanvas")].toBool();
    state.practice = object[QStringLiteral("practice")].toBool();
    state.decodePractice = object[QStringLiteral("decodePractice")].toBool(true);
    state.record = object[QStringLiteral("record")].toBool(true);
    state.recorded = recordedFrom(object[QStringLiteral("recorded")].toString());
    state.recordFile = object[QStringLiteral("recordFile")].toString();
    state.videoKbps = std::clamp(object[QStringLiteral("videoKbps")].toInt(), 0, kMostKbps);
    state.videoEncoder = object[QStringLiteral("videoEncoder")].toString();
    const QJsonArray destinations = object[QStringLiteral("destinations")].toArray();
    for (int index = 0; index < std::min<int>(destinations.size(), kMostEntries); ++index) {
        if (JournaledDestination one = destinationFrom(destinations.at(index)); !one.name.isEmpty()) {
            state.destinations.push_back(std::move(one));
        }
    }
    const QJsonArray recordings = object[QStringLiteral("recordings")].toArray();
    for (int index = 0; index < std::min<int>(recordings.size(), kMostEntries); ++index) {
        state.recordings.append(recordings.at(index).toString());
    }
    return state;
}

QString consoleName(const QString& dataFolder) {
    QByteArray machine = QSysInfo::machineUniqueId();
    if (machine.isEmpty()) {
        machine = QSysInfo::machineHostName().toUtf8();
    }
    const QByteArray place = machine + '\n' + QDir(dataFolder).canonicalPath().toUtf8();
    constexpr int kDigits = 16;
    return QString::fromLatin1(
        QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(kDigits));
}

SessionOptions optionsOf(const AirState& state, SessionOptions options) {
    options.canvas = state.canvas;
    options.secondCanvas = state.secondCanvas;
    options.noSecondCanvas = state.noSecondCanvas;
    options.practice = state.practice;
    options.decodePractice = state.decodePractice;
    options.record = state.record;
    options.recorded = state.recorded;
    options.recordFile = state.recordFile;
    options.videoKbps = state.videoKbps;
    options.videoEncoder = state.videoEncoder.toStdString();
    return options;
}

} // namespace studio::session
