#include "studio/rtmp/publish_dialogue.h"

namespace studio::rtmp {
namespace {

using broadcast::LinkFault;

/// What OBS and librtmp announce; every ingest knows it.
constexpr std::size_t kChunkSize = 4096;
constexpr std::uint32_t kOurWindow = 2'500'000;
/// Some ingests look for an encoder they know.
constexpr const char* kFlashVersion = "FMLE/3.0 (compatible; FMSc/1.0)";

constexpr int kMostAnswers = 500;

enum Transaction : int {
    kConnect = 1,
    kReleaseStream = 2,
    kFcPublish = 3,
    kCreateStream = 4,
    kPublish = 5,
    kLast = 6
};
enum UserControl : std::uint32_t { kPing = 6, kPong = 7 };

} // namespace

PublishDialogue::PublishDialogue(Words words)
    : m_words(std::move(words)) {
}

void PublishDialogue::command(std::uint32_t streamId, const std::vector<AmfValue>& values, WireBuffer& out) {
    m_chunks.write({MessageType::Amf0Command, ChunkStream::Command, streamId, 0}, encodeAmf(values), out);
}

void PublishDialogue::control(MessageType type, const Bytes& payload, WireBuffer& out) {
    m_chunks.write({type, ChunkStream::Control, 0, 0}, payload, out);
}

void PublishDialogue::start(WireBuffer& out) {
    AmfObject about;
    about.members = {{"app", m_words.app},
                     {"type", "nonprivate"},
                     {"flashVer", kFlashVersion},
                     {"swfUrl", m_words.tcUrl},
                     {"tcUrl", m_words.tcUrl}};
    command(0, {"connect", double{kConnect}, std::move(about)}, out);
}

void PublishDialogue::take(const Message& message, WireBuffer& out) {
    ByteReader in(message.payload);
    switch (message.type) {
    case MessageType::WindowAckSize:
        m_window = in.u32();
        break;
    case MessageType::SetPeerBandwidth:
        takePeerBandwidth(message.payload, out);
        break;
    case MessageType::UserControl:
        takeUserControl(message.payload, out);
        break;
    case MessageType::Amf0Command:
        takeCommand(message.payload, out);
        break;
    case MessageType::Amf3Command: // one byte that says "AMF 0 follows"
        takeCommand(ByteView(message.payload).subspan(message.payload.empty() ? 0 : 1), out);
        break;
    default:
        break;
    }
}

void PublishDialogue::received(std::size_t bytes, WireBuffer& out) {
    m_received += bytes;
    if (m_window == 0 || m_received - m_acknowledged < m_window || !mayAnswer(out)) {
        return;
    }
    m_acknowledged = m_received;
    Bytes payload;
    ByteWriter(payload).u32(static_cast<std::uint32_t>(m_received)); // wraps, as the field does
    control(MessageType::Acknowledgement, payload, out);
}

bool PublishDialogue::mayAnswer(const WireBuffer& out) {
    if (out.empty()) {
        m_answersWaiting = 0;
    }
    return ++m_answersWaiting <= kMostAnswers;
}

void PublishDialogue::takePeerBandwidth(const Bytes& payload, WireBuffer& out) {
    if (payload.size() < 4 || !mayAnswer(out)) {
        return;
    }
    Bytes answer;
    ByteWriter(answer).u32(kOurWindow);
    control(MessageType::WindowAckSize, answer, out);
}

void PublishDialogue::takeUserControl(const Bytes& payload, WireBuffer& out) {
    ByteReader in(payload);
    const std::uint32_t event = in.u16();
    const std::uint32_t time = in.u32();
    if (in.failed() || event != kPing || !mayAnswer(out)) {
        return;
    }
    Bytes answer;
    ByteWriter writer(answer);
    writer.u16(kPong);
    writer.u32(time);
    control(MessageType::UserControl, answer, out);
}

void PublishDialogue::takeCommand(ByteView payload, WireBuffer& out) {
    const auto values = decodeAmf(payload);
    if (!values || values->empty() || m_state == State::Failed) {
        return;
    }
    const std::string_view name = values->front().text();
    const double number = values->size() > 1 ? (*values)[1].number().value_or(0) : 0;
    const int transaction = number >= 1 && number <= double{kLast} ? static_cast<int>(number) : 0;
    if (name == "_result") {
        takeResult(transaction, *values, out);
    } else if (name == "_error") {
        takeError(transaction, *values);
    } else if (name == "onStatus") {
        takeStatus(values->back());
    } else if (name == "close") {
        fail(LinkFault::ClosedByServer, "the server said close");
    }
}

void PublishDialogue::takeResult(int transaction, const std::vector<AmfValue>& values, WireBuffer& out) {
    if (transaction == kConnect && m_state == State::Connecting) {
        const ServerAnswer answer = readAnswer(values.back());
        if (const auto fault = faultOfCode(answer.code)) {
            fail(*fault, "connect answered with a refusal", answer.code);
            return;
        }
        m_state = State::CreatingStream;
        askForStream(out);
    } else if (transaction == kCreateStream && m_state == State::CreatingStream) {
        const double id = values.back().number().value_or(-1);
        if (!(id >= 0 && id <= 0xFFFFFFFFU)) {
            fail(LinkFault::NotRtmp, "createStream answered without a stream");
            return;
        }
        publish(static_cast<std::uint32_t>(id), out);
    }
}

void PublishDialogue::takeError(int transaction, const std::vector<AmfValue>& values) {
    const ServerAnswer answer = readAnswer(values.back());
    const auto fault = faultOfCode(answer.code);
    if (transaction == kConnect || transaction == kCreateStream) {
        fail(fault.value_or(LinkFault::AppRejected), "_error", answer.code);
    } else if (transaction == kPublish) {
        fail(fault.value_or(LinkFault::KeyRefused), "_error", answer.code);
    }
    // releaseStream and FCPublish are unknown to many servers, which say so with _error.
}

void PublishDialogue::takeStatus(const AmfValue& info) {
    const ServerAnswer answer = readAnswer(info);
    if (answer.code == "NetStream.Publish.Start") {
        if (m_state == State::Publishing) {
            m_state = State::Live;
        }
        return;
    }
    if (const auto fault = faultOfCode(answer.code)) {
        fail(*fault, "onStatus", answer.code);
    } else if (answer.level == "error") {
        const bool asked = m_state == State::Publishing;
        fail(asked ? LinkFault::KeyRefused : LinkFault::ClosedByServer, "onStatus", answer.code);
    }
}

void PublishDialogue::askForStream(WireBuffer& out) {
    Bytes size;
    ByteWriter(size).u32(kChunkSize);
    control(MessageType::SetChunkSize, size, out);
    m_chunks.setChunkSize(kChunkSize);
    command(0, {"releaseStream", double{kReleaseStream}, AmfNull{}, m_words.key}, out);
    command(0, {"FCPublish", double{kFcPublish}, AmfNull{}, m_words.key}, out);
    command(0, {"createStream", double{kCreateStream}, AmfNull{}}, out);
}

void PublishDialogue::publish(std::uint32_t streamId, WireBuffer& out) {
    m_streamId = streamId;
    m_state = State::Publishing;
    m_publishSaid = true;
    command(m_streamId, {"publish", double{kPublish}, AmfNull{}, m_words.key, "live"}, out);
}

void PublishDialogue::finish(WireBuffer& out) {
    command(0, {"FCUnpublish", double{kLast}, AmfNull{}, m_words.key}, out);
    command(0, {"deleteStream", double{kLast + 1}, AmfNull{}, static_cast<double>(m_streamId)}, out);
}

void PublishDialogue::fail(LinkFault fault, std::string detail, std::string code) {
    if (m_state != State::Failed) {
        m_state = State::Failed;
        m_failure = {fault, std::move(detail), std::move(code)};
    }
}

} // namespace studio::rtmp
