#include "studio/base/redaction.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace studio::base {
namespace {

constexpr std::string_view kMask = "•••";
constexpr std::size_t kShortestPart = 6;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool startsWithIgnoringCase(std::string_view text, std::string_view lowerCase) {
    return text.size() >= lowerCase.size() && std::equal(lowerCase.begin(), lowerCase.end(), text.begin(),
                                                         [](char a, char b) { return a == lower(b); });
}

/// Length of one of the spellings at `at`, 0 where there is none.
template <std::size_t N>
std::size_t spelled(std::string_view line, std::size_t at, const std::array<std::string_view, N>& spellings) {
    for (const std::string_view spelling : spellings) {
        if (startsWithIgnoringCase(line.substr(at), spelling)) {
            return spelling.size();
        }
    }
    return 0;
}

constexpr std::array<std::string_view, 3> kSlash{"/", "\\/", "%2f"};
constexpr std::array<std::string_view, 2> kColon{":", "%3a"};
constexpr std::array<std::string_view, 2> kQuery{"?", "%3f"};
constexpr std::array<std::string_view, 2> kAt{"@", "%40"};

bool isUrlEnd(char c) {
    return std::isspace(static_cast<unsigned char>(c)) || c == '"' || c == '<' || c == '>' || c == '`';
}

/// Behind "rtmp…://" at `at`, or 0.
std::size_t behindScheme(std::string_view line, std::size_t at) {
    constexpr std::string_view scheme = "rtmp";
    if (!startsWithIgnoringCase(line.substr(at), scheme)) {
        return 0;
    }
    at += scheme.size();
    while (at < line.size() && std::isalpha(static_cast<unsigned char>(line[at]))) {
        ++at;
    }
    const std::size_t colon = spelled(line, at, kColon);
    if (colon == 0) {
        return 0;
    }
    at += colon;
    for (int slashes = 0; slashes < 2; ++slashes) {
        const std::size_t length = spelled(line, at, kSlash);
        if (length == 0) {
            return 0;
        }
        at += length;
    }
    return at;
}

/// Masks one URL whose authority begins at `at`; returns where to go on.
std::size_t maskUrl(std::string& line, std::size_t at) {
    const auto urlEnd = [&line](std::size_t from) {
        return static_cast<std::size_t>(
            std::find_if(line.begin() + static_cast<std::ptrdiff_t>(from), line.end(), isUrlEnd) -
            line.begin());
    };
    std::size_t end = urlEnd(at);
    const std::size_t authority = at;
    std::size_t pathAt = end;
    for (std::size_t i = authority; i < end; ++i) {
        if (spelled(line, i, kAt) > 0) {
            line.replace(authority, i - authority, kMask);
            i = authority + kMask.size();
            end = urlEnd(i);
            pathAt = end;
        } else if (const std::size_t slash = spelled(line, i, kSlash); slash > 0) {
            pathAt = i + slash;
            break;
        }
    }
    for (std::size_t i = pathAt; i < end; ++i) {
        const std::size_t length = std::max(spelled(line, i, kSlash), spelled(line, i, kQuery));
        if (length > 0 && i + length < end) {
            line.replace(i + length, end - i - length, kMask);
            return i + length + kMask.size();
        }
    }
    return end;
}

/// Where a run of digits with separators has its digits, at most as many as a number needs.
std::vector<std::size_t> digitsFrom(std::string_view line, std::size_t at) {
    constexpr std::size_t most = 13;
    constexpr std::size_t mostSeparators = 2;
    constexpr std::array<std::string_view, 6> separators{" ", ".", "-", "(", ")", "\u00a0"};
    std::vector<std::size_t> digits;
    std::size_t between = 0;
    while (at < line.size() && digits.size() < most) {
        if (isDigit(line[at])) {
            digits.push_back(at++);
            between = 0;
            continue;
        }
        const std::size_t length = spelled(line, at, separators);
        const bool decimal = digits.size() == 1 && line[at] == '.'; // "0.25" is no phone number
        if (length == 0 || decimal || ++between > mostSeparators) {
            break;
        }
        at += length;
    }
    return digits;
}

/// How many digits a number that begins like this may have, the longest first; 0: none.
std::array<std::size_t, 2> phoneLengths(std::string_view digits) {
    constexpr std::size_t withZero = 10; // 0 and nine more: every mobile number since 2018
    constexpr std::size_t countryCode = 2;
    std::size_t more = 0;
    if (digits.starts_with("84")) {
        digits.remove_prefix(countryCode);
        more = countryCode;
        if (!digits.starts_with('0')) {
            more -= 1; // the 0 is left out behind the country's code
        } else {
            digits.remove_prefix(1);
        }
    } else if (digits.starts_with('0')) {
        digits.remove_prefix(1);
    } else {
        return {0, 0};
    }
    if (digits.empty() || digits.front() < '2') {
        return {0, 0};
    }
    const bool landline = digits.front() == '2'; // one digit longer in most provinces
    return {landline ? withZero + more + 1 : 0, withZero + more};
}

/// Whether the digit at `at` goes on a number that began before it.
bool isWithinNumber(std::string_view line, std::size_t at) {
    if (at == 0) {
        return false;
    }
    const char before = line[at - 1];
    const bool joint = before == '.' || before == ',' || before == ':';
    return isDigit(before) || (joint && at > 1 && isDigit(line[at - 2]));
}

} // namespace

void maskSecret(std::string& line, std::string_view secret) {
    if (secret.empty()) {
        return;
    }
    for (std::size_t at = line.find(secret); at != std::string::npos;
         at = line.find(secret, at + kMask.size())) {
        line.replace(at, secret.size(), kMask);
    }
}

void maskSecretParts(std::string& line, std::string_view secret) {
    if (secret.size() <= kShortestPart) {
        return;
    }
    const std::string_view head = secret.substr(0, kShortestPart);
    std::size_t at = 0;
    while ((at = line.find(head, at)) != std::string::npos) {
        const std::string_view rest = std::string_view(line).substr(at);
        const auto differs = std::mismatch(secret.begin(), secret.end(), rest.begin(), rest.end());
        const auto length = static_cast<std::size_t>(differs.first - secret.begin());
        const std::string_view after = rest.substr(length);
        const bool cutOff = after.empty() || after.starts_with("...") || after.starts_with("…");
        if (length * 2 >= secret.size() || cutOff) {
            line.replace(at, length, kMask);
            at += kMask.size();
        } else {
            at += 1;
        }
    }
}

void maskStreamUrls(std::string& line) {
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t authority = behindScheme(line, at);
        at = authority > 0 ? maskUrl(line, authority) : at + 1;
    }
}

void maskPhoneNumbers(std::string& line) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        if ((line[at] != '0' && line[at] != '8') || isWithinNumber(line, at)) {
            continue;
        }
        const std::vector<std::size_t> places = digitsFrom(line, at);
        std::string digits;
        for (const std::size_t place : places) {
            digits += line[place];
        }
        for (const std::size_t length : phoneLengths(digits)) {
            if (length == 0 || length > digits.size()) {
                continue;
            }
            const std::size_t end = places[length - 1] + 1;
            if (end < line.size() && isDigit(line[end])) {
                continue;
            }
            const std::size_t begin = at > 0 && line[at - 1] == '+' ? at - 1 : at;
            line.replace(begin, end - begin, kMask);
            at = begin + kMask.size() - 1;
            break;
        }
    }
}

} // namespace studio::base
