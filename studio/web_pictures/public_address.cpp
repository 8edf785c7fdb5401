#include "studio/web_pictures/public_address.h"

#include <algorithm>
#include <array>

namespace studio::web_pictures {

namespace {

constexpr std::array kInnerV4{"0.0.0.0/8",      "10.0.0.0/8",     "100.64.0.0/10", "127.0.0.0/8",
                              "169.254.0.0/16", "172.16.0.0/12",  "192.0.0.0/24",  "192.0.2.0/24",
                              "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
                              "203.0.113.0/24", "224.0.0.0/4",    "240.0.0.0/4"};
/// Only 2000::/3 is given out; of it not what is for tests or carries IPv4 addresses.
constexpr char kGlobalV6[] = "2000::/3";
constexpr std::array kInnerV6{"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"};

bool isIn(const QHostAddress& address, const char* range) {
    return address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(range)));
}

} // namespace

bool isPublicAddress(const QHostAddress& address) {
    const auto holds = [&](const QHostAddress& one) {
        return [&](const char* range) {
            return isIn(one, range);
        };
    };
    bool isV4 = false;
    const QHostAddress four(address.toIPv4Address(&isV4)); // also of ::ffff:10.0.0.1
    if (isV4)
        return std::none_of(kInnerV4.begin(), kInnerV4.end(), holds(four));
    return address.protocol() == QAbstractSocket::IPv6Protocol && isIn(address, kGlobalV6) &&
           std::none_of(kInnerV6.begin(), kInnerV6.end(), holds(address));
}

} // namespace studio::web_pictures
