#include "app/application/log_file.h"

#include "studio/base/log.h"

#include <QDateTime>
#include <QDir>

namespace app {
namespace {

// Sixteen hours of a bad network must not fill the disk that the recording needs.
constexpr qint64 kLargest = 32 * 1024 * 1024;

char levelLetter(studio::base::LogLevel level) {
    return "DIWE"[static_cast<int>(level)];
}

} // namespace

LogFile::LogFile(const QString& dataFolder) {
    const QString folder = dataFolder + QStringLiteral("/log");
    QDir().mkpath(folder);
    const QString path = folder + QStringLiteral("/phien-studio.log");
    const QString before = folder + QStringLiteral("/phien-studio.1.log");
    QFile::remove(before);
    QFile::rename(path, before);
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return;
    }
    studio::base::setLogSink(
        [this](studio::base::LogLevel level, std::string_view room, std::string_view line) {
            if (m_written > kLargest) {
                return;
            }
            QByteArray text =
                QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz ")).toLatin1();
            text.append(levelLetter(level)).append(' ');
            text.append(room.data(), static_cast<qsizetype>(room.size())).append(": ");
            text.append(line.data(), static_cast<qsizetype>(line.size())).append('\n');
            m_written += m_file.write(text);
            m_file.flush();
        });
}

LogFile::~LogFile() {
    studio::base::setLogSink([](auto, auto, auto) {});
}

} // namespace app
