#include "studio/session/picture_desk.h"

#include "studio/media/picture.h"

namespace studio::session {
namespace {

// The product card's picture at 1080p: 220 × 312 design pixels at 1.5, with room for 16:9.
constexpr QSize kCardPicture{480, 640};

} // namespace

PictureDesk::PictureDesk(base::Executor post, QString cacheDir)
    : m_post(std::move(post))
    , m_cacheDir(std::move(cacheDir)) {
    m_pool.setMaxThreadCount(1);
}

PictureDesk::~PictureDesk() {
    m_stopping = true;
    m_pool.clear();
    m_pool.waitForDone();
}

void PictureDesk::prepare(const QString& file, const QString& name, const std::function<void()>& ready,
                          const std::function<void(const base::Error&)>& problem) {
    if (file.isEmpty() || !m_safe.emplace(file, QString()).second) {
        return;
    }
    const std::weak_ptr<int> alive = m_alive;
    m_pool.start([this, alive, ready, problem, file, name] {
        if (m_stopping) {
            return;
        }
        auto cached = media::cachePicture(file, kCardPicture, m_cacheDir);
        m_post([this, alive, ready, problem, file, name, cached = std::move(cached)] {
            if (alive.expired()) {
                return;
            }
            if (!cached) {
                m_safe.erase(file); // it may be there the next time
                problem(base::Error{cached.error().code, cached.error().detail, name.toStdString()});
                return;
            }
            m_safe[file] = *cached;
            ready();
        });
    });
}

QString PictureDesk::safePicture(const QString& file) const {
    const auto found = m_safe.find(file);
    return found == m_safe.end() ? QString() : found->second;
}

} // namespace studio::session
