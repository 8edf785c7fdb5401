#pragma once

#include <QtGlobal>

#include <atomic>

namespace studio::sheets {

/// Upper bounds of what is read: a file beyond them is refused as TooLarge.
struct SheetLimits {
    qint64 bytes = 64LL << 20;          ///< of the file
    qint64 unpackedBytes = 256LL << 20; ///< of all parts of an XLSX file that are read, unpacked
    int sheets = 64;
    int rows = 50'000; ///< of a sheet, up to the last one with text
    int columns = 256;
    int lettersACell = 10'000;
    int cells = 4'000'000; ///< of all sheets, a row's up to its last one with text
};

/// What a reader looks at on its way. `cancel` may be null.
struct Reading {
    const SheetLimits& limits;
    const std::atomic_bool* cancel = nullptr;

    bool isCancelled() const { return cancel && cancel->load(std::memory_order_relaxed); }
};

} // namespace studio::sheets
