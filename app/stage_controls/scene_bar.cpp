#include "app/stage_controls/scene_bar.h"

#include "app/widgets/key_button.h"
#include "app/widgets/tool_tip.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace app::stage_controls {

namespace {
constexpr int kGap = 6;
constexpr int kScenesWithKeys = 9;
/// Up to this width the names stay whole and the meters give way.
constexpr int kWholeNamesWidth = 400;
} // namespace

SceneBar::SceneBar(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("sceneBar"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kGap);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
        const QString wanted = sceneAt(index);
        setCurrent(m_current);
        Q_EMIT chosen(wanted);
    });
}

void SceneBar::setScenes(const std::vector<studio::show::Scene>& scenes) {
    m_scenes = scenes;
    for (QAbstractButton* button : m_group->buttons())
        delete button;
    for (int i = 0; i < static_cast<int>(scenes.size()); ++i) {
        const studio::show::Scene& scene = scenes[static_cast<std::size_t>(i)];
        auto* button = new widgets::KeyButton(this);
        button->setObjectName(QStringLiteral("scene%1").arg(i + 1));
        button->setProperty("role", QStringLiteral("scene"));
        button->setCheckable(true);
        button->setText(scene.name);
        button->setAccessibleName(tr("Scene %1").arg(scene.name));
        button->setToolTip(widgets::asToolTip(
            i < kScenesWithKeys ? tr("%1 (key %2)").arg(scene.name).arg(i + 1) : scene.name));
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        m_group->addButton(button, i);
        m_row->addWidget(button);
    }
    const bool fits = m_row->sizeHint().width() <= kWholeNamesWidth;
    setSizePolicy(fits ? QSizePolicy::Minimum : QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCurrent(m_current);
}

void SceneBar::setCurrent(const QString& sceneId) {
    m_current = sceneId;
    m_group->setExclusive(false);
    for (int i = 0; i < static_cast<int>(m_scenes.size()); ++i)
        m_group->button(i)->setChecked(m_scenes[static_cast<std::size_t>(i)].id == sceneId);
}

QString SceneBar::sceneAt(int index) const {
    return index >= 0 && index < static_cast<int>(m_scenes.size())
               ? m_scenes[static_cast<std::size_t>(index)].id
               : QString();
}

} // namespace app::stage_controls
