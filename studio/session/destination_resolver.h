#pragma once

#include "studio/base/result.h"
#include "studio/broadcast/broadcast_controller.h"
#include "studio/show/show.h"
#include "studio/storage/secret_store.h"

#include <functional>
#include <memory>
#include <vector>

namespace studio::session {

/// A destination given on the command line or pasted in the console for this run only.
struct ExtraDestination {
    QString name;
    QString platform; ///< preset id; empty: guessed from the name, else "custom"
    std::string url;  ///< with its key
    show::CanvasId canvas = show::CanvasId::Main;
};

/// A destination with its key, and the picture it gets.
struct ReadyDestination {
    broadcast::BroadcastDestination destination;
    show::CanvasId canvas = show::CanvasId::Main;
};

/// What can be sent to, and why the rest cannot; `where` of an error is the destination's name.
struct ResolvedDestinations {
    std::vector<ReadyDestination> ready;
    std::vector<base::Error> problems;
};

/// Address and key of one destination of the run; `where` names it on failure.
base::Result<broadcast::BroadcastDestination> resolveExtra(const ExtraDestination& extra);

/// Fills in the keys of a show's enabled destinations from the key store. `done` runs once,
/// on main, maybe later; the keychain may ask the person first. Main thread.
void resolveDestinations(const std::vector<show::Destination>& destinations,
                         const std::shared_ptr<storage::SecretStore>& secrets,
                         std::function<void(ResolvedDestinations)> done);

} // namespace studio::session
