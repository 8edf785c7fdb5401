#pragma once

#include <string>

namespace studio::base {

/// What was made, renamed or removed in the folder lasts through a power cut only once this is true. False:
/// `errno` says why. Blocking. Any thread.
bool syncFolder(const std::string& folder);

} // namespace studio::base
