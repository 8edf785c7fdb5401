#pragma once

#include "studio/show/run_timing.h"

#include <QLabel>

namespace app::run_of_show {

/// One line below the steps: when the run will be over and how far behind it is. Main thread.
class RunClock : public QLabel {
    Q_OBJECT
public:
    explicit RunClock(QWidget* parent = nullptr);

    void setTiming(const studio::show::RunTiming& timing, bool hasBegun);
};

} // namespace app::run_of_show
