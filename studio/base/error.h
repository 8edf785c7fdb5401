#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace studio::base {

/// Specialised by every room for its error enum: the room's name and, in enum
/// order, the stable name of each code. `app/text` finds the words by "room.name".
template <class Code>
struct ErrorRoom;

/// A code of any room, comparable with the enum it was made from.
class ErrorCode {
public:
    template <class Code>
    requires requires { ErrorRoom<Code>::kRoom; }
    ErrorCode(Code code) // NOLINT(google-explicit-constructor): a code is an ErrorCode
        : m_room(ErrorRoom<Code>::kRoom)
        , m_name(ErrorRoom<Code>::kNames[static_cast<std::size_t>(code)]) {}

    /// "show.not_json": never shown to a person, the key to the words for one.
    std::string id() const { return std::string(m_room) + "." + std::string(m_name); }

    friend bool operator==(const ErrorCode& a, const ErrorCode& b) {
        return a.m_room == b.m_room && a.m_name == b.m_name;
    }

private:
    std::string_view m_room;
    std::string_view m_name;
};

/// What went wrong. `detail` is for the log: it never holds a key, token, phone
/// number or address. `where` is what the person must look at: a file, a line, a field.
struct Error {
    ErrorCode code;
    std::string detail = {};
    std::string where = {};
};

} // namespace studio::base
