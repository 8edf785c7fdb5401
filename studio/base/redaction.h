#pragma once

#include <string>
#include <string_view>

namespace studio::base {

/// What redact() is made of. Each replaces what must not be read by "•••". Pure, any thread.

/// The whole secret, wherever it stands.
void maskSecret(std::string& line, std::string_view secret);
/// A part of it from its start on: half of it or more anywhere, six characters and more
/// where the line or the word was cut off ("abcdef…", "abcdef..."). To be called when
/// all whole secrets are gone, as keys may begin alike.
void maskSecretParts(std::string& line, std::string_view secret);
/// rtmp://name:word@host/app/KEY?query → rtmp://•••@host/app/•••, in any case, also where
/// the slashes are escaped as in JSON or percent-encoded. Wider than needed in doubt.
void maskStreamUrls(std::string& line);
/// Digits shaped like a Vietnamese phone number: 0 or 84 and nine or ten more, with
/// spaces, dots, hyphens and brackets between, also within a word.
void maskPhoneNumbers(std::string& line);

} // namespace studio::base
