#include "studio/rtmp/amf0.h"

#include <catch2/catch.hpp>

#include <bit>

using namespace studio::rtmp;

namespace {

Bytes bytesOf(std::initializer_list<int> values) {
    return {values.begin(), values.end()};
}

} // namespace

// Vectors written by hand after "Action Message Format AMF 0", chapter 2.

TEST_CASE("AMF 0 values are encoded as the format says", "[rtmp][amf0]") {
    CHECK(encodeAmf({1.0}) == bytesOf({0x00, 0x3F, 0xF0, 0, 0, 0, 0, 0, 0}));
    CHECK(encodeAmf({true, false}) == bytesOf({0x01, 0x01, 0x01, 0x00}));
    CHECK(encodeAmf({"live"}) == bytesOf({0x02, 0x00, 0x04, 'l', 'i', 'v', 'e'}));
    CHECK(encodeAmf({AmfNull{}}) == bytesOf({0x05}));
    CHECK(encodeAmf({AmfObject{{{"app", "x"}}}}) ==
          bytesOf({0x03, 0x00, 0x03, 'a', 'p', 'p', 0x02, 0x00, 0x01, 'x', 0x00, 0x00, 0x09}));
    CHECK(encodeAmf({AmfArray{{{"w", 2.0}}}}) ==
          bytesOf({0x08, 0, 0, 0, 1, 0x00, 0x01, 'w', 0x00, 0x40, 0, 0, 0, 0, 0, 0, 0, 0x00, 0x00, 0x09}));
    CHECK(encodeAmf({AmfList{{AmfNull{}, true}}}) == bytesOf({0x0A, 0, 0, 0, 2, 0x05, 0x01, 0x01}));
}

TEST_CASE("text beyond 65,535 bytes becomes a long string", "[rtmp][amf0]") {
    const Bytes longest = encodeAmf({std::string(65535, 'a')});
    CHECK(longest[0] == 0x02);
    CHECK(longest.size() == 3 + 65535);
    const Bytes longer = encodeAmf({std::string(65536, 'a')});
    CHECK(longer[0] == 0x0C);
    CHECK(longer[1] == 0x00);
    CHECK(longer[2] == 0x01);
    CHECK(longer.size() == 5 + 65536);
}

TEST_CASE("a server's answer to connect is read", "[rtmp][amf0]") {
    const Bytes message =
        bytesOf({0x02, 0,    7,    '_',  'r',  'e', 's', 'u', 'l', 't',  0x00, 0x3F, 0xF0, 0,   0, 0, 0,   0,
                 0,    0x05, 0x03, 0x00, 0x04, 'c', 'o', 'd', 'e', 0x02, 0x00, 2,    'o',  'k', 0, 0, 0x09});
    const auto values = decodeAmf(message);
    REQUIRE(values);
    REQUIRE(values->size() == 4);
    CHECK((*values)[0].text() == "_result");
    CHECK((*values)[1].number() == 1.0);
    CHECK(std::holds_alternative<AmfNull>((*values)[2].value));
    CHECK((*values)[3].member("code").text() == "ok");
    CHECK((*values)[3].member("level").text().empty());
}

TEST_CASE("rarer AMF 0 types are read as their nearest kin", "[rtmp][amf0]") {
    const auto date = decodeAmf(bytesOf({0x0B, 0x40, 0, 0, 0, 0, 0, 0, 0, 0x01, 0xA4}));
    REQUIRE(date);
    CHECK(date->front().number() == 2.0);
    const auto others = decodeAmf(bytesOf(
        {0x06, 0x07, 0x00, 0x01, 0x0D, 0x0F, 0, 0, 0, 1, 'x', 0x10, 0, 1, 'T', 0, 1, 'a', 0x05, 0, 0, 9}));
    REQUIRE(others);
    REQUIRE(others->size() == 5);
    CHECK((*others)[3].text() == "x");
    CHECK(std::holds_alternative<AmfObject>((*others)[4].value));
}

TEST_CASE("bytes that are not AMF 0 give nothing, and cost nothing", "[rtmp][amf0]") {
    CHECK_FALSE(decodeAmf(bytesOf({0x00, 0x3F})));                         // a number cut short
    CHECK_FALSE(decodeAmf(bytesOf({0x02, 0xFF, 0xFF, 'a'})));              // text longer than the message
    CHECK_FALSE(decodeAmf(bytesOf({0x0C, 0xFF, 0xFF, 0xFF, 0xFF, 'a'})));  // 4 GB of text
    CHECK_FALSE(decodeAmf(bytesOf({0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x05}))); // 4 G values promised
    CHECK_FALSE(decodeAmf(bytesOf({0x03, 0x00, 0x01, 'a'})));              // an object without end
    CHECK_FALSE(decodeAmf(bytesOf({0x03, 0x00, 0x00, 0x05})));             // a wrong end marker
    CHECK_FALSE(decodeAmf(bytesOf({0x04})));                               // movie clip: reserved
    CHECK_FALSE(decodeAmf(bytesOf({0x11})));                               // AMF 3
    CHECK(decodeAmf({})->empty());
}

TEST_CASE("nesting and number of values are limited", "[rtmp][amf0]") {
    const auto nested = [](int depth) {
        Bytes bytes;
        for (int i = 0; i < depth; ++i) {
            const Bytes open = bytesOf({0x0A, 0, 0, 0, 1});
            bytes.insert(bytes.end(), open.begin(), open.end());
        }
        bytes.push_back(0x05);
        return bytes;
    };
    CHECK(decodeAmf(nested(16)));
    CHECK_FALSE(decodeAmf(nested(17)));
    CHECK_FALSE(decodeAmf(nested(100'000)));
    CHECK(decodeAmf(Bytes(1024, 0x05)));
    CHECK_FALSE(decodeAmf(Bytes(1025, 0x05)));
}
