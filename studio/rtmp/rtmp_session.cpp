#include "studio/rtmp/rtmp_session.h"

namespace studio::rtmp {

RtmpSession::RtmpSession(PublishDialogue::Words words, std::uint64_t seed)
    : m_dialogue(std::move(words)) {
    m_out.append(Handshake::greeting(seed));
}

void RtmpSession::receive(ByteView bytes) {
    if (m_notRtmp) {
        return;
    }
    m_dialogue.received(bytes.size(), m_out);
    if (!m_greeted) {
        const Handshake::State state = m_handshake.feed(bytes);
        m_notRtmp = state == Handshake::State::NotRtmp;
        if (state != Handshake::State::Done) {
            return;
        }
        m_greeted = true;
        m_out.append(Bytes(m_handshake.answer()));
        m_dialogue.start(m_out);
    }
    std::vector<Message> messages;
    m_notRtmp = !m_reader.feed(bytes, messages);
    for (const Message& message : messages) {
        m_dialogue.take(message, m_out);
    }
}

void RtmpSession::finish() {
    m_dialogue.finish(m_out);
}

RtmpSession::State RtmpSession::state() const {
    if (m_notRtmp || m_dialogue.state() == PublishDialogue::State::Failed) {
        return State::Failed;
    }
    if (m_dialogue.state() == PublishDialogue::State::Live) {
        return State::Live;
    }
    return m_greeted ? State::Asking : State::Greeting;
}

PublishDialogue::Failure RtmpSession::failure() const {
    if (m_dialogue.state() == PublishDialogue::State::Failed) {
        return m_dialogue.failure();
    }
    return {
        broadcast::LinkFault::NotRtmp, m_greeted ? "a chunk that makes no sense" : "no RTMP handshake", {}};
}

} // namespace studio::rtmp
