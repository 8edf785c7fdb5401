#include "studio/media/remux.h"

#include "studio/media/av_handles.h"
#include "studio/media/av_log.h"
#include "studio/media/remuxer.h"

#include <QFile>
#include <QFileInfo>

namespace studio::media {

base::Result<void> remuxToMp4(const QString& from, const QString& to,
                              const std::function<void(double)>& progress,
                              const std::atomic<bool>& cancelled) {
    routeAvLog();
    if (QFileInfo::exists(to)) {
        return base::Error{MediaError::CannotCreate, "exists already", to.toStdString()};
    }
    const QString part = to + QStringLiteral(".part");
    base::Result<void> done = base::Error{MediaError::RemuxFailed};
    {
        Remuxer remuxer(progress, cancelled);
        done = remuxer.run(QFile::encodeName(from).toStdString(), QFile::encodeName(part).toStdString());
    }
    if (done && !QFile::rename(part, to)) { // refuses to overwrite
        done = base::Error{MediaError::CannotCreate, "cannot rename", to.toStdString()};
    }
    if (!done) {
        QFile::remove(part);
    }
    return done;
}

} // namespace studio::media
