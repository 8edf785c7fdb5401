#pragma once

#include "studio/base/log.h"

#include <cstring>
#include <string>
#include <utility>

namespace studio::base {

/// A stream key or token. Prints nowhere, is registered with the log's redaction
/// when made, is read only by the code that puts it on the wire, and is wiped from memory with its
/// last owner. Any thread.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string value)
        : m_value(std::move(value)) {
        keepOutOfLog(m_value);
    }
    Secret(const Secret&) = default;
    Secret(Secret&& other) noexcept { m_value.swap(other.m_value); }
    Secret& operator=(Secret other) noexcept {
        m_value.swap(other.m_value);
        return *this;
    }
    ~Secret() { explicit_bzero(m_value.data(), m_value.size()); }

    bool empty() const { return m_value.empty(); }
    /// The secret itself: for the wire and the key store only.
    const std::string& reveal() const { return m_value; }

    friend bool operator==(const Secret&, const Secret&) = default;

private:
    std::string m_value;
};

} // namespace studio::base
