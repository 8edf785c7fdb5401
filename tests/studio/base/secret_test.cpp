#include "studio/base/secret.h"

#include <catch2/catch.hpp>

#include <ostream>
#include <sstream>

using studio::base::Secret;

namespace {

template <class T>
concept Printable = requires(std::ostream& out, const T& value) {
    out << value;
};
template <class T>
concept Text = std::is_convertible_v<T, std::string> || std::is_convertible_v<T, std::string_view>;

// A secret that slips into a stream or a string by itself does not compile.
static_assert(!Printable<Secret>);
static_assert(!Text<Secret>);
static_assert(!std::is_convertible_v<std::string, Secret>);

} // namespace

TEST_CASE("a secret is out of the log from the moment it is made") {
    CHECK(studio::base::redact("with zeta-unmade-0001") == "with zeta-unmade-0001");
    const Secret secret("zeta-made-0002-x");
    CHECK(secret.reveal() == "zeta-made-0002-x");
    CHECK(studio::base::redact("with zeta-made-0002-x.") == "with •••.");
}

TEST_CASE("secrets compare, and an empty one is empty") {
    CHECK(Secret().empty());
    CHECK_FALSE(Secret("word").empty());
    CHECK(Secret("same") == Secret("same"));
    CHECK_FALSE(Secret("same") == Secret("other"));
}
