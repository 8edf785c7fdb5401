#pragma once

#include "studio/session/air_state.h"
#include "studio/storage/secret_store.h"

#include <functional>
#include <memory>
#include <vector>

namespace app {

/// Addresses with keys of destinations that were given for one run only, on the command line or pasted: in
/// the key store while the run is on air, so that it can be gone on with; where there is no key store they
/// are gone with the process. Main thread.
class GivenAddresses {
public:
    using Destinations = std::vector<studio::session::ExtraDestination>;

    GivenAddresses(std::shared_ptr<studio::storage::SecretStore> secrets, const QString& dataFolder);

    void keep(const Destinations& destinations);
    void forget(const Destinations& destinations);
    /// Those of the run whose address is still known; `done` comes once, maybe at once.
    void read(const std::vector<studio::session::JournaledDestination>& of,
              std::function<void(Destinations)> done);

private:
    QString secretOf(const QString& name) const;

    std::shared_ptr<studio::storage::SecretStore> m_secrets;
    QString m_console;
};

} // namespace app
