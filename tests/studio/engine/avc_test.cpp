#include "studio/engine/avc.h"

#include <catch2/catch.hpp>

using studio::engine::avcDecoderConfig;
using studio::engine::toAvcc;
using studio::stream::Bytes;

TEST_CASE("start codes of both lengths become lengths") {
    const Bytes annexB{0, 0, 0, 1, 0x65, 1, 2, 3, 0, 0, 1, 0x41, 9, 8, 0, 0, 0, 1, 0x06, 7};
    const auto picture = toAvcc(annexB);
    CHECK(picture.payload == Bytes{0, 0, 0, 4, 0x65, 1, 2, 3, 0, 0, 0, 3, 0x41, 9, 8, 0, 0, 0, 2, 0x06, 7});
    CHECK(picture.keyframe);
    CHECK_FALSE(picture.disposable);
}

TEST_CASE("parameter sets and delimiters stay out of the picture") {
    const Bytes annexB{0, 0, 1, 0x09, 0x10, 0, 0, 1, 0x67, 1, 2, 3, 4, 0, 0, 1, 0x68, 1, 0, 0, 1, 0x01, 5};
    const auto picture = toAvcc(annexB);
    CHECK(picture.payload == Bytes{0, 0, 0, 2, 0x01, 5});
    CHECK_FALSE(picture.keyframe);
    CHECK(picture.disposable);
}

TEST_CASE("the decoder configuration holds both parameter sets") {
    const Bytes annexB{0, 0, 0, 1, 0x67, 100, 0, 31, 0xAC, 0, 0, 0, 1, 0x68, 0xEB, 0xE3};
    const auto config = avcDecoderConfig(annexB);
    REQUIRE(config);
    CHECK(*config == Bytes{1,    100, 0, 31, 0xFF, 0xE1, 0,    5,    0x67, 100,  0, 31,
                           0xAC, 1,   0, 3,  0x68, 0xEB, 0xE3, 0xFD, 0xF8, 0xF8, 0});
    const Bytes mainProfile{0, 0, 1, 0x67, 77, 0, 31, 0xAC, 0, 0, 1, 0x68, 0xEB};
    CHECK(avcDecoderConfig(mainProfile)->size() == 6 + 2 + 5 + 1 + 2 + 2);
}

TEST_CASE("bytes without meaning give nothing and no crash") {
    CHECK(toAvcc({}).payload.empty());
    CHECK_FALSE(avcDecoderConfig({}));
    CHECK(toAvcc(Bytes{0, 0, 1}).payload.empty());
    CHECK(toAvcc(Bytes{0, 0, 0, 0, 0, 1, 0, 0, 1}).payload.empty());
    CHECK_FALSE(avcDecoderConfig(Bytes{0, 0, 1, 0x67, 1, 0, 0, 1, 0x68, 1}));
}
