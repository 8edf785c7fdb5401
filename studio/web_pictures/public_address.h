#pragma once

#include <QHostAddress>

namespace studio::web_pictures {

/// Whether an address is out on the internet: not this computer, the shop's own network, a provider's inner
/// one, a test or multicast range, nor an IPv6 form that holds such an IPv4 address (IANA's special-purpose
/// registries, RFC 6890). Any thread.
bool isPublicAddress(const QHostAddress& address);

} // namespace studio::web_pictures
