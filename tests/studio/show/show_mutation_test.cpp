#include "studio/show/show_file.h"

#include <QFile>

#include <catch2/catch.hpp>

#include <random>

using namespace studio::show;

namespace {

constexpr int kRounds = 5000;

QByteArray sampleJson() {
    QFile file(QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample/ao-dai.phien.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A few bytes flipped, replaced, taken out or doubled.
QByteArray mutated(QByteArray json, std::mt19937& random) {
    static const QByteArray kSpice = "{}[]\",:0123456789-.eE\\u\xff\x00 tfn";
    const auto below = [&](qsizetype bound) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(bound));
    };
    for (auto left = 1 + below(8); left > 0; --left) {
        const qsizetype at = below(json.size() - 40);
        switch (random() % 4) {
        case 0:
            json[at] = static_cast<char>(json[at] ^ (1 << below(8)));
            break;
        case 1:
            json[at] = kSpice[below(kSpice.size())];
            break;
        case 2:
            json.remove(at, 1 + below(30));
            break;
        default:
            json.insert(at, json.mid(below(json.size() - 40), 1 + below(30)));
            break;
        }
    }
    return json;
}

} // namespace

TEST_CASE("Any bytes give an answer") {
    const QByteArray sample = sampleJson();
    std::mt19937 random(20261122);
    int usable = 0;
    for (int round = 0; round < kRounds; ++round) {
        const auto loaded =
            parseShow(mutated(sample, random), QStringLiteral("m"), QStringLiteral("/nowhere"));
        if (!loaded) {
            REQUIRE_FALSE(loaded.error().where.empty());
            continue;
        }
        ++usable;
        const QByteArray written = serialiseShow(loaded.value().show, QString());
        const auto again = parseShow(written, QStringLiteral("m"), QString());
        REQUIRE(again);
        REQUIRE(serialiseShow(again.value().show, QString()) == written);
    }
    CHECK(usable > kRounds / 50);
}
