#pragma once

#include <obs-module.h>

namespace phien::overlays {

/// Premultiplied pixels over what is there, without a detour through linear light. Puts the graphics state
/// back when it goes. Graphics thread.
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

} // namespace phien::overlays
