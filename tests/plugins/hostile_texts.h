#pragma once

#include <QString>

#include <vector>

namespace phien::overlays::test {

struct HostileText {
    QString name; ///< what is wrong with it
    QString text;
};

/// The corpus of tests/fixtures/hostile_text: what a stranger can send. Each painter draws each of them
/// inside its own box, in bounded time.
const std::vector<HostileText>& hostileTexts();

} // namespace phien::overlays::test
