#include "studio/session/destination_resolver.h"

#include <catch2/catch.hpp>

#include <map>

using namespace studio;

namespace {

/// Keys that answer when the test says so.
class SlowKeys : public storage::SecretStore {
public:
    using Done = std::function<void(base::Result<base::Secret>)>;

    void read(const QString& name, Done done) override { m_asked[name] = std::move(done); }
    void write(const QString&, const base::Secret&, std::function<void(base::Result<void>)>) override {}
    void remove(const QString&, std::function<void(base::Result<void>)>) override {}

    void answer(const QString& name, base::Result<base::Secret> result) {
        m_asked.at(name)(std::move(result));
    }

private:
    std::map<QString, Done> m_asked;
};

show::Destination destination(const char* name, const char* platform, const char* secret) {
    return {.name = QString::fromLatin1(name),
            .platform = QString::fromLatin1(platform),
            .server = {},
            .secret = QString::fromLatin1(secret),
            .enabled = true};
}

} // namespace

TEST_CASE("keys that arrive in any order fill the destinations in the show's order") {
    auto keys = std::make_shared<SlowKeys>();
    std::optional<session::ResolvedDestinations> result;
    session::resolveDestinations(
        {destination("Page", "facebook", "fb"), destination("Channel", "youtube", "yt")}, keys,
        [&](session::ResolvedDestinations resolved) { result = std::move(resolved); });
    REQUIRE_FALSE(result);
    keys->answer(QStringLiteral("yt"), base::Secret("abcd-efgh"));
    REQUIRE_FALSE(result);
    keys->answer(QStringLiteral("fb"), base::Secret("FB-1-0-token?s_bl=1"));
    REQUIRE(result);
    REQUIRE(result->problems.empty());
    REQUIRE(result->ready.size() == 2);
    CHECK(result->ready[0].destination.name == "Page");
    CHECK(result->ready[0].destination.target.tls);
    CHECK(result->ready[0].destination.target.key.reveal() == "FB-1-0-token?s_bl=1");
    CHECK(result->ready[1].destination.target.app == "live2");
}

TEST_CASE("a destination without a key is named and the others go on") {
    auto keys = std::make_shared<SlowKeys>();
    std::optional<session::ResolvedDestinations> result;
    session::resolveDestinations(
        {destination("No key", "facebook", "gone"), destination("Denied", "youtube", "locked"),
         destination("Never asked", "custom", "")},
        keys, [&](session::ResolvedDestinations resolved) { result = std::move(resolved); });
    keys->answer(QStringLiteral("gone"), base::Error{storage::StorageError::NotFound});
    keys->answer(QStringLiteral("locked"), base::Error{storage::StorageError::KeychainDenied});
    REQUIRE(result);
    CHECK(result->ready.empty());
    REQUIRE(result->problems.size() == 3);
    CHECK(result->problems[0].code == broadcast::TargetError::NoKey);
    CHECK(result->problems[0].where == "No key");
    CHECK(result->problems[1].code == storage::StorageError::KeychainDenied);
    CHECK(result->problems[2].code == broadcast::TargetError::NoKey);
}

TEST_CASE("disabled destinations are not asked for") {
    show::Destination off = destination("Off", "facebook", "fb");
    off.enabled = false;
    std::optional<session::ResolvedDestinations> result;
    session::resolveDestinations(
        {off}, std::make_shared<SlowKeys>(),
        [&](session::ResolvedDestinations resolved) { result = std::move(resolved); });
    REQUIRE(result);
    CHECK(result->ready.empty());
    CHECK(result->problems.empty());
}

TEST_CASE("a destination of the command line gets the platform of its name") {
    const auto facebook =
        session::resolveExtra({QStringLiteral("Facebook"), {}, "rtmp://127.0.0.1:1935/live/key"});
    REQUIRE(facebook);
    CHECK(facebook->platform == "facebook");
    const auto own = session::resolveExtra({QStringLiteral("My server"), {}, "rtmp://127.0.0.1/live/key"});
    REQUIRE(own);
    CHECK(own->platform == "custom");
    CHECK(own->target.port == 1935);
    const auto bad = session::resolveExtra({QStringLiteral("Typo"), {}, "http://127.0.0.1/live/key"});
    REQUIRE_FALSE(bad);
    CHECK(bad.error().where == "Typo");
    CHECK(bad.error().code == broadcast::TargetError::NotRtmp);
}
