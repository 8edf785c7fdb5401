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

void PictureDesk::prepare(const std::vector<show::Product>& products, const std::function<void()>& ready,
                          const std::function<void(const base::Error&)>& problem) {
    const std::weak_ptr<int> alive = m_alive;
    for (const show::Product& product : products) {
        if (product.picture.isEmpty()) {
            continue;
        }
        m_pool.start([this, alive, ready, problem, code = product.code, file = product.picture] {
            if (m_stopping) {
                return;
            }
            auto cached = media::cachePicture(file, kCardPicture, m_cacheDir);
            m_post([this, alive, ready, problem, code, cached = std::move(cached)] {
                if (alive.expired()) {
                    return;
                }
                if (!cached) {
                    problem(base::Error{cached.error().code, cached.error().detail, code.toStdString()});
                    return;
                }
                m_safe[code] = *cached;
                ready();
            });
        });
    }
}

QString PictureDesk::safePicture(const QString& productCode) const {
    const auto found = m_safe.find(productCode);
    return found == m_safe.end() ? QString() : found->second;
}

} // namespace studio::session
