#pragma once

#include "plugins/overlays/motion/choreography.h"

#include <obs-module.h>

#include <vector>

namespace phien::overlays {

/// The textures of one source's sprites, and what draws them. Blends in gamma space, so that half-transparent
/// black looks on air as it does in Qt and in style sheets, whatever the scene item's blending method.
/// All of it: graphics thread, inside the graphics context.
class SpriteStage {
public:
    SpriteStage() = default;
    ~SpriteStage();
    SpriteStage(const SpriteStage&) = delete;
    SpriteStage& operator=(const SpriteStage&) = delete;

    void upload(const std::vector<PictureUpload>& uploads);
    void free(const std::vector<int>& pictures);
    /// At the origin of the present matrix. Leaves the graphics state as it was.
    void draw(const Tableau& tableau);

private:
    struct Parameters {
        gs_eparam_t* image = nullptr;
        gs_eparam_t* crop = nullptr;
        gs_eparam_t* opacity = nullptr;
        gs_eparam_t* under = nullptr;
        gs_eparam_t* underCrop = nullptr;
        gs_eparam_t* blend = nullptr;
        gs_eparam_t* size = nullptr;
        gs_eparam_t* imageSize = nullptr;
        gs_eparam_t* underSize = nullptr;
        gs_eparam_t* middle = nullptr;
        gs_eparam_t* edge = nullptr;
        gs_eparam_t* isWide = nullptr;
        gs_eparam_t* isWhole = nullptr;
    };

    bool prepare();
    void drawSprites(const std::vector<DrawnSprite>& sprites, double opacity);
    void drawSprite(const DrawnSprite& sprite, double opacity);
    void drawSquare(QPointF at, QSizeF size);
    void setChange(const DrawnSprite& sprite);
    bool putTogether(const Tableau& tableau);
    void drawTogether(double opacity);
    void forgetTogether();
    gs_texture_t* texture(int picture) const;

    std::vector<gs_texture_t*> m_textures; ///< by picture number

    // The whole overlay as one picture: while it fades, and once it has not changed for a while.
    gs_texture_t* m_together = nullptr;
    QRect m_togetherAt;
    bool m_isTogether = false; ///< m_together is of m_version
    std::uint64_t m_version = 0;
    int m_unchangedDraws = 0;

    gs_vertbuffer_t* m_square = nullptr;
    gs_effect_t* m_effect = nullptr; ///< libobs's own, one for all sources
    gs_technique_t* m_plain = nullptr;
    gs_technique_t* m_changing = nullptr;
    Parameters m_parameters;
    bool m_isPrepared = false;
};

} // namespace phien::overlays
