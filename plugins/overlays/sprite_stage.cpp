#include "plugins/overlays/sprite_stage.h"

#include "plugins/overlays/gamma_blending.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace phien::overlays {
namespace {

constexpr double kDepth = 100;
/// About half a second: what changes more often is drawn sprite by sprite.
constexpr int kDrawsUntilTogether = 15;
constexpr int kLargestTogether = 4096;

float f(double value) {
    return static_cast<float>(value);
}

void setPair(gs_eparam_t* parameter, double x, double y) {
    vec2 pair{};
    vec2_set(&pair, f(x), f(y));
    gs_effect_set_vec2(parameter, &pair);
}

/// A part of a picture, as part of its texture.
void setPart(gs_eparam_t* parameter, const QRectF& part, gs_texture_t* texture) {
    const double width = gs_texture_get_width(texture);
    const double height = gs_texture_get_height(texture);
    vec4 share{};
    vec4_set(&share, f(part.x() / width), f(part.y() / height), f(part.width() / width),
             f(part.height() / height));
    gs_effect_set_vec4(parameter, &share);
}

gs_vertbuffer_t* makeSquare() {
    gs_render_start(true);
    for (const auto& [x, y] : {std::pair{0.0F, 0.0F}, {1.0F, 0.0F}, {0.0F, 1.0F}, {1.0F, 1.0F}}) {
        gs_texcoord(x, y, 0);
        gs_vertex2f(x, y);
    }
    return gs_render_save();
}

/// One technique for all sprites that are drawn one after the other with it.
class Pass {
public:
    ~Pass() { use(nullptr); }
    Pass() = default;
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;

    void use(gs_technique_t* technique) {
        if (technique == m_technique) {
            return;
        }
        if (m_technique != nullptr) {
            gs_technique_end_pass(m_technique);
            gs_technique_end(m_technique);
        }
        m_technique = technique;
        if (technique != nullptr) {
            gs_technique_begin(technique);
            gs_technique_begin_pass(technique, 0);
        }
    }

private:
    gs_technique_t* m_technique = nullptr;
};

/// Whole pixels that hold them all, turned and swollen too.
QRect boundsOf(const std::vector<DrawnSprite>& sprites) {
    QRectF all;
    for (const DrawnSprite& sprite : sprites) {
        QRectF one(sprite.at, sprite.size);
        if (sprite.rotation != 0 || sprite.scale != 1) {
            const QPointF middle = sprite.at + sprite.middle;
            const double x = std::max(sprite.middle.x(), sprite.size.width() - sprite.middle.x());
            const double y = std::max(sprite.middle.y(), sprite.size.height() - sprite.middle.y());
            const double radius = std::hypot(x, y) * sprite.scale;
            one = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
        }
        all |= one;
    }
    return all.toAlignedRect();
}

bool isPlain(const DrawnSprite& sprite) {
    return sprite.under < 0 && sprite.sweep >= 1;
}

} // namespace

SpriteStage::~SpriteStage() {
    for (gs_texture_t* texture : m_textures) {
        gs_texture_destroy(texture);
    }
    gs_texture_destroy(m_together);
    gs_vertexbuffer_destroy(m_square);
}

bool SpriteStage::prepare() {
    if (std::exchange(m_isPrepared, true)) {
        return m_effect != nullptr;
    }
    char* path = obs_module_file("effects/overlay.effect");
    char* errors = nullptr;
    m_effect = path == nullptr ? nullptr : gs_effect_create_from_file(path, &errors);
    if (m_effect == nullptr) {
        blog(LOG_ERROR, "[phien-overlays] effects/overlay.effect: %s",
             errors == nullptr ? "not there" : errors);
    }
    bfree(errors);
    bfree(path);
    if (m_effect == nullptr) {
        return false;
    }
    m_plain = gs_effect_get_technique(m_effect, "Draw");
    m_changing = gs_effect_get_technique(m_effect, "DrawChanging");
    const auto parameter = [this](const char* name) {
        return gs_effect_get_param_by_name(m_effect, name);
    };
    m_parameters = {.image = parameter("image"),
                    .crop = parameter("crop"),
                    .opacity = parameter("opacity"),
                    .under = parameter("under"),
                    .underCrop = parameter("underCrop"),
                    .blend = parameter("blend"),
                    .size = parameter("size"),
                    .imageSize = parameter("imageSize"),
                    .underSize = parameter("underSize"),
                    .middle = parameter("middle"),
                    .edge = parameter("edge"),
                    .isWide = parameter("isWide"),
                    .isWhole = parameter("isWhole")};
    m_square = makeSquare();
    return true;
}

