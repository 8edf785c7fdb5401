#pragma once

#include "studio/base/result.h"
#include "studio/engine/engine_error.h"

#include <QSize>
#include <QString>

#include <memory>

namespace studio::engine {

/// What libobs is started with.
struct RuntimeOptions {
    QSize canvas; ///< already encodable
    int fps = 30;
    QString dataDir;
    QString overlayModule;
    QString overlayModuleData;
};

/// libobs itself: started when this is made, shut down when it goes. Everything made of
/// libobs must be gone by then. Main thread.
class ObsRuntime {
public:
    static base::Result<std::unique_ptr<ObsRuntime>> start(const RuntimeOptions& options);
    ~ObsRuntime();
    ObsRuntime(const ObsRuntime&) = delete;
    ObsRuntime& operator=(const ObsRuntime&) = delete;

private:
    ObsRuntime() = default;
};

/// A source type that some loaded module has registered.
bool sourceTypeExists(const char* type);

/// NoDisplay where no X server answers. Any thread.
base::Result<void> checkDisplay();

} // namespace studio::engine
