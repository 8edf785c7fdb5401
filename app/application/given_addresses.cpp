#include "app/application/given_addresses.h"

#include "studio/base/log.h"

namespace app {

using namespace studio;

namespace {

void noteFailure(const base::Result<void>& outcome) {
    if (!outcome) {
        base::logInfo("application", "a destination's address: " + outcome.error().code.id());
    }
}

} // namespace

GivenAddresses::GivenAddresses(std::shared_ptr<storage::SecretStore> secrets, const QString& dataFolder)
    : m_secrets(std::move(secrets))
    , m_console(session::consoleName(dataFolder)) {
}

QString GivenAddresses::secretOf(const QString& name) const {
    return QStringLiteral("run.%1.%2").arg(m_console, name);
}

void GivenAddresses::keep(const Destinations& destinations) {
    for (const session::ExtraDestination& given : destinations) {
        m_secrets->write(secretOf(given.name), base::Secret(given.url), noteFailure);
    }
}

void GivenAddresses::forget(const Destinations& destinations) {
    for (const session::ExtraDestination& given : destinations) {
        m_secrets->remove(secretOf(given.name), noteFailure);
    }
}

void GivenAddresses::read(const std::vector<session::JournaledDestination>& of,
                          std::function<void(Destinations)> done) {
    struct Gathering {
        Destinations found;
        std::size_t waiting = 1;
        std::function<void(Destinations)> done;

        void answered() {
            if (--waiting == 0) {
                done(std::move(found));
            }
        }
    };
    const auto gathering = std::make_shared<Gathering>();
    gathering->done = std::move(done);
    for (const session::JournaledDestination& destination : of) {
        if (!destination.isGiven) {
            continue;
        }
        ++gathering->waiting;
        m_secrets->read(secretOf(destination.name),
                        [gathering, destination](const base::Result<base::Secret>& address) {
                            if (address) {
                                gathering->found.push_back({.name = destination.name,
                                                            .platform = destination.platform,
                                                            .url = std::string(address->reveal()),
                                                            .canvas = destination.canvas});
                            } else {
                                noteFailure(address.error());
                            }
                            gathering->answered();
                        });
    }
    gathering->answered();
}

} // namespace app
