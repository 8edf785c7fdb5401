#pragma once

#include "studio/base/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace studio::storage {

/// One show on air, from its start to its end. Times are kept in whole milliseconds.
struct LiveRun {
    /// Random, 128 bits as hexadecimal letters; names the run for ever.
    QString id;
    /// Absolute path of the show's file; empty: none.
    QString showFile;
    QString title;
    base::WallTime startedAt;
    /// None: it is on air, or the program died.
    std::optional<base::WallTime> endedAt;

    friend bool operator==(const LiveRun&, const LiveRun&) = default;
};

/// What was on air, as its writer put it: this room does not look inside.
struct JournalEntry {
    QByteArray state; ///< JSON in UTF-8
    base::WallTime at;

    friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

/// One stay of a segment on air.
struct SegmentOnAir {
    /// In the run of show as it was then.
    int segment = -1;
    QString title;
    QString productCode; ///< empty: no product
    base::WallTime startedAt;
    std::optional<base::WallTime> endedAt; ///< none: it is on air

    friend bool operator==(const SegmentOnAir&, const SegmentOnAir&) = default;
};

} // namespace studio::storage
