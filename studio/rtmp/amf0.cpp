#include "studio/rtmp/amf0.h"

#include <algorithm>
#include <bit>

namespace studio::rtmp {
namespace {

constexpr int kDeepest = 16;
constexpr int kMostValues = 1024;
constexpr std::size_t kLongestName = 0xFFFF;

enum Marker : std::uint8_t {
    kNumber = 0x00,
    kBoolean = 0x01,
    kString = 0x02,
    kObject = 0x03,
    kNull = 0x05,
    kUndefined = 0x06,
    kReference = 0x07,
    kEcmaArray = 0x08,
    kObjectEnd = 0x09,
    kStrictArray = 0x0A,
    kDate = 0x0B,
    kLongString = 0x0C,
    kUnsupported = 0x0D,
    kXml = 0x0F,
    kTypedObject = 0x10,
};

class Decoder {
public:
    explicit Decoder(ByteView bytes)
        : m_in(bytes) {}

    std::optional<std::vector<AmfValue>> all() {
        std::vector<AmfValue> values;
        while (m_in.left() > 0) {
            values.push_back(value(0));
            if (bad()) {
                return std::nullopt;
            }
        }
        return values;
    }

private:
    bool bad() const { return m_bad || m_in.failed(); }

    AmfValue value(int depth) {
        if (depth > kDeepest || ++m_count > kMostValues) {
            m_bad = true;
            return {};
        }
        switch (m_in.u8()) {
        case kNumber:
            return std::bit_cast<double>(m_in.u64());
        case kBoolean:
            return m_in.u8() != 0;
        case kString:
            return shortText();
        case kLongString:
        case kXml:
            return text(m_in.u32());
        case kObject:
            return AmfObject{members(depth)};
        case kTypedObject:
            shortText();
            return AmfObject{members(depth)};
        case kEcmaArray:
            m_in.u32(); // the count is a hint: the end marker rules
            return AmfArray{members(depth)};
        case kStrictArray:
            return list(depth);
        case kDate: {
            const double date = std::bit_cast<double>(m_in.u64());
            m_in.u16();
            return date;
        }
        case kReference:
            m_in.u16();
            return {};
        case kNull:
        case kUndefined:
        case kUnsupported:
            return {};
        default:
            m_bad = true;
            return {};
        }
    }

    std::string text(std::size_t size) {
        const ByteView part = m_in.bytes(size);
        return {part.begin(), part.end()};
    }
    std::string shortText() { return text(m_in.u16()); }

    AmfMembers members(int depth) {
        AmfMembers found;
        while (!bad()) {
            std::string name = shortText();
            if (name.empty()) {
                m_bad = m_bad || m_in.u8() != kObjectEnd;
                break;
            }
            AmfValue member = value(depth + 1);
            found.push_back({std::move(name), std::move(member)});
        }
        return found;
    }

    AmfList list(int depth) {
        AmfList found;
        const std::uint32_t count = m_in.u32();
        for (std::uint32_t i = 0; i < count && !bad(); ++i) {
            found.values.push_back(value(depth + 1));
        }
        return found;
    }

    ByteReader m_in;
    int m_count = 0;
    bool m_bad = false;
};

void writeName(std::string_view name, ByteWriter& out) {
    name = name.substr(0, kLongestName);
    out.u16(static_cast<std::uint32_t>(name.size()));
    out.text(name);
}

void writeMembers(const AmfMembers& members, Bytes& bytes) {
    ByteWriter out(bytes);
    for (const auto& [name, value] : members) {
        writeName(name, out);
        writeAmf(value, bytes);
    }
    out.u16(0);
    out.u8(kObjectEnd);
}

struct Encoder {
    Bytes& bytes;

    void operator()(AmfNull) { ByteWriter(bytes).u8(kNull); }
    void operator()(double number) {
        ByteWriter out(bytes);
        out.u8(kNumber);
        out.u64(std::bit_cast<std::uint64_t>(number));
    }
    void operator()(bool flag) {
        ByteWriter out(bytes);
        out.u8(kBoolean);
        out.u8(flag ? 1 : 0);
    }
    void operator()(const std::string& text) {
        ByteWriter out(bytes);
        if (text.size() > kLongestName) {
            out.u8(kLongString);
            out.u32(static_cast<std::uint32_t>(text.size()));
            out.text(text);
            return;
        }
        out.u8(kString);
        writeName(text, out);
    }
    void operator()(const AmfObject& object) {
        ByteWriter(bytes).u8(kObject);
        writeMembers(object.members, bytes);
    }
    void operator()(const AmfArray& array) {
        ByteWriter out(bytes);
        out.u8(kEcmaArray);
        out.u32(static_cast<std::uint32_t>(array.members.size()));
        writeMembers(array.members, bytes);
    }
    void operator()(const AmfList& list) {
        ByteWriter out(bytes);
        out.u8(kStrictArray);
        out.u32(static_cast<std::uint32_t>(list.values.size()));
        for (const AmfValue& value : list.values) {
            writeAmf(value, bytes);
        }
    }
};

} // namespace

AmfValue::AmfValue() = default;
AmfValue::AmfValue(AmfNull) {
}
AmfValue::AmfValue(double number)
    : value(number) {
}
AmfValue::AmfValue(bool flag)
    : value(flag) {
}
AmfValue::AmfValue(std::string text)
    : value(std::move(text)) {
}
AmfValue::AmfValue(const char* text)
    : value(std::string(text)) {
}
AmfValue::AmfValue(AmfObject object)
    : value(std::move(object)) {
}
AmfValue::AmfValue(AmfArray array)
    : value(std::move(array)) {
}
AmfValue::AmfValue(AmfList list)
    : value(std::move(list)) {
}
AmfValue::AmfValue(const AmfValue&) = default;
AmfValue::AmfValue(AmfValue&&) noexcept = default;
AmfValue& AmfValue::operator=(const AmfValue&) = default;
AmfValue& AmfValue::operator=(AmfValue&&) noexcept = default;
AmfValue::~AmfValue() = default;

std::string_view AmfValue::text() const {
    const auto* found = std::get_if<std::string>(&value);
    return found ? std::string_view(*found) : std::string_view();
}

std::optional<double> AmfValue::number() const {
    const auto* found = std::get_if<double>(&value);
    return found ? std::optional(*found) : std::nullopt;
}

const AmfValue& AmfValue::member(std::string_view name) const {
    static const AmfValue none;
    const AmfMembers* members = nullptr;
    if (const auto* object = std::get_if<AmfObject>(&value)) {
        members = &object->members;
    } else if (const auto* array = std::get_if<AmfArray>(&value)) {
        members = &array->members;
    } else {
        return none;
    }
    const auto found = std::find_if(members->begin(), members->end(),
                                    [name](const auto& member) { return member.name == name; });
    return found == members->end() ? none : found->value;
}

void writeAmf(const AmfValue& value, Bytes& out) {
    std::visit(Encoder{out}, value.value);
}

Bytes encodeAmf(const std::vector<AmfValue>& values) {
    Bytes out;
    for (const AmfValue& value : values) {
        writeAmf(value, out);
    }
    return out;
}

std::optional<std::vector<AmfValue>> decodeAmf(ByteView bytes) {
    return Decoder(bytes).all();
}

} // namespace studio::rtmp
