#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace rig {

/// A PulseAudio of the test's own, with a sine as its microphone and a null sink.
class SoundServer {
public:
    /// Points PULSE_SERVER at it for the whole process.
    SoundServer();
    ~SoundServer();

    bool start();
    /// As a crash would: at once.
    void kill();

private:
    QString socket() const;

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace rig
