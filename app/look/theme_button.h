#pragma once

#include "studio/session/theme_choice.h"

#include <QAbstractButton>

namespace app::look {

/// A theme to be chosen: its swatch, its name, and a sign where colours were changed for the sake of reading.
class ThemeButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit ThemeButton(const studio::session::ThemeChoice& theme, QWidget* parent = nullptr);

    const studio::session::ThemeChoice& theme() const { return m_theme; }
    void setTheme(const studio::session::ThemeChoice& theme);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    studio::session::ThemeChoice m_theme;
};

} // namespace app::look
