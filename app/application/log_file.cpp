#include "app/application/log_file.h"

#include "studio/base/log.h"

#include <QDateTime>
#include <QDir>

namespace app {
namespace {

char levelLetter(studio::base::LogLevel level) {
    return "DIWE"[static_cast<int>(level)];
}

QByteArray timeNow() {
    return QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz ")).toLatin1();
}

} // namespace

LogFile::LogFile(const QString& dataFolder, qint64 largest)
    : m_path(dataFolder + QStringLiteral("/log/phien-studio.log"))
    , m_before(dataFolder + QStringLiteral("/log/phien-studio.1.log"))
    , m_largest(largest)
    , m_file(m_path) {
    QDir().mkpath(dataFolder + QStringLiteral("/log"));
    if (!begin()) {
        return;
    }
    m_writer = std::jthread([this](const std::stop_token& stop) { run(stop); });
    studio::base::setLogSink(
        [this](studio::base::LogLevel level, std::string_view room, std::string_view line) {
            QByteArray text = timeNow();
            text.append(levelLetter(level)).append(' ');
            text.append(room.data(), static_cast<qsizetype>(room.size())).append(": ");
            text.append(line.data(), static_cast<qsizetype>(line.size())).append('\n');
            add(std::move(text));
        });
}

LogFile::~LogFile() {
    studio::base::setLogSink([](auto, auto, auto) {});
}

void LogFile::add(QByteArray line) {
    m_lines.push(std::move(line));
    const std::lock_guard lock(m_mutex);
    m_waiting = true;
    m_arrived.notify_one();
}

void LogFile::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            m_arrived.wait(lock, stop, [this] { return m_waiting; });
            m_waiting = false;
        }
        writeAll();
    }
    writeAll();
}

void LogFile::writeAll() {
    if (const std::size_t lost = m_lines.dropped(); lost != m_lostSaid) {
        write(timeNow() + "W log: " + QByteArray::number(static_cast<qulonglong>(lost - m_lostSaid)) +
              " lines are missing\n");
        m_lostSaid = lost;
    }
    for (const QByteArray& line : m_lines.drain()) {
        write(line);
    }
    m_file.flush();
}

void LogFile::write(const QByteArray& line) {
    if (m_written > 0 && m_written + line.size() > m_largest) {
        m_file.close();
        begin();
    }
    if (m_file.isOpen()) {
        m_written += line.size();
        m_file.write(line);
    }
}

/// What there is becomes the one before.
bool LogFile::begin() {
    QFile::remove(m_before);
    QFile::rename(m_path, m_before);
    m_written = 0;
    return m_file.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace app
