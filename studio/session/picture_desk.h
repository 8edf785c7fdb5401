#pragma once

#include "studio/base/executor.h"
#include "studio/base/result.h"

#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <map>
#include <memory>

namespace studio::session {

/// Pictures of the shop, decoded within limits and scaled once, off the main thread. Main thread.
class PictureDesk {
public:
    PictureDesk(base::Executor post, QString cacheDir);
    ~PictureDesk();

    /// Prepares a file, once; none where it is empty. `ready` runs on main then, `problem` (with `name` as
    /// its place) where it cannot be used.
    void prepare(const QString& file, const QString& name, const std::function<void()>& ready,
                 const std::function<void(const base::Error&)>& problem);
    /// The safe copy's path; empty while it is not ready or cannot be used.
    QString safePicture(const QString& file) const;

private:
    base::Executor m_post;
    QString m_cacheDir;
    /// By file; empty while it is not ready.
    std::map<QString, QString> m_safe;
    std::atomic<bool> m_stopping{false};
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
    QThreadPool m_pool;
};

} // namespace studio::session
