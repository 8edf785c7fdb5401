#pragma once

namespace app::run_of_show {

/// While preparing a double click changes a step, on air it goes there.
enum class RunMode { Preparing, OnAir };

} // namespace app::run_of_show
