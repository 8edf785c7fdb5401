#include "studio/session/overlay_desk.h"

#include <QFileInfo>

namespace studio::session {

OverlayDesk::OverlayDesk(Parts parts)
    : m_parts(std::move(parts))
    , m_pictures(m_parts.post, m_parts.cacheFolder) {
}

void OverlayDesk::begin(const show::Show& show) {
    if (!m_parts.themeFolder.isEmpty()) {
        m_library = overlays::ThemeLibrary::read(m_parts.themeFolder);
    }
    if (!m_parts.ownThemeFolder.isEmpty()) {
        m_library.add(m_parts.ownThemeFolder);
    }
    for (const base::Error& problem : m_library.problems()) {
        m_parts.problem(problem);
    }
    prepareProducts(show);
    if (!QFileInfo::exists(show.look.logo)) {
        m_told.insert(show.look.logo); // by the file's reader
    }
    setLook(show.look);
}

void OverlayDesk::prepareProducts(const show::Show& show) {
    for (const show::Product& product : show.products) {
        prepare(product.picture, product.code);
    }
}

void OverlayDesk::setLook(const show::Look& look) {
    overlays::ResolvedTheme resolved = m_library.resolve(look.theme, look.shopColour);
    m_tokens = resolved.tokens;
    for (const base::Error& problem : resolved.problems) {
        m_parts.problem(problem);
    }
    prepare(look.logo, look.logo);
}

void OverlayDesk::prepare(const QString& file, const QString& name) {
    const auto ready = [this, file] {
        m_told.erase(file);
        m_parts.changed();
    };
    const auto failed = [this, file](const base::Error& problem) {
        if (m_told.insert(file).second) {
            m_parts.problem(problem);
        }
    };
    m_pictures.prepare(file, name, ready, failed);
}

std::vector<ThemeChoice> OverlayDesk::themes(const show::Look& look) const {
    std::vector<ThemeChoice> choices;
    for (const overlays::Theme& theme : m_library.themes()) {
        const overlays::ResolvedTheme resolved = m_library.resolve(theme.id, look.shopColour);
        ThemeChoice choice{theme.id, theme.names, resolved.tokens, {}};
        for (const overlays::Correction& correction : resolved.corrections) {
            choice.corrected.append(QLatin1String(correction.token));
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

show::Show OverlayDesk::drawable(const show::Show& show) const {
    show::Show drawn = show;
    for (show::Product& product : drawn.products) {
        product.picture = m_pictures.safePicture(product.picture);
    }
    drawn.look.logo = m_pictures.safePicture(drawn.look.logo);
    return drawn;
}

overlays::Composition OverlayDesk::compose(const show::Show& drawable, const show::Stage& stage,
                                           const show::Canvas& canvas) const {
    return overlays::composeOverlays(drawable, stage, m_parts.words, m_tokens, canvas);
}

} // namespace studio::session
