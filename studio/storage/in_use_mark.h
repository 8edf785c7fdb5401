#pragma once

#include "studio/base/result.h"
#include "studio/storage/database_error.h"

#include <QString>

#include <chrono>
#include <memory>

namespace studio::storage {

/// A file beside the database that says "in use": locked (flock) as long as this program has it open, so that
/// no second one replaces or moves the database beneath it, and emptied only when it was closed in good
/// order. The lock goes with the process, however that ends.
class InUseMark {
public:
    /// Waits for another's lock up to `patience`, then Locked.
    static base::Result<std::unique_ptr<InUseMark>> set(const QString& file,
                                                        std::chrono::milliseconds patience);
    ~InUseMark();
    InUseMark(const InUseMark&) = delete;
    InUseMark& operator=(const InUseMark&) = delete;

    /// Had the one before not been closed?
    bool wasLeft() const { return m_wasLeft; }
    /// The database has been closed in good order.
    void clear();

private:
    InUseMark(int handle, bool wasLeft)
        : m_handle(handle)
        , m_wasLeft(wasLeft) {}

    int m_handle;
    bool m_wasLeft;
};

} // namespace studio::storage
