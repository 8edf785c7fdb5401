#include "app/application/second_picture_choice.h"

#include "app/application/show_settings_key.h"

namespace app {

using namespace studio;

SecondPictureChoice::SecondPictureChoice(storage::SettingsStore& settings, const QString& showFile)
    : m_settings(settings)
    , m_key(showSettingsKey(QStringLiteral("secondPicture"), showFile)) {
}

void SecondPictureChoice::apply(show::Show& show) const {
    const QJsonValue stored = m_settings.value(m_key);
    if (!stored.isBool()) {
        return;
    }
    if (!stored.toBool()) {
        show.secondCanvas.reset();
    } else if (!show.secondCanvas) {
        show.secondCanvas = show::Canvas{show.canvas.size.transposed(), show.canvas.fps};
    }
}

base::Result<void> SecondPictureChoice::keep(bool on) {
    return m_settings.set(m_key, on);
}

} // namespace app
