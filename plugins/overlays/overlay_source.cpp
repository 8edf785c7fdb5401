#include "plugins/overlays/overlay_source.h"

#include "plugins/overlays/kinds/frame_settings.h"

#include <util/profiler.h>

namespace phien::overlays {
namespace {

/// Under this name libobs's profiler shows what our sources cost the graphics thread, ticking and drawing.
constexpr char kProfile[] = "phien-overlays";

/// True where nothing is said.
bool isShownBy(obs_data_t* settings) {
    const bool isSaid = obs_data_has_user_value(settings, contract::kShown) ||
                        obs_data_has_default_value(settings, contract::kShown);
    return !isSaid || obs_data_get_bool(settings, contract::kShown);
}

class Profiled {
public:
    Profiled() { profile_start(kProfile); }
    ~Profiled() { profile_end(kProfile); }
    Profiled(const Profiled&) = delete;
    Profiled& operator=(const Profiled&) = delete;
};

} // namespace

OverlaySource::OverlaySource(const OverlayKind& kind, obs_source_t* source, PaintThread& painter)
    : m_kind(kind)
    , m_source(source)
    , m_painter(painter) {
    addProcedures();
}

OverlaySource::~OverlaySource() {
    m_target->forget();
    obs_enter_graphics();
    m_stage.reset();
    obs_leave_graphics();
}

void OverlaySource::addProcedures() {
    proc_handler_t* handler = obs_source_get_proc_handler(m_source);
    proc_handler_add(
        handler, "void upload_count(out int count)",
        [](void* self, calldata_t* answer) {
            calldata_set_int(answer, "count", static_cast<OverlaySource*>(self)->uploadCount());
        },
        this);
    proc_handler_add(
        handler, "void is_at_rest(out bool rest)",
        [](void* self, calldata_t* answer) {
            calldata_set_bool(answer, "rest", static_cast<OverlaySource*>(self)->isAtRest());
        },
        this);
}

void OverlaySource::update(obs_data_t* settings) {
    const bool shown = isShownBy(settings);
    const auto artwork = m_kind.read(settings);
    if (shown || m_width == 0) {
        const QSize size = artwork->size();
        m_width = static_cast<std::uint32_t>(size.width());
        m_height = static_cast<std::uint32_t>(size.height());
    }
    m_isShown = shown;
    if (shown) {
        show(artwork);
    } else {
        const std::lock_guard lock(m_mutex);
        m_artwork.reset();
        m_target->forget();
    }
}

void OverlaySource::show(const std::shared_ptr<const Artwork>& artwork) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_artwork && m_artwork->sameAs(*artwork)) {
            return;
        }
    }
    request(artwork);
}

void OverlaySource::request(std::shared_ptr<const Artwork> artwork) {
    const qint64 now = wallMs();
    {
        const std::lock_guard lock(m_mutex);
        m_artwork = artwork;
        m_step = artwork->step(now);
    }
    m_painter.request(m_target, std::move(artwork), now);
}

void OverlaySource::repaintWithTime(qint64 nowMs) {
    std::shared_ptr<const Artwork> artwork;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_artwork || m_artwork->step(nowMs) == m_step) {
            return;
        }
        artwork = m_artwork;
    }
    request(std::move(artwork));
}

void OverlaySource::tick() {
    const bool isShown = m_isShown;
    if (!isShown && m_choreography.isGone()) {
        return;
    }
    const Profiled profile;
    const qint64 wall = wallMs();
    m_now = m_clock.at(obs_get_video_frame_time(), wall);
    if (m_kind.followsTime) {
        repaintWithTime(wall);
    }
    if (m_target->take(m_fresh) && isShown) {
        m_choreography.arrange(std::move(m_fresh.painted), {m_fresh.motion, m_fresh.unit}, m_now);
        m_choreography.enter(m_now);
        m_fresh = {};
    }
    if (!isShown) {
        m_choreography.leave(m_now);
    }
    if (m_comesIntoView.exchange(false) && !m_choreography.isGone() && isShown) {
        m_choreography.enterAgain(m_now);
    }
    m_choreography.frame(m_now);
    m_isAtRest = m_choreography.isAtRest(m_now) && isShown != m_choreography.isGone();
}

void OverlaySource::render() {
    const bool hasNews = m_choreography.hasUploads() || m_choreography.hasFreed();
    if (!hasNews && m_choreography.isGone()) {
        return;
    }
    const Profiled profile;
    if (hasNews) {
        m_stage->free(m_choreography.takeFreed());
        const auto uploads = m_choreography.takeUploads();
        m_stage->upload(uploads);
        m_uploads += static_cast<long long>(uploads.size());
    }
    m_stage->draw(m_choreography.frame(m_now));
}

} // namespace phien::overlays
