#pragma once

#include "studio/rtmp/wire_bytes.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace studio::rtmp {

struct AmfValue;
/// Names and values in the order they came.
using AmfMembers = std::vector<std::pair<std::string, AmfValue>>;

struct AmfNull {
    friend bool operator==(const AmfNull&, const AmfNull&) = default;
};
struct AmfObject {
    AmfMembers members;
    friend bool operator==(const AmfObject&, const AmfObject&) = default;
};
/// "ECMA array" (AMF 0, 2.10): an object that says how many members it has.
struct AmfArray {
    AmfMembers members;
    friend bool operator==(const AmfArray&, const AmfArray&) = default;
};
struct AmfList {
    std::vector<AmfValue> values;
    friend bool operator==(const AmfList&, const AmfList&) = default;
};

/// A value of Adobe's Action Message Format 0, as far as RTMP uses it. Undefined,
/// references and "unsupported" read as null, dates as numbers, XML as text, typed
/// objects as objects.
struct AmfValue {
    std::variant<AmfNull, double, bool, std::string, AmfObject, AmfArray, AmfList> value;

    AmfValue() = default;
    template <class T>
    requires(!std::is_same_v<std::remove_cvref_t<T>, AmfValue>)
        AmfValue(T of) // NOLINT(google-explicit-constructor): a literal is a value
        : value(std::move(of)) {}
    AmfValue(const char* text) // NOLINT(google-explicit-constructor)
        : value(std::string(text)) {}

    /// The text, or "" where this is none.
    std::string_view text() const;
    std::optional<double> number() const;
    /// The member of an object or array; null where there is none.
    const AmfValue& member(std::string_view name) const;

    friend bool operator==(const AmfValue&, const AmfValue&) = default;
};

/// Text beyond 65,535 bytes is written as long string; names are cut there.
void writeAmf(const AmfValue& value, Bytes& out);
Bytes encodeAmf(const std::vector<AmfValue>& values);

/// All values of a message. Total on any bytes: nullopt where they are not AMF 0, nest
/// deeper than 16 or hold over 1,024 values. Any thread.
std::optional<std::vector<AmfValue>> decodeAmf(ByteView bytes);

} // namespace studio::rtmp
