#pragma once

#include <obs.hpp>

#include <QByteArray>
#include <QImage>
#include <QJsonObject>
#include <QSize>
#include <QString>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <vector>

namespace phien::overlays::test {

/// A real libobs with our module and OBS's image-source (for a plain colour), one scene on air.
/// Everything is released, and nothing may be left allocated, when it goes (see leakedBlocks).
class ObsHouse {
public:
    explicit ObsHouse(QSize canvas, int framesPerSecond = 30);
    ~ObsHouse();
    ObsHouse(const ObsHouse&) = delete;
    ObsHouse& operator=(const ObsHouse&) = delete;

    bool isRunning() const { return m_running; }
    /// One more of OBS's own modules ("text-freetype2").
    void openStockModule(const QString& name);
    /// Shows a scene of its own on a second canvas; sources are added to it by addToSecond().
    bool openSecondCanvas();
    OBSSource addToSecond(const char* id, const QJsonObject& settings);
    /// Adds a source to the scene, top most. Settings as JSON.
    OBSSource add(const char* id, const QJsonObject& settings, QPoint position = {});
    void remove(obs_source_t* source);
    /// On the graphics thread, which reads settings: libobs 29 has no lock around them.
    void update(obs_source_t* source, const QJsonObject& settings);
    /// As the eye beside a source in OBS Studio does.
    void setVisible(obs_source_t* source, bool visible);

    /// Waits until that many more frames are drawn; false where that takes very long.
    bool drawFrames(int count);
    /// Polls some times a frame until it holds; false after ten seconds.
    bool waitFor(const std::function<bool()>& holds);
    bool waitFor(const std::function<bool()>& holds, std::chrono::seconds patience);
    /// The canvas as it goes to the encoders.
    QImage canvas();
    /// Waits until what the source was told is painted, moved and drawn; false after ten seconds.
    bool settle(obs_source_t* source);
    static long long uploadCount(obs_source_t* source);
    static bool isAtRest(obs_source_t* source);
    /// Of all sources of our module.
    static std::vector<QByteArray> overlayIds();

private:
    void openModule(const QString& file, const QString& data);

    QTemporaryDir m_folder;
    QSize m_size;
    std::chrono::microseconds m_pollEvery;
    OBSScene m_scene;
    OBSScene m_secondScene;
    obs_view_t* m_secondView = nullptr;
    bool m_running = false;
};

/// Blocks that libobs holds; 0 after a clean shut-down.
long leakedBlocks();

} // namespace phien::overlays::test
