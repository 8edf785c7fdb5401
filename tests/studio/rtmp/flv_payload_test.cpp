#include "studio/rtmp/amf0.h"
#include "studio/rtmp/flv_payload.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::rtmp;

// FLV 10.1, E.4.2.1, E.4.3.1.

TEST_CASE("what stands before AVC and AAC", "[rtmp][flv]") {
    CHECK(videoConfigHead() == Bytes{0x17, 0x00, 0x00, 0x00, 0x00});
    CHECK(videoFrameHead(true, 66) == Bytes{0x17, 0x01, 0x00, 0x00, 0x42});
    CHECK(videoFrameHead(false, 0) == Bytes{0x27, 0x01, 0x00, 0x00, 0x00});
    CHECK(videoFrameHead(false, -1) == Bytes{0x27, 0x01, 0xFF, 0xFF, 0xFF});
    CHECK(videoFrameHead(false, 0x7FFFFFFF) == Bytes{0x27, 0x01, 0x7F, 0xFF, 0xFF});
    CHECK(videoFrameHead(false, -0x7FFFFFFF) == Bytes{0x27, 0x01, 0x80, 0x00, 0x00});
    CHECK(videoEnd() == Bytes{0x17, 0x02, 0x00, 0x00, 0x00});
    CHECK(audioConfigHead() == Bytes{0xAF, 0x00});
    CHECK(audioFrameHead() == Bytes{0xAF, 0x01});
}

TEST_CASE("metadata tells size, rates and codecs", "[rtmp][flv]") {
    stream::StreamFormat format;
    format.video = {1280, 720, 30000, 1001, 2500, {1}};
    format.audio = {48000, 2, 128, {2}};
    const auto values = decodeAmf(metadata(format));
    REQUIRE(values);
    REQUIRE(values->size() == 3);
    CHECK((*values)[0].text() == "@setDataFrame");
    CHECK((*values)[1].text() == "onMetaData");
    const AmfValue& about = (*values)[2];
    CHECK(about.member("width").number() == 1280);
    CHECK(about.member("height").number() == 720);
    CHECK(*about.member("framerate").number() == Approx(29.97).epsilon(0.0001));
    CHECK(about.member("videocodecid").number() == 7);
    CHECK(about.member("videodatarate").number() == 2500);
    CHECK(about.member("audiocodecid").number() == 10);
    CHECK(about.member("audiosamplerate").number() == 48000);
    CHECK(std::get<bool>(about.member("stereo").value));
}

TEST_CASE("metadata is silent about a track that is not there", "[rtmp][flv]") {
    stream::StreamFormat format;
    format.video.decoderConfig = {1};
    format.video.fpsDenominator = 0;
    const auto values = decodeAmf(metadata(format));
    REQUIRE(values);
    CHECK_FALSE((*values)[2].member("audiocodecid").number());
}
