#include "studio/engine/view.h"

namespace studio::engine {
namespace {

/// The last to be drawn.
constexpr std::uint32_t kTapChannel = MAX_CHANNELS - 1;

} // namespace

std::unique_ptr<View> View::ofProgram() {
    std::unique_ptr<View> view(new View);
    view->m_video = obs_get_video();
    return view;
}

std::unique_ptr<View> View::beside(const show::Canvas& canvas) {
    obs_video_info video{};
    if (!obs_get_video_info(&video)) {
        return nullptr;
    }
    video.base_width = video.output_width = static_cast<std::uint32_t>(canvas.size.width());
    video.base_height = video.output_height = static_cast<std::uint32_t>(canvas.size.height());
    std::unique_ptr<View> view(new View);
    view->m_view = obs_view_create();
    view->m_video = obs_view_add2(view->m_view, &video);
    if (!view->m_video) {
        return nullptr;
    }
    view->m_picture = std::make_shared<ViewPicture>();
    const SourceHandle tap = makeViewTap(view->m_picture);
    obs_view_set_source(view->m_view, kTapChannel, tap.get());
    return view;
}

View::~View() {
    for (const std::uint32_t channel : std::set(m_channels)) {
        set(channel, nullptr);
    }
    if (!m_view) {
        return;
    }
    obs_view_set_source(m_view, kTapChannel, nullptr);
    if (m_picture) {
        obs_enter_graphics();
        m_picture->texture = nullptr; // it goes with the mix, in libobs's next frame
        obs_leave_graphics();
    }
    obs_view_remove(m_view);
    obs_view_destroy(m_view);
}

void View::set(std::uint32_t channel, obs_source_t* source) {
    if (!m_view) {
        obs_set_output_source(channel, source);
    } else {
        // In a view of its own a source is shown, but not active: files would not begin to play.
        const SourceHandle before(obs_view_get_source(m_view, channel));
        if (source) {
            obs_source_inc_active(source);
        }
        obs_view_set_source(m_view, channel, source);
        if (before) {
            obs_source_dec_active(before.get());
        }
    }
    if (source) {
        m_channels.insert(channel);
    } else {
        m_channels.erase(channel);
    }
}

} // namespace studio::engine
