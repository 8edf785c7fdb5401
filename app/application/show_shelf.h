#pragma once

#include "studio/base/result.h"
#include "studio/show/show.h"
#include "studio/storage/settings_store.h"

#include <QString>

#include <vector>

namespace app {

/// Which shows were opened last, in the settings, and where a new one goes. Main thread.
class ShowShelf {
public:
    struct Entry {
        QString file;
        QString title;

        friend bool operator==(const Entry&, const Entry&) = default;
    };
    static constexpr int kMostEntries = 8;

    explicit ShowShelf(studio::storage::SettingsStore& settings)
        : m_settings(settings) {}

    /// Latest first; files that are gone are left out.
    std::vector<Entry> recent() const;
    /// Puts it first.
    void note(const QString& file, const QString& title);

private:
    studio::storage::SettingsStore& m_settings;
};

/// A show to prepare anew in the same studio: scenes, sources, look, codes and destinations of `like`, its
/// title and seller as given, nothing in the run of show.
studio::show::Show emptyShowLike(const studio::show::Show& like, const QString& title,
                                 const studio::show::Seller& seller);

/// The same from the sample show, whose files lie in `sampleFolder`: what belongs to the sample's shop stays
/// behind (vouchers, codes, logo, keys, pictures), and its film makes room for the computer's own camera.
studio::show::Show emptyShowLikeSample(const studio::show::Show& sample, const QString& sampleFolder,
                                       const QString& title, const studio::show::Seller& seller);

/// Writes a show into a file of its own in `folder`, named after its title; the file's path. Blocking.
studio::base::Result<QString> keepNewShow(const studio::show::Show& show, const QString& folder);

} // namespace app
