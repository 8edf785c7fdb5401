#pragma once

#include "studio/base/executor.h"
#include "studio/base/result.h"
#include "studio/show/show.h"

#include <QThreadPool>

#include <atomic>
#include <functional>
#include <map>
#include <memory>

namespace studio::session {

/// Product pictures, decoded within limits and scaled once, off the main thread. Main thread.
class PictureDesk {
public:
    PictureDesk(base::Executor post, QString cacheDir);
    ~PictureDesk();

    /// Prepares all; `ready` runs on main after each, `problem` for one that cannot be used.
    void prepare(const std::vector<show::Product>& products, const std::function<void()>& ready,
                 const std::function<void(const base::Error&)>& problem);
    /// The safe copy's path; empty while it is not ready or cannot be used.
    QString safePicture(const QString& productCode) const;

private:
    base::Executor m_post;
    QString m_cacheDir;
    std::map<QString, QString> m_safe;
    std::atomic<bool> m_stopping{false};
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
    QThreadPool m_pool;
};

} // namespace studio::session
