#pragma once

#include "studio/engine/obs_handles.h"
#include "studio/engine/signal_bridge.h"
#include "studio/show/show.h"

#include <cstdint>
#include <memory>
#include <set>

namespace studio::engine {

/// What libobs makes one canvas from: channels of sources, drawn in their order, and the picture
/// that comes of them. Main thread.
class View {
public:
    /// Libobs's own view, whose sound is heard as well.
    static std::unique_ptr<View> ofProgram();
    /// One more beside it, drawn in the same frames; nullptr where libobs cannot make it. `canvas` is
    /// encodable and has the program's rate.
    static std::unique_ptr<View> beside(const show::Canvas& canvas);
    /// Takes all sources out. Encoders and previews of it must be gone.
    ~View();
    View(const View&) = delete;
    View& operator=(const View&) = delete;

    /// nullptr empties the channel.
    void set(std::uint32_t channel, obs_source_t* source);
    video_t* video() const { return m_video; }
    /// Its last picture; nullptr for the program's, which libobs draws itself.
    const std::shared_ptr<ViewPicture>& picture() const { return m_picture; }

private:
    View() = default;

    obs_view_t* m_view = nullptr; ///< nullptr: libobs's own
    video_t* m_video = nullptr;
    std::shared_ptr<ViewPicture> m_picture;
    std::set<std::uint32_t> m_channels;
};

} // namespace studio::engine
