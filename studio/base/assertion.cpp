#include "studio/base/assertion.h"

#include "studio/base/log.h"

#include <cstdlib>
#include <string>

namespace studio::base {

void assertionFailed(const char* expression, const char* file, int line)
{
    logError("base", std::string("assertion failed: ") + expression + " at " + file + ":" + std::to_string(line));
#ifndef NDEBUG
    std::abort();
#endif
}

} // namespace studio::base
