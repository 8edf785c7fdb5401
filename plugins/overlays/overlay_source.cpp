#include "plugins/overlays/overlay_source.h"

#include <chrono>

namespace phien::overlays {
namespace {

qint64 wallMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// Puts the graphics state back when it goes.
class GammaBlending {
public:
    GammaBlending()
        : m_framebuffer(gs_framebuffer_srgb_enabled())
        , m_linear(gs_set_linear_srgb(false)) {
        gs_enable_framebuffer_srgb(false);
        gs_blend_state_push();
        gs_enable_blending(true);
        gs_blend_function(GS_BLEND_ONE, GS_BLEND_INVSRCALPHA);
    }
    ~GammaBlending() {
        gs_blend_state_pop();
        gs_set_linear_srgb(m_linear);
        gs_enable_framebuffer_srgb(m_framebuffer);
    }
    GammaBlending(const GammaBlending&) = delete;
    GammaBlending& operator=(const GammaBlending&) = delete;

private:
    bool m_framebuffer;
    bool m_linear;
};

} // namespace

OverlaySource::OverlaySource(const OverlayKind& kind, obs_source_t* source, PaintThread& painter)
    : m_kind(kind)
    , m_source(source)
    , m_painter(painter) {
    proc_handler_add(
        obs_source_get_proc_handler(source), "void upload_count(out int count)",
        [](void* self, calldata_t* answer) {
            calldata_set_int(answer, "count", static_cast<OverlaySource*>(self)->uploadCount());
        },
        this);
}

OverlaySource::~OverlaySource() {
    obs_enter_graphics();
    gs_texture_destroy(m_texture);
    obs_leave_graphics();
}

void OverlaySource::update(obs_data_t* settings) {
    auto artwork = m_kind.read(settings);
    {
        const std::lock_guard lock(m_mutex);
        if (m_artwork && m_artwork->sameAs(*artwork)) {
            return;
        }
    }
    const QSize size = artwork->size();
    m_width = static_cast<std::uint32_t>(size.width());
    m_height = static_cast<std::uint32_t>(size.height());
    request(std::move(artwork));
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

void OverlaySource::tick() {
    const qint64 now = wallMs();
    std::shared_ptr<const Artwork> artwork;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_artwork || m_artwork->step(now) == m_step) {
            return;
        }
        artwork = m_artwork;
    }
    request(std::move(artwork));
}

void OverlaySource::upload() {
    Painted picture;
    if (!m_target->take(picture)) {
        return;
    }
    const Sprite sprite = picture.sprites.empty() ? Sprite() : picture.sprites.front();
    const auto width = static_cast<std::uint32_t>(sprite.image.width());
    const auto height = static_cast<std::uint32_t>(sprite.image.height());
    m_offset = sprite.at.toPoint();
    const bool fits = m_texture != nullptr && gs_texture_get_width(m_texture) == width &&
                      gs_texture_get_height(m_texture) == height;
    const std::uint8_t* pixels = sprite.image.constBits();
    if (fits) {
        gs_texture_set_image(m_texture, pixels, static_cast<std::uint32_t>(sprite.image.bytesPerLine()),
                             false);
    } else {
        gs_texture_destroy(m_texture);
        m_texture = sprite.image.isNull() ? nullptr
                                          : gs_texture_create(width, height, GS_BGRA, 1, &pixels, GS_DYNAMIC);
    }
    ++m_uploads;
}

void OverlaySource::render() {
    upload();
    if (m_texture == nullptr) {
        return;
    }
    gs_effect_t* effect = obs_get_base_effect(OBS_EFFECT_DEFAULT);
    const GammaBlending gamma;
    gs_effect_set_texture(gs_effect_get_param_by_name(effect, "image"), m_texture);
    gs_matrix_push();
    gs_matrix_translate3f(static_cast<float>(m_offset.x()), static_cast<float>(m_offset.y()), 0);
    while (gs_effect_loop(effect, "Draw")) {
        gs_draw_sprite(m_texture, 0, 0, 0);
    }
    gs_matrix_pop();
}

} // namespace phien::overlays
