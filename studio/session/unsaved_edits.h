#pragma once

#include "studio/base/result.h"
#include "studio/show/show.h"

#include <QFile>
#include <QString>

namespace studio::session {

/// The show as the host has it now, in the data folder, from a change until the show's file has it: a program
/// that is killed in between loses nothing that was on the screen. It is given to the system and not waited
/// for, so that main may do it; against a power cut stands the show's file, which is
/// being written meanwhile. Main thread.
class UnsavedEdits {
public:
    /// `showFile` empty: nothing is kept.
    UnsavedEdits(const QString& dataFolder, const QString& showFile);

    void keep(const show::Show& show);
    /// The show's file has it all.
    void clear();

private:
    QString m_showFile;
    QFile m_file;
};

/// Puts what a killed program left into the file of its show; true: there was something. Before any show is
/// loaded, blocking. A show's file that somebody has changed since stays as it is. An error leaves everything
/// for the next time.
base::Result<bool> recoverEdits(const QString& dataFolder);

} // namespace studio::session
