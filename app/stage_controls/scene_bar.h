#pragma once

#include "studio/show/stage.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace app::stage_controls {

/// One button a scene; the one on air is lit.
class SceneBar : public QWidget {
    Q_OBJECT
public:
    explicit SceneBar(QWidget* parent = nullptr);

    void setScenes(const std::vector<studio::show::Scene>& scenes);
    void setCurrent(const QString& sceneId);
    /// The id of the scene at a place, from 0; empty: there is none.
    QString sceneAt(int index) const;

Q_SIGNALS:
    void chosen(const QString& sceneId);

private:
    QHBoxLayout* m_row;
    QButtonGroup* m_group;
    std::vector<studio::show::Scene> m_scenes;
    QString m_current;
};

} // namespace app::stage_controls