gs_texture_t* SpriteStage::texture(int picture) const {
    const auto index = static_cast<std::size_t>(picture);
    return picture >= 0 && index < m_textures.size() ? m_textures[index] : nullptr;
}

void SpriteStage::upload(const std::vector<PictureUpload>& uploads) {
    // The same places may have other pixels now.
    m_isTogether = false;
    m_unchangedDraws = 0;
    for (const PictureUpload& upload : uploads) {
        const auto index = static_cast<std::size_t>(upload.picture);
        if (index >= m_textures.size()) {
            m_textures.resize(index + 1, nullptr);
        }
        gs_texture_destroy(m_textures[index]);
        const std::uint8_t* pixels = upload.image.constBits();
        m_textures[index] =
            gs_texture_create(static_cast<std::uint32_t>(upload.image.width()),
                              static_cast<std::uint32_t>(upload.image.height()), GS_BGRA, 1, &pixels, 0);
    }
}

void SpriteStage::free(const std::vector<int>& pictures) {
    for (const int picture : pictures) {
        const auto index = static_cast<std::size_t>(picture);
        if (index < m_textures.size()) {
            gs_texture_destroy(std::exchange(m_textures[index], nullptr));
        }
    }
}

void SpriteStage::draw(const Tableau& tableau) {
    if (tableau.version != m_version) {
        m_version = tableau.version;
        m_isTogether = false;
        m_unchangedDraws = 0;
    } else if (m_unchangedDraws < kDrawsUntilTogether) {
        ++m_unchangedDraws;
    }
    if (tableau.sprites.empty()) {
        forgetTogether();
        return;
    }
    const GroupPose& group = tableau.group;
    if (group.opacity <= 0 || !prepare()) {
        return;
    }
    const GammaBlending gamma;
    gs_load_vertexbuffer(m_square);
    gs_load_indexbuffer(nullptr);
    const bool isMoved = group.scale != 1 || !group.offset.isNull();
    if (isMoved) {
        const QPointF middle(tableau.size.width() / 2.0, tableau.size.height() / 2.0);
        gs_matrix_push();
        gs_matrix_translate3f(f(group.offset.x() + middle.x()), f(group.offset.y() + middle.y()), 0);
        gs_matrix_scale3f(f(group.scale), f(group.scale), 1);
        gs_matrix_translate3f(f(-middle.x()), f(-middle.y()), 0);
    }
    const bool asOne =
        tableau.sprites.size() > 1 && (group.opacity < 1 || m_unchangedDraws >= kDrawsUntilTogether);
    if (asOne && (m_isTogether || putTogether(tableau))) {
        drawTogether(group.opacity);
    } else {
        forgetTogether();
        drawSprites(tableau.sprites, group.opacity);
    }
    if (isMoved) {
        gs_matrix_pop();
    }
}

void SpriteStage::forgetTogether() {
    m_isTogether = false;
    if (m_together != nullptr) {
        gs_texture_destroy(std::exchange(m_together, nullptr));
    }
}

bool SpriteStage::putTogether(const Tableau& tableau) {
    forgetTogether();
    const QRect place = boundsOf(tableau.sprites);
    if (place.isEmpty() || place.width() > kLargestTogether || place.height() > kLargestTogether) {
        return false;
    }
    const auto width = static_cast<std::uint32_t>(place.width());
    const auto height = static_cast<std::uint32_t>(place.height());
    gs_texrender_t* canvas = gs_texrender_create(GS_BGRA, GS_ZS_NONE);
    if (gs_texrender_begin(canvas, width, height)) {
        const vec4 nothing{};
        gs_clear(GS_CLEAR_COLOR, &nothing, 0, 0);
        gs_ortho(f(place.left()), f(place.left() + place.width()), f(place.top()),
                 f(place.top() + place.height()), -kDepth, kDepth);
        drawSprites(tableau.sprites, 1);
        gs_texrender_end(canvas);
        // A picture that was rendered to is drawn slowly by llvmpipe, frame after frame; a copy is not.
        m_together = gs_texture_create(width, height, GS_BGRA, 1, nullptr, 0);
        gs_copy_texture(m_together, gs_texrender_get_texture(canvas));
    }
    gs_texrender_destroy(canvas);
    m_togetherAt = place;
    m_isTogether = m_together != nullptr;
    return m_isTogether;
}

