#pragma once

namespace studio::base {

/// Called by PHIEN_ASSERT: stops a debug build; in release it logs once a place
/// and goes on, because the show is on air. Any thread.
void assertionFailed(const char* expression, const char* file, int line);

} // namespace studio::base

#define PHIEN_ASSERT(expression)                                                                             \
    ((expression) ? static_cast<void>(0) : ::studio::base::assertionFailed(#expression, __FILE__, __LINE__))
