#pragma once

#include "tests/support/nginx_rtmp.h"

namespace studio::test {

/// A certificate authority that lives for one test (made by the openssl command line) and
/// that this program trusts meanwhile, through SSL_CERT_FILE.
class ThrowawayCa {
public:
    ThrowawayCa();
    ~ThrowawayCa();
    ThrowawayCa(const ThrowawayCa&) = delete;
    ThrowawayCa& operator=(const ThrowawayCa&) = delete;

    enum class Validity { Now, Expired };
    /// For a host name or an address.
    NginxRtmp::Certificate issue(const std::string& host, Validity validity = Validity::Now);
    /// Signed by itself: by nobody this program trusts.
    NginxRtmp::Certificate selfSigned(const std::string& host);

private:
    std::filesystem::path file(const std::string& name) const { return m_folder.path() / name; }

    ScratchFolder m_folder;
    std::optional<std::string> m_trustedBefore;
    int m_issued = 0;
};

} // namespace studio::test
