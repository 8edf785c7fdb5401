#include "studio/session/destination_resolver.h"

#include "studio/broadcast/platform_preset.h"

namespace studio::session {
namespace {

std::string guessPlatform(const ExtraDestination& extra) {
    const QString wanted = extra.platform.isEmpty() ? extra.name.toLower() : extra.platform;
    return std::string(broadcast::platformPreset(wanted.toStdString()).id);
}

std::string serverOf(const show::Destination& destination) {
    if (!destination.server.isEmpty()) {
        return destination.server.toStdString();
    }
    return std::string(broadcast::platformPreset(destination.platform.toStdString()).server);
}

base::Result<ReadyDestination> withKey(const show::Destination& destination,
                                       const base::Result<base::Secret>& key) {
    const std::string name = destination.name.toStdString();
    if (!key) {
        return base::Error{key.error().code, key.error().detail, name};
    }
    auto target = broadcast::parseServerAndKey(serverOf(destination), key->reveal());
    if (!target) {
        return base::Error{target.error().code, target.error().detail, name};
    }
    return ReadyDestination{{name, destination.platform.toStdString(), std::move(*target)},
                            destination.canvas};
}

struct Gathering {
    ResolvedDestinations result;
    std::vector<std::optional<base::Result<ReadyDestination>>> answers;
    std::size_t waiting = 0;
    std::function<void(ResolvedDestinations)> done;

    void answered(std::size_t index, base::Result<ReadyDestination> answer) {
        answers[index] = std::move(answer);
        if (--waiting == 0) {
            finish();
        }
    }

    void finish() {
        for (auto& answer : answers) {
            if (*answer) {
                result.ready.push_back(std::move(**answer));
            } else {
                result.problems.push_back(answer->error());
            }
        }
        done(std::move(result));
    }
};

} // namespace

base::Result<broadcast::BroadcastDestination> resolveExtra(const ExtraDestination& extra) {
    auto target = broadcast::parseStreamUrl(extra.url);
    if (!target) {
        return base::Error{target.error().code, target.error().detail, extra.name.toStdString()};
    }
    return broadcast::BroadcastDestination{extra.name.toStdString(), guessPlatform(extra),
                                           std::move(*target)};
}

void resolveDestinations(const std::vector<show::Destination>& destinations,
                         const std::shared_ptr<storage::SecretStore>& secrets,
                         std::function<void(ResolvedDestinations)> done) {
    std::vector<show::Destination> enabled;
    for (const show::Destination& destination : destinations) {
        if (destination.enabled) {
            enabled.push_back(destination);
        }
    }
    if (enabled.empty()) {
        done({});
        return;
    }
    auto gathering = std::make_shared<Gathering>();
    gathering->done = std::move(done);
    gathering->waiting = enabled.size();
    gathering->answers.resize(enabled.size());
    for (std::size_t i = 0; i < enabled.size(); ++i) {
        const show::Destination& destination = enabled[i];
        if (!secrets || destination.secret.isEmpty()) {
            gathering->answered(
                i, base::Error{broadcast::TargetError::NoKey, {}, destination.name.toStdString()});
            continue;
        }
        secrets->read(destination.secret, [gathering, i, destination](const base::Result<base::Secret>& key) {
            const bool missing = !key && key.error().code == storage::StorageError::NotFound;
            gathering->answered(
                i, missing ? base::Error{broadcast::TargetError::NoKey, {}, destination.name.toStdString()}
                           : withKey(destination, key));
        });
    }
}

} // namespace studio::session
