#include "studio/broadcast/stream_target.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::broadcast;

namespace {

void refused(const base::Result<StreamTarget>& result, TargetError code) {
    REQUIRE_FALSE(result);
    CHECK(result.error().code.id() == base::ErrorCode(code).id());
    CHECK(result.error().detail.empty());
}

StreamTarget taken(const std::string& url) {
    INFO(url);
    const auto result = parseStreamUrl(url);
    if (!result) {
        FAIL(result.error().code.id());
    }
    return result.value();
}

} // namespace

TEST_CASE("a URL falls into server, application and key") {
    const auto target = taken("rtmp://live.example.com/app/abcd-1234");
    CHECK_FALSE(target.tls);
    CHECK(target.host == "live.example.com");
    CHECK(target.port == 1935);
    CHECK(target.app == "app");
    CHECK(target.key.reveal() == "abcd-1234");
    CHECK(target.display() == "rtmp://live.example.com:1935/app");

    CHECK(taken("rtmps://h.example/a/key1").port == 443);
    CHECK(taken("rtmps://h.example:1936/a/key1").port == 1936);
    CHECK(taken("RTMPS://H.example/a/key1").tls);
    CHECK(taken("rtmp://h/one/two/key1").app == "one/two");
    CHECK(taken("  rtmp://h/a/key1\r\n").key.reveal() == "key1");
    CHECK(taken("\u00a0rtmp://h/a/key1\u200b").key.reveal() == "key1");
    CHECK(taken("rtmp://192.168.1.4:19350/a/key1").port == 19350);
}

TEST_CASE("a query behind the key belongs to the key") {
    const auto facebook = taken("rtmps://live-api-s.facebook.com:443/rtmp/123?s_bl=1&s_psm=1&a=Ab/c%2Fd");
    CHECK(facebook.app == "rtmp");
    CHECK(facebook.key.reveal() == "123?s_bl=1&s_psm=1&a=Ab/c%2Fd");
    CHECK(facebook.display() == "rtmps://live-api-s.facebook.com:443/rtmp");

    const auto shopee =
        parseServerAndKey("rtmp://push.example.vn/live", "vn-live-9?zlSecret=q%3D/1&zlTime=6a");
    REQUIRE(shopee);
    CHECK(shopee->app == "live");
    CHECK(shopee->key.reveal() == "vn-live-9?zlSecret=q%3D/1&zlTime=6a");
}

TEST_CASE("a query in the server part belongs to the application") {
    const auto target = parseServerAndKey("rtmps://b.rtmps.youtube.com:443/live2?backup=1", " abcd-efgh ");
    REQUIRE(target);
    CHECK(target->app == "live2?backup=1");
    CHECK(target->key.reveal() == "abcd-efgh");
    CHECK(target->display() == "rtmps://b.rtmps.youtube.com:443/live2");

    const auto whole = taken("rtmp://b.rtmp.youtube.com/live2?backup=1/abcd-efgh");
    CHECK(whole.app == "live2?backup=1");
    CHECK(whole.key.reveal() == "abcd-efgh");
}

TEST_CASE("server and key as platforms give them") {
    const auto target = parseServerAndKey("rtmps://live-api-s.facebook.com:443/rtmp/", "FB-1-0-Ab_c");
    REQUIRE(target);
    CHECK(target->app == "rtmp");
    CHECK(target->key.reveal() == "FB-1-0-Ab_c");
    CHECK(parseServerAndKey("rtmp://h/a//", "k/with/slash")->key.reveal() == "k/with/slash");
}

TEST_CASE("IPv6 hosts stand in brackets") {
    const auto target = taken("rtmp://[2001:db8::1]:1936/app/key1");
    CHECK(target.host == "2001:db8::1");
    CHECK(target.port == 1936);
    CHECK(target.display() == "rtmp://[2001:db8::1]:1936/app");
    CHECK(taken("rtmps://[::1]/app/key1").port == 443);
    refused(parseStreamUrl("rtmp://[::1/app/key1"), TargetError::NoHost);
    refused(parseStreamUrl("rtmp://[]/app/key1"), TargetError::NoHost);
    refused(parseStreamUrl("rtmp://[::1]x/app/key1"), TargetError::NoHost);
    refused(parseStreamUrl("rtmp://2001:db8::1/app/key1"), TargetError::NoHost);
    refused(parseStreamUrl("rtmp://[::1]:/app/key1"), TargetError::BadPort);
}

