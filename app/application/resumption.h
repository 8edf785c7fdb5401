#pragma once

#include "app/application/given_addresses.h"
#include "studio/session/resume.h"
#include "studio/show/show_file.h"
#include "studio/storage/data_folder.h"

#include <functional>
#include <memory>
#include <optional>

namespace app {

/// A run that can be gone on with at once.
struct ResumableRun {
    studio::session::UnfinishedRun unfinished;
    studio::show::LoadedShow loaded;
    std::shared_ptr<const studio::session::ResumedRun> resumed;
    /// Destinations given for that run only, whose address is still known.
    GivenAddresses::Destinations given;
};

/// Finds the run that was on air when the program ended, with all it needs. Main thread.
class Resumption {
public:
    struct Parts {
        studio::storage::ShopStore& store;
        studio::storage::DataFolder folder;
        GivenAddresses& addresses;
    };
    using Found = std::function<void(studio::base::Result<std::optional<ResumableRun>>)>;

    explicit Resumption(Parts parts)
        : m_parts(std::move(parts)) {}

    /// `done` comes once, later. None: nothing was on air. ShowGone: the file of its show cannot be read.
    void find(Found done);
    /// The run is over and will not be offered again; nothing of it is deleted but the addresses, with their
    /// keys, that were given for it alone.
    void close(const ResumableRun& run);

private:
    void prepare(const studio::session::UnfinishedRun& unfinished, Found done);

    Parts m_parts;
};

} // namespace app
