#include "tests/studio/engine/sound_server.h"

#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <thread>

namespace rig {

SoundServer::SoundServer() {
    qputenv("PULSE_SERVER", "unix:" + socket().toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
}

SoundServer::~SoundServer() {
    kill();
}

QString SoundServer::socket() const {
    return m_folder.filePath(QStringLiteral("native"));
}

bool SoundServer::start() {
    QFile::remove(socket());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("PULSE_SERVER"));
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    m_process.setProcessEnvironment(environment);
    m_process.start(
        QStringLiteral("pulseaudio"),
        {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--exit-idle-time=-1"),
         QStringLiteral("--use-pid-file=no"), QStringLiteral("-L"),
         QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=") + socket(),
         QStringLiteral("-L"), QStringLiteral("module-null-sink sink_name=quiet norewinds=1 rate=48000"),
         QStringLiteral("-L"), QStringLiteral("module-sine sink=quiet frequency=1000"), QStringLiteral("-L"),
         QStringLiteral("module-remap-source source_name=sine master=quiet.monitor")});
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!QFileInfo::exists(socket())) {
        if (!m_process.waitForStarted(100) || std::chrono::steady_clock::now() > until) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
}

void SoundServer::kill() {
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

} // namespace rig