TEST_CASE("every bad address has its own code") {
    const auto code = GENERATE(table<std::string, TargetError>({
        {"", TargetError::Empty},
        {"   \t\n", TargetError::Empty},
        {"https://example.com/app/key1", TargetError::NotRtmp},
        {"live.example.com/app/key1", TargetError::NotRtmp},
        {"rtmpt://example.com/app/key1", TargetError::NotRtmp},
        {"rtmp:/example.com/app/key1", TargetError::NotRtmp},
        {"rtmp:///app/key1", TargetError::NoHost},
        {"rtmp://", TargetError::NoHost},
        {"rtmp://?x/app/key1", TargetError::NoHost},
        {"rtmp://us er@h/app/key1", TargetError::HasSpaces},
        {"rtmp://user:word@h/app/key1", TargetError::NoHost},
        {"rtmp://ho%20st/app/key1", TargetError::NoHost},
        {"rtmp://h:/app/key1", TargetError::BadPort},
        {"rtmp://h:0/app/key1", TargetError::BadPort},
        {"rtmp://h:65536/app/key1", TargetError::BadPort},
        {"rtmp://h:19x/app/key1", TargetError::BadPort},
        {"rtmp://h:-1/app/key1", TargetError::BadPort},
        {"rtmp://h", TargetError::NoApp},
        {"rtmp://h/", TargetError::NoApp},
        {"rtmp://h//key1", TargetError::NoApp},
        {"rtmp://h?a=b/c", TargetError::NoApp},
        {"rtmp://h/app", TargetError::NoKey},
        {"rtmp://h/app/", TargetError::NoKey},
        {"rtmp://h/app/?a=b", TargetError::NoKey},
        {"rtmp://h/app?a=b", TargetError::NoKey},
        {"rtmp://h/app/ke y1", TargetError::HasSpaces},
        {"rtmp://h/app/ke\u00a0y1", TargetError::HasSpaces},
        {"rtmp://h/app/ke\u200by1", TargetError::HasSpaces},
        {"rtmp://h/app/ke\ny1", TargetError::HasControlCharacters},
        {"rtmp://h/app/key\x7f", TargetError::HasControlCharacters},
        {std::string("rtmp://h/app/k\0ey", 17), TargetError::HasControlCharacters},
        {"rtmp://h/app/" + std::string(5000, 'k'), TargetError::TooLong},
        {std::string(10'000'000, 'k'), TargetError::TooLong},
        {"rtmp://" + std::string(300, 'h') + "/app/key1", TargetError::NoHost},
    }));
    INFO(std::get<0>(code).substr(0, 60));
    refused(parseStreamUrl(std::get<0>(code)), std::get<1>(code));
}

TEST_CASE("server and key are refused each under its own name") {
    const std::string server = "rtmp://h/app";
    const auto where = [](const std::string& address, const std::string& key) {
        const auto result = parseServerAndKey(address, key);
        REQUIRE_FALSE(result);
        return result.error().where;
    };
    CHECK(where("", "key1") == "server");
    CHECK(where("rtmp://h/", "key1") == "server");
    CHECK(where("rtmp://h/a pp", "key1") == "server");
    CHECK(where(server, "") == "key");
    CHECK(where(server, "ke y1") == "key");
    refused(parseServerAndKey(server, " \n"), TargetError::NoKey);
    refused(parseServerAndKey(server, "?a=b"), TargetError::NoKey);
    refused(parseServerAndKey(server, "a\tb"), TargetError::HasControlCharacters);
    refused(parseServerAndKey(server, std::string(5000, 'k')), TargetError::TooLong);
    refused(parseServerAndKey("http://h/app", "key1"), TargetError::NotRtmp);
}

TEST_CASE("a key is kept out of the log, whole and in the parts that libraries print") {
    taken("rtmp://h/app/FB-77-0-topSecretName?s_bl=1&a=partOfTheQuery99");
    CHECK(base::redact("publishing FB-77-0-topSecretName?s_bl=1&a=partOfTheQuery99 now") ==
          "publishing ••• now");
    CHECK(base::redact("name FB-77-0-topSecretName").find("topSecret") == std::string::npos);
    CHECK(base::redact("args a=partOfTheQuery99").find("partOf") == std::string::npos);
    CHECK(base::redact("s_bl=1") == "s_bl=1");
}
