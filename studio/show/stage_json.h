#pragma once

#include "studio/base/result.h"
#include "studio/show/run_timing.h"
#include "studio/show/show_error.h"
#include "studio/show/stage.h"

#include <QByteArray>

#include <vector>

namespace studio::show {

/// A stage read back, and what of it could not be used.
struct LoadedStage {
    Stage stage;
    std::vector<base::Error> problems;
};

/// The stage as JSON, to go on from after the program has died. Times in Unix milliseconds. Any thread.
QByteArray serialiseStage(const Show& show, const Stage& stage);

/// Fails only where nothing can be used (not JSON, no object, a newer version). What the show does not have
/// any more (product, scene, voucher) is left out and told; the segment is found again where the run of show
/// has moved. `where` prefixes places. Any bytes give an answer. Any thread.
base::Result<LoadedStage> parseStage(const QByteArray& json, const QString& where, const Show& show);

/// A log of the run likewise.
QByteArray serialiseRunLog(const RunLog& log);
base::Result<RunLog> parseRunLog(const QByteArray& json, const QString& where);

} // namespace studio::show
