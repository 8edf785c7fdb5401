#pragma once

#include "studio/base/log.h"

#include <string>
#include <utility>

namespace studio::base {

/// A stream key or token. Prints nowhere, is registered with the log's redaction
/// when made, and is read only by the code that puts it on the wire. Any thread.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string value)
        : m_value(std::move(value)) {
        keepOutOfLog(m_value);
    }

    bool empty() const { return m_value.empty(); }
    /// The secret itself: for the wire and the key store only.
    const std::string& reveal() const { return m_value; }

    friend bool operator==(const Secret&, const Secret&) = default;

private:
    std::string m_value;
};

} // namespace studio::base
