#include "tests/plugins/obs_house.h"

#include <QJsonDocument>

#include <chrono>
#include <cstring>
#include <memory>
#include <thread>

namespace phien::overlays::test {
namespace {

constexpr std::chrono::seconds kPatience{10};

OBSDataAutoRelease toData(const QJsonObject& settings) {
    return obs_data_create_from_json(QJsonDocument(settings).toJson(QJsonDocument::Compact).constData());
}

} // namespace

ObsHouse::ObsHouse(QSize canvas, int framesPerSecond)
    : m_size(canvas)
    , m_pollEvery(std::chrono::microseconds(std::chrono::seconds(1)) / (3 * framesPerSecond)) {
    if (!obs_startup("vi-VN", m_folder.path().toUtf8().constData(), nullptr)) {
        return;
    }
    obs_audio_info audio{48000, SPEAKERS_STEREO};
    obs_reset_audio(&audio);
    obs_video_info video{};
    video.graphics_module = "libobs-opengl";
    video.fps_num = static_cast<std::uint32_t>(framesPerSecond);
    video.fps_den = 1;
    video.base_width = video.output_width = static_cast<std::uint32_t>(canvas.width());
    video.base_height = video.output_height = static_cast<std::uint32_t>(canvas.height());
    video.output_format = VIDEO_FORMAT_NV12;
    video.colorspace = VIDEO_CS_709;
    video.range = VIDEO_RANGE_PARTIAL;
    video.scale_type = OBS_SCALE_BICUBIC;
    if (obs_reset_video(&video) != OBS_VIDEO_SUCCESS) {
        return;
    }
    openStockModule(QStringLiteral("image-source"));
    openModule(QStringLiteral(PHIEN_BINARY_DIR "/plugins/obs-plugins/phien-overlays.so"),
               QStringLiteral(PHIEN_BINARY_DIR "/plugins/data/phien-overlays"));
    obs_post_load_modules();
    OBSSceneAutoRelease scene = obs_scene_create("on air");
    m_scene = scene.Get();
    obs_set_output_source(0, obs_scene_get_source(m_scene));
    m_running = true;
}

ObsHouse::~ObsHouse() {
    if (m_running) {
        if (m_secondView != nullptr) {
            obs_view_remove(m_secondView);
            obs_view_set_source(m_secondView, 0, nullptr);
            obs_view_destroy(m_secondView);
            m_secondScene = nullptr;
        }
        obs_set_output_source(0, nullptr);
        m_scene = nullptr;
        obs_wait_for_destroy_queue();
    }
    obs_shutdown();
}

void ObsHouse::openStockModule(const QString& name) {
    openModule(QStringLiteral(PHIEN_OBS_MODULE_DIR "/%1.so").arg(name),
               QStringLiteral(PHIEN_OBS_DATA_DIR "/%1").arg(name));
}

void ObsHouse::openModule(const QString& file, const QString& data) {
    obs_module_t* module = nullptr;
    if (obs_open_module(&module, file.toUtf8().constData(), data.toUtf8().constData()) == MODULE_SUCCESS) {
        obs_init_module(module);
    }
}

bool ObsHouse::openSecondCanvas() {
    m_secondView = obs_view_create();
    OBSSceneAutoRelease scene = obs_scene_create("second");
    m_secondScene = scene.Get();
    obs_view_set_source(m_secondView, 0, obs_scene_get_source(m_secondScene));
    return obs_view_add(m_secondView) != nullptr;
}

OBSSource ObsHouse::add(const char* id, const QJsonObject& settings, QPoint position) {
    OBSSourceAutoRelease source = obs_source_create(id, id, toData(settings), nullptr);
    obs_sceneitem_t* item = obs_scene_add(m_scene, source);
    const vec2 place{{{static_cast<float>(position.x()), static_cast<float>(position.y())}}};
    obs_sceneitem_set_pos(item, &place);
    return source.Get();
}

OBSSource ObsHouse::addToSecond(const char* id, const QJsonObject& settings) {
    OBSSourceAutoRelease source = obs_source_create(id, id, toData(settings), nullptr);
    obs_scene_add(m_secondScene, source);
    return source.Get();
}

void ObsHouse::setVisible(obs_source_t* source, bool visible) {
    obs_sceneitem_t* item = obs_scene_sceneitem_from_source(m_scene, source);
    obs_sceneitem_set_visible(item, visible);
    obs_sceneitem_release(item);
}

void ObsHouse::remove(obs_source_t* source) {
    obs_sceneitem_t* item = obs_scene_sceneitem_from_source(m_scene, source);
    obs_sceneitem_remove(item);
    obs_sceneitem_release(item);
}

void ObsHouse::update(obs_source_t* source, const QJsonObject& settings) {
    struct Task {
        OBSSource source;
        OBSDataAutoRelease settings;
    };
    obs_queue_task(
        OBS_TASK_GRAPHICS,
        [](void* data) {
            const std::unique_ptr<Task> task(static_cast<Task*>(data));
            obs_source_update(task->source, task->settings);
        },
        new Task{source, toData(settings)}, false);
}

bool ObsHouse::drawFrames(int count) {
    constexpr int kSlowestFps = 5;
    const auto goal = obs_get_total_frames() + static_cast<std::uint32_t>(count);
    return waitFor([goal] { return obs_get_total_frames() >= goal; },
                   kPatience + std::chrono::seconds(count / kSlowestFps));
}

bool ObsHouse::waitFor(const std::function<bool()>& holds) {
    return waitFor(holds, kPatience);
}

bool ObsHouse::waitFor(const std::function<bool()>& holds, std::chrono::seconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        std::this_thread::sleep_for(m_pollEvery);
    }
    return true;
}

