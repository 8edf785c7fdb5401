#pragma once

#include "studio/base/executor.h"
#include "studio/overlays/overlay_frame.h"
#include "studio/overlays/theme_library.h"
#include "studio/session/picture_desk.h"
#include "studio/session/theme_choice.h"
#include "studio/show/stage.h"

#include <QString>

#include <functional>
#include <set>
#include <vector>

namespace studio::session {

/// What overlays need besides show and stage: themes, pictures that are safe to draw, words. Main thread.
class OverlayDesk {
public:
    struct Parts {
        base::Executor post;
        QString themeFolder;         ///< empty: the built-in theme only
        QString ownThemeFolder = {}; ///< of a show that came in a package; empty: none
        QString cacheFolder;         ///< of the safe pictures
        overlays::OverlayWords words;
        std::function<void()> changed; ///< a picture is ready
        std::function<void(const base::Error&)> problem;
    };

    explicit OverlayDesk(Parts parts);

    /// Reads the themes and starts to prepare pictures.
    void begin(const show::Show& show);
    /// Starts to prepare the pictures of products that are new.
    void prepareProducts(const show::Show& show);
    /// Theme, shop colour and logo of now.
    void setLook(const show::Look& look);

    std::vector<ThemeChoice> themes(const show::Look& look) const;
    /// The show with the safe copies of its pictures in place of what it names, empty where there is none
    /// yet.
    show::Show drawable(const show::Show& show) const;
    overlays::Composition compose(const show::Show& drawable, const show::Stage& stage,
                                  const show::Canvas& canvas) const;

private:
    void prepare(const QString& file, const QString& name);

    Parts m_parts;
    overlays::ThemeLibrary m_library;
    overlays::ThemeTokens m_tokens;
    std::set<QString> m_told; ///< pictures that cannot be used, each told once
    PictureDesk m_pictures;
};

} // namespace studio::session
