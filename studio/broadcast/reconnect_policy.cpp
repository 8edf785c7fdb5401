#include "studio/broadcast/reconnect_policy.h"

#include <algorithm>

namespace studio::broadcast {
namespace {

using std::chrono::milliseconds;

constexpr int kMostQuickCloses = 3;     // contract 5.4: after 2–3 quick closes stop and ask
constexpr int kMostBadNamesAtStart = 4; // 25 s in all: longer than a server holds a name after a check
constexpr milliseconds kFirstWaitLeast{300};
constexpr milliseconds kFirstWaitMost{1000};
constexpr milliseconds kNameWaitFirst{5000};
constexpr milliseconds kNameWaitLater{10000};
constexpr double kNameWaitSpread = 0.1;
constexpr int kMostDoublings = 8;

milliseconds between(milliseconds least, milliseconds most, double jitter) {
    return least +
           milliseconds(static_cast<milliseconds::rep>(static_cast<double>((most - least).count()) * jitter));
}

bool mendsItself(const ReconnectPolicy::History& history) {
    switch (history.fault) {
    case LinkFault::KeyRefused:
    case LinkFault::AppRejected:
    case LinkFault::TlsBadCertificate:
        return false;
    case LinkFault::NotRtmp:
        return history.everLive;
    case LinkFault::BadName:
        return history.everLive || history.badNames < kMostBadNamesAtStart;
    case LinkFault::ClosedAfterPublish:
        return history.proven || history.quickCloses < kMostQuickCloses;
    case LinkFault::NameNotFound:
    case LinkFault::ConnectRefused:
    case LinkFault::ConnectTimedOut:
    case LinkFault::Unreachable:
    case LinkFault::TlsFailed:
    case LinkFault::HandshakeTimedOut:
    case LinkFault::ClosedByServer:
    case LinkFault::Reset:
    case LinkFault::Stalled:
        return true;
    }
    return true;
}

} // namespace

std::optional<milliseconds> ReconnectPolicy::nextTryIn(const History& history, double jitter) {
    jitter = std::clamp(jitter, 0.0, 1.0);
    if (!mendsItself(history)) {
        return std::nullopt;
    }
    if (history.fault == LinkFault::BadName) {
        const milliseconds wait = history.badNames <= 1 ? kNameWaitFirst : kNameWaitLater;
        return between(wait - milliseconds(static_cast<milliseconds::rep>(static_cast<double>(wait.count()) *
                                                                          kNameWaitSpread)),
                       wait, jitter);
    }
    const int step = std::max(history.failures, 0) + std::max(history.shortLives - 1, 0);
    if (step <= 1) {
        return between(kFirstWaitLeast, kFirstWaitMost, jitter);
    }
    const milliseconds most =
        std::min<milliseconds>(kLongestWait, kFirstWaitMost * (1 << std::min(step - 1, kMostDoublings)));
    return between(most / 2, most, jitter);
}

LinkFault faultOfSilence(LinkStage reached) {
    switch (reached) {
    case LinkStage::Resolving:
        return LinkFault::NameNotFound;
    case LinkStage::Connecting:
        return LinkFault::ConnectTimedOut;
    case LinkStage::Securing:
        return LinkFault::TlsFailed;
    case LinkStage::Handshaking:
    case LinkStage::Publishing:
        return LinkFault::HandshakeTimedOut;
    }
    return LinkFault::HandshakeTimedOut;
}

} // namespace studio::broadcast
