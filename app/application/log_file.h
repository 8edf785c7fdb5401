#pragma once

#include <QFile>
#include <QString>

namespace app {

/// The program's log in the data folder: log/phien-studio.log, the one before it kept beside it.
/// Takes every line of base::log while it lives; nobody takes them after it. Make it on main before other
/// threads start.
class LogFile {
public:
    explicit LogFile(const QString& dataFolder);
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

private:
    QFile m_file;
    qint64 m_written = 0;
};

} // namespace app