QImage ObsHouse::canvas() {
    QImage picture;
    obs_enter_graphics();
    gs_texture_t* texture = obs_get_main_texture();
    gs_stagesurf_t* surface =
        texture == nullptr
            ? nullptr
            : gs_stagesurface_create(gs_texture_get_width(texture), gs_texture_get_height(texture),
                                     gs_texture_get_color_format(texture));
    std::uint8_t* bytes = nullptr;
    std::uint32_t stride = 0;
    if (surface != nullptr) {
        gs_stage_texture(surface, texture);
        if (gs_stagesurface_map(surface, &bytes, &stride)) {
            const auto format = gs_texture_get_color_format(texture) == GS_RGBA ? QImage::Format_RGBX8888
                                                                                : QImage::Format_RGB32;
            const QImage mapped(bytes, m_size.width(), m_size.height(), stride, format);
            picture = mapped.copy();
            gs_stagesurface_unmap(surface);
        }
    }
    gs_stagesurface_destroy(surface);
    obs_leave_graphics();
    return picture;
}

bool ObsHouse::settle(obs_source_t* source) {
    // libobs brings settings to a source at the beginning of the frame after the next.
    return drawFrames(3) && waitFor([source] { return isAtRest(source); }) && drawFrames(3);
}

long long ObsHouse::uploadCount(obs_source_t* source) {
    calldata_t answer{};
    long long count = -1;
    if (proc_handler_call(obs_source_get_proc_handler(source), "upload_count", &answer)) {
        count = calldata_int(&answer, "count");
    }
    calldata_free(&answer);
    return count;
}

bool ObsHouse::isAtRest(obs_source_t* source) {
    calldata_t answer{};
    const bool rests = proc_handler_call(obs_source_get_proc_handler(source), "is_at_rest", &answer) &&
                       calldata_bool(&answer, "rest");
    calldata_free(&answer);
    return rests;
}

std::vector<QByteArray> ObsHouse::overlayIds() {
    std::vector<QByteArray> ids;
    const char* id = nullptr;
    for (size_t i = 0; obs_enum_source_types(i, &id); ++i) {
        if (std::strncmp(id, "phien_", 6) == 0) {
            ids.emplace_back(id);
        }
    }
    return ids;
}

long leakedBlocks() {
    return bnum_allocs();
}

} // namespace phien::overlays::test
