#pragma once

#include "studio/base/executor.h"
#include "studio/engine/capture_sources.h"
#include "studio/engine/engine.h"
#include "studio/engine/scenes.h"
#include "studio/engine/signal_bridge.h"
#include "studio/engine/sound.h"
#include "studio/engine/worker.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace studio::engine {

/// The show's sources, each open or missing. Opens them on other threads, watches that
/// pictures and sound keep coming, puts slates up and tries again until they are back.
/// Main thread.
class SourceRack {
public:
    struct Parts {
        DeviceBackend backend;
        QSize canvas;
        base::Executor post;         ///< drops what is posted once the engine has gone
        std::vector<Scenes*> scenes; ///< of every canvas
        Sound& sound;
        std::function<void(const DeviceEvent&)> deviceChanged;
    };

    explicit SourceRack(Parts parts);
    ~SourceRack();
    SourceRack(const SourceRack&) = delete;
    SourceRack& operator=(const SourceRack&) = delete;

    void load(const std::vector<show::Source>& sources, const SlateWords& words);
    /// Four times a second.
    void tick();

private:
    struct Slot {
        show::Source plan;
        SourceHandle source;
        std::shared_ptr<FrameProbe> frames = std::make_shared<FrameProbe>();
        DeviceState state = DeviceState::Working;
        bool opening = false;
        std::int64_t openedNs = 0;
        std::int64_t askedNs = 0; ///< when the last try or look began
        std::int64_t blankNs = 0; ///< since when there has been no picture; 0: there is one
    };
    /// A source that a worker has opened, or could not.
    struct Opened {
        std::uint64_t generation;
        QString sourceId;
        SourceHandle source;
    };

    void reopen(const std::vector<Slot*>& slots);
    void take(Opened opened);
    void drainInbox();
    void watchPicture(Slot& slot, std::int64_t now);
    void watchSound(std::int64_t now);
    void place(const QString& sourceId, obs_source_t* source);
    void cover(const QString& sourceId, const Scenes::SlateMaker& makeSlate);
    void setState(Slot& slot, DeviceState state);
    QString slateTitle(const Slot& slot) const;
    Slot* find(const QString& sourceId);
    Worker& workerFor(const show::Source& source);
    void forgetAll();

    Parts m_parts;
    SlateWords m_words;
    std::vector<std::unique_ptr<Slot>> m_slots;
    std::uint64_t m_generation = 0;

    struct Inbox {
        std::mutex mutex;
        std::vector<Opened> opened;
    };
    std::shared_ptr<Inbox> m_inbox = std::make_shared<Inbox>();

    // Last, so that they are joined first.
    Worker m_cameras; ///< a driver can hang for good
    Worker m_sounds;  ///< a sound server can stop to answer
    Worker m_files;
};

} // namespace studio::engine
