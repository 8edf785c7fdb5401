#pragma once

#include "plugins/overlays/kinds/frame_settings.h"
#include "plugins/overlays/overlay_kind.h"

namespace phien::overlays {

/// Values with what paints them. A `Kind` gives its `Values`, read(), size(), paint(), and step() where the
/// picture changes with time alone.
template <typename Kind>
class ValuesArtwork final : public Artwork {
public:
    explicit ValuesArtwork(obs_data_t* settings)
        : m_values(Kind::read(settings))
        , m_frame(readFrame(settings)) {}

    Painted paint(PaintTools& tools, qint64 nowMs) const override {
        return Kind::paint(m_values, m_frame, tools, nowMs);
    }
    QSize size() const override { return Kind::size(m_values, m_frame); }
    double motion() const override { return m_frame.theme.motion; }
    double unit() const override { return boundedScale(m_frame.scale); }
    qint64 step(qint64 nowMs) const override {
        if constexpr (requires { Kind::step(m_values, nowMs); }) {
            return Kind::step(m_values, nowMs);
        }
        return 0;
    }
    bool sameAs(const Artwork& other) const override {
        const auto* same = dynamic_cast<const ValuesArtwork*>(&other);
        return same != nullptr && same->m_values == m_values && same->m_frame == m_frame;
    }

private:
    typename Kind::Values m_values;
    Frame m_frame;
};

/// The row of a kind: id(), name() (its key in the locale files), icon(), and the functions named above.
template <typename Kind>
constexpr OverlayKind overlayKind() {
    return {Kind::id, Kind::name, Kind::icon,
            requires(const typename Kind::Values& values){Kind::step(values, 0);
}
,
    [](obs_data_t* settings) -> std::shared_ptr<const Artwork> {
        return std::make_shared<ValuesArtwork<Kind>>(settings);
    },
    Kind::setDefaults, Kind::addProperties
}; // namespace phien::overlays
}

} // namespace phien::overlays
