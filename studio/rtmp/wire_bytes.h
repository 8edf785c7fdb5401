#pragma once

#include "studio/stream/encoded_packet.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace studio::rtmp {

using Bytes = stream::Bytes;
using ByteView = std::span<const std::uint8_t>;

/// Appends integers as RTMP and FLV want them: big-endian. Any thread.
class ByteWriter {
public:
    explicit ByteWriter(Bytes& out)
        : m_out(out) {}

    void u8(std::uint32_t value) { m_out.push_back(static_cast<std::uint8_t>(value)); }
    void u16(std::uint32_t value) { bigEndian(value, 2); }
    void u24(std::uint32_t value) { bigEndian(value, 3); }
    void u32(std::uint32_t value) { bigEndian(value, 4); }
    void u64(std::uint64_t value) { bigEndian(value, 8); }
    void bytes(ByteView value) { m_out.insert(m_out.end(), value.begin(), value.end()); }
    void text(std::string_view value) { m_out.insert(m_out.end(), value.begin(), value.end()); }

private:
    void bigEndian(std::uint64_t value, int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
            m_out.push_back(static_cast<std::uint8_t>(value >> shift));
        }
    }

    Bytes& m_out;
};

/// Reads big-endian integers. Reading past the end gives zeros and sets failed(),
/// so that a parser asks once, at its end. Any thread.
class ByteReader {
public:
    explicit ByteReader(ByteView bytes)
        : m_bytes(bytes) {}

    std::size_t left() const { return m_bytes.size() - m_at; }
    bool failed() const { return m_failed; }

    std::uint32_t u8() { return static_cast<std::uint32_t>(bigEndian(1)); }
    std::uint32_t u16() { return static_cast<std::uint32_t>(bigEndian(2)); }
    std::uint32_t u24() { return static_cast<std::uint32_t>(bigEndian(3)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(bigEndian(4)); }
    std::uint64_t u64() { return bigEndian(8); }

    ByteView bytes(std::size_t count) {
        if (count > left()) {
            m_failed = true;
            m_at = m_bytes.size();
            return {};
        }
        const ByteView part = m_bytes.subspan(m_at, count);
        m_at += count;
        return part;
    }

private:
    std::uint64_t bigEndian(std::size_t count) {
        std::uint64_t value = 0;
        for (const std::uint8_t byte : bytes(count)) {
            value = value << 8 | byte;
        }
        return value;
    }

    ByteView m_bytes;
    std::size_t m_at = 0;
    bool m_failed = false;
};

} // namespace studio::rtmp
