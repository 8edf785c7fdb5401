#include "studio/web_pictures/public_address.h"

#include <catch2/catch.hpp>

using studio::web_pictures::isPublicAddress;

TEST_CASE("addresses out on the internet are told from inner ones, in every form") {
    for (const char* outer :
         {"8.8.8.8", "1.1.1.1", "113.160.1.1", "172.32.0.1", "2606:4700:4700::1111", "::ffff:8.8.8.8"}) {
        INFO(outer);
        CHECK(isPublicAddress(QHostAddress(QLatin1String(outer))));
    }
    for (const char* inner : {"127.0.0.1",
                              "127.9.9.9",
                              "0.0.0.0",
                              "10.0.0.1",
                              "172.16.0.1",
                              "172.31.255.255",
                              "192.168.1.1",
                              "169.254.169.254",
                              "100.64.0.1",
                              "198.18.0.1",
                              "224.0.0.1",
                              "255.255.255.255",
                              "::1",
                              "::",
                              "fe80::1",
                              "fc00::1",
                              "fd12::1",
                              "ff02::1",
                              "::ffff:127.0.0.1",
                              "::ffff:192.168.1.1",
                              "::127.0.0.1",
                              "64:ff9b::7f00:1",
                              "2002:7f00:1::",
                              "2001:db8::1",
                              "2001::1",
                              ""}) {
        INFO(inner);
        CHECK_FALSE(isPublicAddress(QHostAddress(QLatin1String(inner))));
    }
}
