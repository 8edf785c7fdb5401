#include "studio/base/log.h"
#include "studio/base/redaction.h"

#include <catch2/catch.hpp>

using namespace studio::base;

namespace {

std::string withoutSecret(std::string line, const std::string& secret) {
    maskSecret(line, secret);
    return line;
}

std::string withoutParts(std::string line, const std::string& secret) {
    maskSecretParts(line, secret);
    return line;
}

std::string withoutKeys(std::string line) {
    maskStreamUrls(line);
    return line;
}

std::string withoutPhones(std::string line) {
    maskPhoneNumbers(line);
    return line;
}

} // namespace

TEST_CASE("a secret goes wherever it stands") {
    const std::string secret = "FB-12-0-AbCdEfGh";
    CHECK(withoutSecret("FB-12-0-AbCdEfGh", secret) == "•••");
    CHECK(withoutSecret("a FB-12-0-AbCdEfGh b FB-12-0-AbCdEfGhFB-12-0-AbCdEfGh.", secret) ==
          "a ••• b ••••••.");
    CHECK(withoutSecret("\"FB-12-0-AbCdEfGh?x=1\"", secret) == "\"•••?x=1\"");
    CHECK(withoutSecret("nothing here", secret) == "nothing here");
    CHECK(withoutSecret("", secret).empty());
    CHECK(withoutSecret("line", "") == "line");
    CHECK(withoutSecret("pin 4711!", "4711") == "pin •••!");
}

TEST_CASE("a part of a secret goes too") {
    const std::string secret = "FB-12-0-AbCdEfGh";
    CHECK(withoutParts("cut off at FB-12-0-A", secret) == "cut off at •••");
    CHECK(withoutParts("FB-12-0...", secret) == "•••...");
    CHECK(withoutParts("FB-12-0… refused", secret) == "•••… refused");
    CHECK(withoutParts("half FB-12-0-AbC of it", secret) == "half ••• of it");
    // A few common letters are no secret.
    CHECK(withoutParts("FB-12 is a product", secret) == "FB-12 is a product");
    CHECK(withoutParts("FB-12-0 is a product", secret) == "FB-12-0 is a product");
}

TEST_CASE("a line that was cut off within a key is clean too") {
    keepOutOfLog("FB-950-0-cutOffSomewhere");
    CHECK(redact("publishing FB-950-0-cutO") == "publishing •••");
}

TEST_CASE("a key that begins like another leaves no tail behind") {
    keepOutOfLog("FB-900-0-commonPart-first");
    keepOutOfLog("FB-900-0-commonPart-other");
    keepOutOfLog("FB-900-0-commonPart");
    CHECK(redact("is FB-900-0-commonPart-other!") == "is •••!");
    CHECK(redact("is FB-900-0-commonPart-first!") == "is •••!");
    CHECK(redact("is FB-900-0-commonPart!") == "is •••!");
}

TEST_CASE("what follows the application in a stream URL goes") {
    const auto row = GENERATE(table<std::string, std::string>({
        {"rtmp://host/app/KEY", "rtmp://host/app/•••"},
        {"open rtmps://host:443/rtmp/FB-1-0-x?s_bl=1&a=y now", "open rtmps://host:443/rtmp/••• now"},
        {"RTMP://HOST/APP/KEY", "RTMP://HOST/APP/•••"},
        {"rtmpt://host/app/KEY", "rtmpt://host/app/•••"},
        {"url='rtmp://host/app/KEY'", "url='rtmp://host/app/•••"},
        {"\"rtmp://host/app/KEY\",\"b\":1", "\"rtmp://host/app/•••\",\"b\":1"},
        {"rtmp://host/app/K,E'Y)tail more", "rtmp://host/app/••• more"},
        {"rtmp://host/one/two/KEY", "rtmp://host/one/•••"},
        {"rtmp://host/live2?backup=1/KEY", "rtmp://host/live2?•••"},
        {"rtmp://host/live?token=KEY", "rtmp://host/live?•••"},
        {"rtmp://[2001:db8::1]:1935/app/KEY", "rtmp://[2001:db8::1]:1935/app/•••"},
        {"rtmp://user:word@host/app/KEY", "rtmp://•••@host/app/•••"},
        {R"({"u":"rtmps:\/\/host:443\/rtmp\/KEY?a=b"})", R"({"u":"rtmps:\/\/host:443\/rtmp\/•••"})"},
        {"to=rtmp%3A%2F%2Fhost%2Fapp%2FKEY", "to=rtmp%3A%2F%2Fhost%2Fapp%2F•••"},
        {"<rtmp://host/app/KEY>", "<rtmp://host/app/•••>"},
        {"rtmp://a/b/KEY rtmp://c/d/KEY", "rtmp://a/b/••• rtmp://c/d/•••"},
        {"rtmp rtmp://a/b/KEY", "rtmp rtmp://a/b/•••"},
        {"rtmp://host/app/", "rtmp://host/app/"},
        {"rtmp://host/app", "rtmp://host/app"},
        {"rtmp://host", "rtmp://host"},
        {"rtmp://host and/or/else", "rtmp://host and/or/else"},
        {"rtmp://", "rtmp://"},
        {"rtmp", "rtmp"},
        {"rtmp: handshake", "rtmp: handshake"},
        {"https://host/app/page", "https://host/app/page"},
    }));
    CHECK(withoutKeys(std::get<0>(row)) == std::get<1>(row));
}

TEST_CASE("phone numbers go, however they are written") {
    const auto row = GENERATE(table<std::string, std::string>({
        {"0912345678", "•••"},
        {"gọi 0912 345 678 nha", "gọi ••• nha"},
        {"0912.345.678", "•••"},
        {"091-234-5678,", "•••,"},
        {"(091) 234 5678", "(•••"},
        {"+84912345678", "•••"},
        {"+84 912 345 678", "•••"},
        {"+84 (0) 912 345 678", "•••"},
        {"84912345678", "•••"},
        {"sđt0912345678", "sđt•••"},
        {"0912345678nha", "•••nha"},
        {"sđt:0912345678", "sđt:•••"},
        {"chị ơi.0912345678", "chị ơi.•••"},
        {"0912345678 0987654321", "••• •••"},
        {"0912345678 12 cái", "••• 12 cái"},
        {"0912345678/0987654321", "•••/•••"},
        {"024 3825 1234", "•••"},
        {"0283 825 1234", "•••"},
        {"0912\u00a0345\u00a0678", "•••"},
    }));
    CHECK(withoutPhones(std::get<0>(row)) == std::get<1>(row));
}

TEST_CASE("other numbers stay") {
    const std::string line =
        GENERATE(as<std::string>(), "0.123456789", "0.25 0.30 0.31 0.44", "2026-11-22 02:31:46.912345",
                 "192.168.0.123", "bytes 1234567890", "bytes 8412345678", "09123456789012", "250000",
                 "0123456789", "id 1780912345678", "091234567", "1.0912345678", "00:00:09.123456789", "0",
                 "8", "84", "+", "0 0 0 0");
    CHECK(withoutPhones(line) == line);
}

TEST_CASE("a clean line stays clean") {
    const std::string once = redact("rtmp://host/app/KEY 0912345678");
    CHECK(redact(once) == once);
}
