#pragma once

#include "studio/base/result.h"
#include "studio/base/secret.h"
#include "studio/show/show.h"

#include <functional>
#include <optional>
#include <vector>

namespace app::destinations {

/// Where the console's destinations are kept: the show holds everything but the key, the key
/// goes to the key store. The composition root implements it. Main thread; answers come later,
/// on main, and may come at once.
class DestinationBook {
public:
    using Done = std::function<void(studio::base::Result<void>)>;

    virtual ~DestinationBook() = default;
    virtual std::vector<studio::show::Destination> destinations() const = 0;
    /// Adds a destination, or changes the one named `before`. No key: the stored one stays.
    /// storage.no_keychain is told to the person and counts as done (kept until the program closes).
    virtual void save(const QString& before, const studio::show::Destination& destination,
                      std::optional<studio::base::Secret> key, Done done) = 0;
    virtual void remove(const QString& name, Done done) = 0;
};

} // namespace app::destinations
