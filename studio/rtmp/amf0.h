#pragma once

#include "studio/rtmp/wire_bytes.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace studio::rtmp {

struct AmfMember;
struct AmfValue;
/// Names and values in the order they came.
using AmfMembers = std::vector<AmfMember>;

struct AmfNull {};
struct AmfObject {
    AmfMembers members;
};
/// "ECMA array" (AMF 0, 2.10): an object that says how many members it has.
struct AmfArray {
    AmfMembers members;
};
struct AmfList {
    std::vector<AmfValue> values;
};

/// A value of Adobe's Action Message Format 0, as far as RTMP uses it. Undefined,
/// references and "unsupported" read as null, dates as numbers, XML as text, typed
/// objects as objects.
struct AmfValue {
    std::variant<AmfNull, double, bool, std::string, AmfObject, AmfArray, AmfList> value;

    AmfValue();
    AmfValue(AmfNull); // NOLINTBEGIN(google-explicit-constructor): a literal is a value
    AmfValue(double number);
    AmfValue(bool flag);
    AmfValue(std::string text);
    AmfValue(const char* text);
    AmfValue(AmfObject object);
    AmfValue(AmfArray array);
    AmfValue(AmfList list); // NOLINTEND(google-explicit-constructor)
    AmfValue(const AmfValue&);
    AmfValue(AmfValue&&) noexcept;
    AmfValue& operator=(const AmfValue&);
    AmfValue& operator=(AmfValue&&) noexcept;
    ~AmfValue();

    /// The text, or "" where this is none.
    std::string_view text() const;
    std::optional<double> number() const;
    /// The member of an object or array; null where there is none.
    const AmfValue& member(std::string_view name) const;
};

struct AmfMember {
    std::string name;
    AmfValue value;
};

/// Text beyond 65,535 bytes is written as long string; names are cut there.
void writeAmf(const AmfValue& value, Bytes& out);
Bytes encodeAmf(const std::vector<AmfValue>& values);

/// All values of a message. Total on any bytes: nullopt where they are not AMF 0, nest
/// deeper than 16 or hold over 1,024 values. Any thread.
std::optional<std::vector<AmfValue>> decodeAmf(ByteView bytes);

} // namespace studio::rtmp
