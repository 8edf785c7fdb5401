#pragma once

#include "studio/base/bounded_queue.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace app {

/// The program's log in the data folder: log/phien-studio.log, the one before it kept beside it; one that has
/// grown to `largest` bytes becomes the one before. Takes every line of base::log while it lives; nobody
/// takes them after it. Written on a thread of its own, so that a disk that stands still holds nobody up:
/// what does not fit the queue then is lost, and said. Make it on main before other threads start.
class LogFile {
public:
    /// Sixteen hours of a bad network must not fill the disk that the recording needs.
    static constexpr qint64 kLargest = 16 * 1024 * 1024;

    explicit LogFile(const QString& dataFolder, qint64 largest = kLargest);
    /// Writes what still waits.
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

private:
    void add(QByteArray line);
    // The writer's thread, but for the first begin().
    void run(const std::stop_token& stop);
    void writeAll();
    void write(const QByteArray& line);
    bool begin();

    static constexpr std::size_t kMostWaiting = 4096;

    const QString m_path;
    const QString m_before;
    const qint64 m_largest;
    QFile m_file;
    qint64 m_written = 0;
    std::size_t m_lostSaid = 0;

    studio::base::DropOldestQueue<QByteArray> m_lines{kMostWaiting};
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    bool m_waiting = false; ///< a line came since the writer last looked
    std::jthread m_writer;
};

} // namespace app
