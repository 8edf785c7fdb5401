#pragma once

#include "studio/base/executor.h"
#include "studio/media/recording_writer.h"
#include "studio/stream/packet_fan.h"

#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace studio::session {

/// The recording of one show: a writer on the feed, a new file when one is lost, MP4 at
/// the end. Main thread; work that blocks runs on the pool.
class RecordingDesk {
public:
    struct Parts {
        base::Executor post;
        std::function<void(const media::RecordingEvent&)> happened;
        std::function<void(double done, const QString& file)> remuxing;
        std::function<void(const base::Error&)> problem;
    };

    explicit RecordingDesk(Parts parts);
    /// Closes the file and waits for the pool.
    ~RecordingDesk();

    /// Records the feed to `file` (numbered where there is such a file: nothing is ever overwritten), or to a
    /// generated name in `folder` that ends in `suffix`. The file is opened on the pool: a disk that sleeps
    /// holds nobody up. What fails is told as a problem.
    void start(const QString& folder, const QString& file, std::shared_ptr<stream::PacketFan> feed,
               const QString& suffix = {});
    /// `file` with `suffix` before its ending.
    static QString withSuffix(const QString& file, const QString& suffix);
    /// Closes, remuxes, then calls `done`.
    void finish(std::function<void()> done);
    /// Between recordings: what was recorded and lost counts from nothing again; the files stay named.
    void forgetLast();
    void cancelRemux() { m_cancelled = true; }

    std::chrono::milliseconds recorded() const;
    std::optional<std::chrono::seconds> timeLeft() const;
    std::uint64_t bytesWritten() const;
    /// Every file of the show, MKV and MP4.
    const QStringList& files() const { return m_files; }
    std::chrono::milliseconds lost() const { return m_lost; }

private:
    struct Opened;
    void open(const QStringList& candidates);
    void take(const Opened& opened);
    void hear(const media::RecordingEvent& event);
    void replaceLostFile();
    void remuxAll();
    QString generatedStem() const;

    Parts m_parts;
    std::shared_ptr<stream::PacketFan> m_feed;
    std::shared_ptr<media::RecordingWriter> m_writer;
    QString m_folder;
    QString m_suffix;
    QString m_firstFile;
    QStringList m_files;
    QStringList m_toRemux;
    std::function<void()> m_done;
    std::chrono::milliseconds m_lost{0};
    std::chrono::milliseconds m_recordedBefore{0};
    std::uint64_t m_bytesBefore = 0;
    int m_replacements = 0;
    bool m_opening = false;
    std::atomic<bool> m_cancelled{false};
    QThreadPool m_pool;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace studio::session
