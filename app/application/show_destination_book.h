#pragma once

#include "app/destinations/destination_book.h"
#include "studio/storage/secret_store.h"
#include "studio/storage/settings_store.h"

#include <QString>

#include <functional>
#include <memory>

namespace app {

/// Destinations that were changed in the console, remembered in the settings for each show file
/// (the show file itself is never written over); keys in the key store. Main thread.
class ShowDestinationBook : public destinations::DestinationBook {
public:
    using Destinations = std::vector<studio::show::Destination>;

    struct Parts {
        QString showFile;
        studio::storage::SettingsStore& settings;
        std::shared_ptr<studio::storage::SecretStore> secrets;
        /// Tells the session.
        std::function<void(const Destinations&)> changed;
    };

    /// `own`: what the show file says, used until the console has changed it.
    ShowDestinationBook(Parts parts, Destinations own);

    Destinations destinations() const override { return m_destinations; }
    void save(const QString& before, const studio::show::Destination& destination,
              std::optional<studio::base::Secret> key, Done done) override;
    void remove(const QString& name, Done done) override;

    /// What the settings remember for a show file; the show's own where they know nothing.
    static Destinations remembered(const studio::storage::SettingsStore& settings, const QString& showFile,
                                   Destinations own);

private:
    studio::base::Result<void> keep();

    Parts m_parts;
    Destinations m_destinations;
};

} // namespace app
