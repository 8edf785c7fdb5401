#include "app/application/resumption.h"

#include "app/application/run_error.h"
#include "studio/base/log.h"

#include <QDateTime>

namespace app {

using namespace studio;

namespace {

std::string startOf(const storage::LiveRun& run) {
    const auto since = run.startedAt.time_since_epoch();
    const qint64 ms = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
    return QDateTime::fromMSecsSinceEpoch(ms).toString(Qt::ISODate).toStdString();
}

void logOthers(const std::vector<storage::LiveRun>& others) {
    for (const storage::LiveRun& run : others) {
        base::logWarning("application", "a run of " + startOf(run) +
                                            " never ended, and is not offered: " + run.id.toStdString());
    }
}

} // namespace

void Resumption::find(Found done) {
    session::findUnfinished(m_parts.store, m_parts.folder.root, std::chrono::system_clock::now(),
                            [this, done = std::move(done)](const base::Result<session::Unfinished>& found) {
                                if (!found) {
                                    done(found.error());
                                    return;
                                }
                                logOthers(found->others);
                                if (!found->offered) {
                                    done(std::optional<ResumableRun>());
                                    return;
                                }
                                base::logWarning("application", "a run of " + startOf(found->offered->run) +
                                                                    " was on air when the program ended: " +
                                                                    found->offered->run.id.toStdString());
                                prepare(*found->offered, done);
                            });
}

void Resumption::prepare(const session::UnfinishedRun& unfinished, Found done) {
    auto loaded = show::loadShow(unfinished.run.showFile);
    if (!loaded) {
        done(
            base::Error{RunError::ShowGone, loaded.error().code.id(), unfinished.run.showFile.toStdString()});
        return;
    }
    const auto run = std::make_shared<ResumableRun>(ResumableRun{unfinished, std::move(*loaded), {}, {}});
    session::readResumed(m_parts.store, unfinished, run->loaded.show,
                         [this, run, done = std::move(done)](const base::Result<session::ResumedRun>& read) {
                             if (!read) {
                                 done(read.error());
                                 return;
                             }
                             run->resumed = std::make_shared<const session::ResumedRun>(*read);
                             m_parts.addresses.read(run->unfinished.air.destinations,
                                                    [run, done](GivenAddresses::Destinations given) {
                                                        run->given = std::move(given);
                                                        done(std::optional(*run));
                                                    });
                         });
}

void Resumption::close(const ResumableRun& run) {
    m_parts.addresses.forget(run.given); // nobody asks for these keys again
    session::closeRun(m_parts.store, run.unfinished, [](const base::Result<void>& closed) {
        if (!closed) {
            base::logError("application", "the run is not closed: " + closed.error().code.id());
        }
    });
}

} // namespace app