void SpriteStage::drawTogether(double opacity) {
    Pass pass;
    pass.use(m_plain);
    gs_effect_set_texture(m_parameters.image, m_together);
    setPart(m_parameters.crop, QRectF(QPointF(), QSizeF(m_togetherAt.size())), m_together);
    gs_effect_set_float(m_parameters.opacity, f(opacity));
    drawSquare(m_togetherAt.topLeft(), m_togetherAt.size());
}

void SpriteStage::drawSprites(const std::vector<DrawnSprite>& sprites, double opacity) {
    Pass pass;
    for (const DrawnSprite& sprite : sprites) {
        if (texture(sprite.picture) == nullptr) {
            continue;
        }
        pass.use(isPlain(sprite) ? m_plain : m_changing);
        drawSprite(sprite, opacity);
    }
}

void SpriteStage::drawSprite(const DrawnSprite& sprite, double opacity) {
    gs_texture_t* image = texture(sprite.picture);
    gs_effect_set_texture(m_parameters.image, image);
    setPart(m_parameters.crop, sprite.crop, image);
    gs_effect_set_float(m_parameters.opacity, f(sprite.opacity * opacity));
    if (!isPlain(sprite)) {
        setChange(sprite);
    }
    if (sprite.scale == 1 && sprite.rotation == 0) {
        drawSquare(sprite.at, sprite.size);
        return;
    }
    gs_matrix_push();
    gs_matrix_translate3f(f(sprite.at.x() + sprite.middle.x()), f(sprite.at.y() + sprite.middle.y()), 0);
    gs_matrix_rotaa4f(0, 0, 1, f(sprite.rotation * std::numbers::pi / 180));
    gs_matrix_scale3f(f(sprite.scale), f(sprite.scale), 1);
    drawSquare(-sprite.middle, sprite.size);
    gs_matrix_pop();
}

void SpriteStage::setChange(const DrawnSprite& sprite) {
    gs_texture_t* under = texture(sprite.under);
    const bool changes = under != nullptr;
    gs_effect_set_texture(m_parameters.under, changes ? under : texture(sprite.picture));
    setPart(m_parameters.underCrop, changes ? sprite.underCrop : sprite.crop,
            changes ? under : texture(sprite.picture));
    gs_effect_set_float(m_parameters.blend, changes ? f(sprite.mix) : 1);
    const QSizeF underSize = changes ? sprite.underCrop.size() : sprite.crop.size();
    setPair(m_parameters.size, sprite.size.width(), sprite.size.height());
    setPair(m_parameters.imageSize, sprite.crop.width(), sprite.crop.height());
    setPair(m_parameters.underSize, underSize.width(), underSize.height());
    setPair(m_parameters.middle, sprite.middle.x(), sprite.middle.y());
    const double angle = 2 * std::numbers::pi * sprite.sweep;
    setPair(m_parameters.edge, std::sin(angle), -std::cos(angle));
    gs_effect_set_float(m_parameters.isWide, sprite.sweep > 0.5 ? 1 : 0);
    gs_effect_set_float(m_parameters.isWhole, sprite.sweep >= 1 ? 1 : 0);
}

void SpriteStage::drawSquare(QPointF at, QSizeF size) {
    gs_effect_update_params(m_effect);
    gs_matrix_push();
    gs_matrix_translate3f(f(at.x()), f(at.y()), 0);
    gs_matrix_scale3f(f(size.width()), f(size.height()), 1);
    gs_draw(GS_TRISTRIP, 0, 0);
    gs_matrix_pop();
}

} // namespace phien::overlays
