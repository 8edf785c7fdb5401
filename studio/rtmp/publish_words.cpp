#include "studio/rtmp/publish_words.h"

namespace studio::rtmp {

std::string withoutBrackets(const std::string& host) {
    return host.size() > 2 && host.front() == '[' && host.back() == ']' ? host.substr(1, host.size() - 2)
                                                                        : host;
}

PublishDialogue::Words wordsFor(const broadcast::StreamTarget& target) {
    constexpr std::uint16_t kPlainPort = 1935;
    constexpr std::uint16_t kTlsPort = 443;
    std::string host = withoutBrackets(target.host);
    if (host.find(':') != std::string::npos) {
        host = "[" + host + "]";
    }
    std::string url = (target.tls ? "rtmps://" : "rtmp://") + host;
    if (target.port != (target.tls ? kTlsPort : kPlainPort)) {
        url += ":" + std::to_string(target.port);
    }
    return {target.app, url + "/" + target.app, target.key.reveal()};
}

} // namespace studio::rtmp
