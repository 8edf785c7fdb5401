#include "app/text/link_words.h"

#include "app/text/format.h"
#include "app/text/platform_words.h"

#include <QCoreApplication>

namespace app::text {

using studio::broadcast::DestinationState;
using studio::broadcast::DestinationStatus;
using studio::broadcast::LinkFault;
using studio::broadcast::LinkStage;
using studio::broadcast::ProfileLimit;

namespace {

struct LinkText {
    Q_DECLARE_TR_FUNCTIONS(LinkText)
};

Words netWords(LinkFault fault) {
    switch (fault) {
    case LinkFault::NameNotFound:
        return {LinkText::tr("Server not found"),
                LinkText::tr("Nobody on the network knows a server of that name."),
                LinkText::tr("Check the address and the internet connection.")};
    case LinkFault::ConnectRefused:
        return {LinkText::tr("Nothing listens there"),
                LinkText::tr("The server answers, but takes no connection."),
                LinkText::tr("Check the address; start the live page on the platform first.")};
    case LinkFault::ConnectTimedOut:
        return {LinkText::tr("No answer"), LinkText::tr("The server did not answer in time."),
                LinkText::tr("Check the internet connection and the firewall.")};
    case LinkFault::Unreachable:
        return {LinkText::tr("No way to the server"),
                LinkText::tr("The network is down or does not lead there."),
                LinkText::tr("Check the internet connection.")};
    case LinkFault::Reset:
        return {LinkText::tr("Connection cut"), LinkText::tr("The connection was cut on the way."),
                LinkText::tr("Nothing to do: it is tried again by itself.")};
    case LinkFault::Stalled:
        return {LinkText::tr("Server takes nothing"),
                LinkText::tr("The server stays connected, but takes no picture."),
                LinkText::tr("Nothing to do: it is tried again by itself.")};
    case LinkFault::ClosedByServer:
        return {LinkText::tr("Closed by the server"), LinkText::tr("The platform closed the connection."),
                LinkText::tr("Look whether the live page on the platform is still open.")};
    default:
        return {};
    }
}

Words protocolWords(LinkFault fault) {
    switch (fault) {
    case LinkFault::TlsBadCertificate:
        return {LinkText::tr("Certificate not valid"),
                LinkText::tr("The server cannot prove that it is who it says; nothing was sent to it."),
                LinkText::tr("Check the address, and this computer's date and time.")};
    case LinkFault::TlsFailed:
        return {LinkText::tr("No secure connection"),
                LinkText::tr("The server and this computer found no common way."),
                LinkText::tr("Check whether the address should begin with rtmp:// instead of rtmps://.")};
    case LinkFault::HandshakeTimedOut:
        return {LinkText::tr("Server is silent"), LinkText::tr("The server is connected, but says nothing."),
                LinkText::tr("Check the port; rtmps:// uses 443, rtmp:// uses 1935.")};
    case LinkFault::NotRtmp:
        return {LinkText::tr("Not a live server"),
                LinkText::tr("Something answers there, but it is no RTMP server."),
                LinkText::tr("Copy the server address from the platform's live page.")};
    case LinkFault::AppRejected:
        return {LinkText::tr("Address refused"),
                LinkText::tr("The server does not know the part behind its name."),
                LinkText::tr("Copy the whole server address again.")};
    case LinkFault::KeyRefused:
        return {LinkText::tr("Key refused"), LinkText::tr("The platform does not accept this stream key."),
                LinkText::tr("Copy a new stream key from the platform's live page.")};
    case LinkFault::BadName:
        return {LinkText::tr("Key wrong or in use"),
                LinkText::tr(
                    "The platform says that this key is wrong, or that somebody streams with it already."),
                LinkText::tr("Close other programs that stream with it, or copy a new key.")};
    case LinkFault::ClosedAfterPublish:
        return {LinkText::tr("Closed at once"),
                LinkText::tr("The platform closed the connection right after the start, mostly because the "
                             "key has expired."),
                LinkText::tr("Copy a new stream key from the platform's live page.")};
    default:
        return {};
    }
}

} // namespace

Words wordsFor(LinkFault fault) {
    switch (fault) {
    case LinkFault::NameNotFound:
    case LinkFault::ConnectRefused:
    case LinkFault::ConnectTimedOut:
    case LinkFault::Unreachable:
    case LinkFault::ClosedByServer:
    case LinkFault::Reset:
    case LinkFault::Stalled:
        return netWords(fault);
    case LinkFault::TlsBadCertificate:
    case LinkFault::TlsFailed:
    case LinkFault::HandshakeTimedOut:
    case LinkFault::NotRtmp:
    case LinkFault::AppRejected:
    case LinkFault::KeyRefused:
    case LinkFault::BadName:
    case LinkFault::ClosedAfterPublish:
        return protocolWords(fault);
    }
    return {};
}

QString stageWords(LinkStage stage) {
    switch (stage) {
    case LinkStage::Resolving:
        return LinkText::tr("finding the server");
    case LinkStage::Connecting:
        return LinkText::tr("connecting");
    case LinkStage::Securing:
        return LinkText::tr("securing");
    case LinkStage::Handshaking:
        return LinkText::tr("greeting the server");
    case LinkStage::Publishing:
        return LinkText::tr("showing the key");
    }
    return {};
}

QString stateWords(DestinationState state) {
    switch (state) {
    case DestinationState::Idle:
        return LinkText::tr("not live yet");
    case DestinationState::Connecting:
        return LinkText::tr("connecting");
    case DestinationState::Live:
        return LinkText::tr("live");
    case DestinationState::Reconnecting:
        return LinkText::tr("reconnecting");
    case DestinationState::Refused:
        return LinkText::tr("refused");
    case DestinationState::Ended:
        return LinkText::tr("ended");
    }
    return {};
}

QString chipWords(const DestinationStatus& status) {
    switch (status.state) {
    case DestinationState::Connecting:
        return status.stage ? stageWords(*status.stage) : stateWords(status.state);
    case DestinationState::Live:
        return status.kbps > 0 ? bitrate(status.kbps) : stateWords(status.state);
    case DestinationState::Reconnecting: {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(status.nextTryIn).count();
        if (seconds <= 0)
            return LinkText::tr("retry %1").arg(status.attempt);
        return LinkText::tr("retry %1, %2 s").arg(status.attempt).arg(seconds);
    }
    case DestinationState::Refused:
        return status.fault ? wordsFor(*status.fault).title.toLower() : stateWords(status.state);
    case DestinationState::Idle:
    case DestinationState::Ended:
        break;
    }
    return stateWords(status.state);
}

Words wordsFor(const ProfileLimit& limit) {
    const QString who = platformName(QString::fromStdString(limit.platform));
    const QString from = QString::number(limit.from);
    const QString to = QString::number(limit.to);
    switch (limit.what) {
    case ProfileLimit::What::VideoBitrateCapped:
        return {LinkText::tr("%1 limits the picture's bitrate").arg(who),
                LinkText::tr("All destinations get %1 kb/s instead of %2.").arg(to, from),
                LinkText::tr("Nothing to do.")};
    case ProfileLimit::What::VideoBitrateRaised:
        return {LinkText::tr("%1 asks for a higher bitrate").arg(who),
                LinkText::tr("All destinations get %1 kb/s instead of %2.").arg(to, from),
                LinkText::tr("Look whether your internet connection carries it for every destination.")};
    case ProfileLimit::What::AudioBitrateCapped:
        return {LinkText::tr("%1 limits the sound's bitrate").arg(who),
                LinkText::tr("All destinations get %1 kb/s instead of %2.").arg(to, from),
                LinkText::tr("Nothing to do.")};
    case ProfileLimit::What::SizeTooLarge:
        return {
            LinkText::tr("%1 takes a smaller picture only").arg(who),
            LinkText::tr("It takes %1 lines at most; this show has %2.").arg(to, from),
            LinkText::tr(
                "Before you go live, start again with a smaller picture, for example --canvas 1280x720@30.")};
    case ProfileLimit::What::RateTooHigh:
        return {LinkText::tr("%1 takes fewer frames only").arg(who),
                LinkText::tr("It takes %1 frames a second at most; this show has %2.").arg(to, from),
                LinkText::tr("Before you go live, start again with 30 frames a second, for example --canvas "
                             "1280x720@30.")};
    case ProfileLimit::What::PortraitUnsure:
        return {LinkText::tr("%1 may turn an upright picture").arg(who),
                LinkText::tr("Upright pictures are not promised there."),
                LinkText::tr("Look at the preview on the platform before the show begins.")};
    }
    return {};
}

} // namespace app::text
