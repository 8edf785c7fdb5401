#include "studio/base/assertion.h"

#include "studio/base/log.h"

#include <cstdlib>
#include <mutex>
#include <set>
#include <string>

namespace studio::base {
namespace {

/// A place that fails sixty times a second must not fill the disk.
bool isFirstTime(const std::string& place) {
    static std::mutex mutex;
    static std::set<std::string> places;
    const std::lock_guard lock(mutex);
    return places.insert(place).second;
}

} // namespace

void assertionFailed(const char* expression, const char* file, int line) {
    const std::string place = std::string(file) + ":" + std::to_string(line);
    if (isFirstTime(place)) {
        logError("base", std::string("assertion failed: ") + expression + " at " + place);
    }
#ifndef NDEBUG
    std::abort();
#endif
}

} // namespace studio::base
