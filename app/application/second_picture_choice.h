#pragma once

#include "studio/show/show.h"
#include "studio/storage/settings_store.h"

namespace app {

/// Whether a show makes a second picture, as chosen in the console; remembered in the settings for each show
/// file. Main thread.
class SecondPictureChoice {
public:
    SecondPictureChoice(studio::storage::SettingsStore& settings, const QString& showFile);

    /// The show with the choice applied: without one it stays as it is. A second picture that the file does
    /// not describe has the main one's sides changed over.
    void apply(studio::show::Show& show) const;
    studio::base::Result<void> keep(bool on);

private:
    studio::storage::SettingsStore& m_settings;
    QString m_key;
};

} // namespace app
