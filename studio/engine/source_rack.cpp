#include "studio/engine/source_rack.h"

#include "studio/base/log.h"
#include "studio/engine/slate.h"

#include <algorithm>

namespace studio::engine {
namespace {

using show::SourceKind;

constexpr std::int64_t kSecondNs = 1'000'000'000;
constexpr std::int64_t kStaleFrameNs = 3 * kSecondNs / 2;
constexpr std::int64_t kFirstFrameNs = 3 * kSecondNs;     ///< a camera may take that long to start
constexpr std::int64_t kStaleSoundNs = 5 * kSecondNs / 2; ///< a lazy device may deliver 2 s at once
constexpr std::int64_t kRetryNs = kSecondNs;
constexpr std::int64_t kCameraRetryNs = 3 * kSecondNs; ///< it is there, but gave no picture: let it start

bool hasFiles(SourceKind kind) {
    return kind == SourceKind::Media || kind == SourceKind::Image || kind == SourceKind::Slideshow;
}

bool isFatalToPicture(obs_source_t* source) {
    return obs_source_get_width(source) == 0;
}

/// Worker thread.
SourceHandle openSource(const show::Source& plan, const DeviceBackend& backend, QSize canvas,
                        const std::shared_ptr<FrameProbe>& frames) {
    QString node;
    if (plan.kind == SourceKind::Camera) {
        node = backend.cameraNode(plan.device);
        if (node.isEmpty()) {
            return nullptr;
        }
    }
    if (!filesUsable(plan)) {
        return nullptr;
    }
    const SourceRecipe recipe = recipeFor(plan, canvas, backend, node);
    const DataHandle settings(obs_data_create_from_json(settingsJson(recipe.settings).constData()));
    SourceHandle source(
        obs_source_create_private(recipe.type.c_str(), plan.id.toUtf8().constData(), settings.get()));
    if (source && plan.kind == SourceKind::Camera) {
        frames->lastFrameNs = 0;
        watchFrames(source.get(), frames);
    }
    return source;
}

} // namespace

SourceRack::SourceRack(Parts parts)
    : m_parts(std::move(parts)) {
}

SourceRack::~SourceRack() {
    forgetAll();
}

void SourceRack::forgetAll() {
    ++m_generation;
    for (const auto& slot : m_slots) {
        cover(slot->plan.id, {});
        place(slot->plan.id, nullptr);
    }
    m_parts.sound.clear();
    m_slots.clear();
}

void SourceRack::load(const std::vector<show::Source>& sources, const SlateWords& words) {
    forgetAll();
    m_words = words;
    std::vector<Slot*> sounds;
    for (const show::Source& plan : sources) {
        auto slot = std::make_unique<Slot>();
        slot->plan = plan;
        m_slots.push_back(std::move(slot));
        if (plan.isSound() || plan.kind == SourceKind::Media) {
            m_parts.sound.add(plan);
        }
        if (plan.isSound()) {
            sounds.push_back(m_slots.back().get());
        } else {
            reopen({m_slots.back().get()});
        }
    }
    reopen(sounds);
}

Worker& SourceRack::workerFor(const show::Source& source) {
    if (source.isSound()) {
        return m_sounds;
    }
    return source.kind == SourceKind::Camera ? m_cameras : m_files;
}

// All the given sources are let go before the first is opened again: libobs's pulse
// connection is shared and dies for good with its server (libobs pulse-wrapper.c).
void SourceRack::reopen(const std::vector<Slot*>& slots) {
    if (slots.empty()) {
        return;
    }
    struct Order {
        show::Source plan;
        std::shared_ptr<FrameProbe> frames;
    };
    std::vector<Order> orders;
    const auto old = std::make_shared<std::vector<SourceHandle>>();
    for (Slot* slot : slots) {
        slot->opening = true;
        slot->askedNs = steadyNs();
        orders.push_back({slot->plan, slot->frames});
        place(slot->plan.id, nullptr);
        m_parts.sound.detach(slot->plan.id);
        if (slot->source) {
            old->push_back(std::move(slot->source));
        }
    }
    Worker& worker = workerFor(slots.front()->plan);
    worker.run([this, old, orders, inbox = m_inbox, generation = m_generation, backend = m_parts.backend,
                canvas = m_parts.canvas, post = m_parts.post] {
        if (!old->empty()) {
            old->clear();
            obs_wait_for_destroy_queue();
        }
        for (const Order& order : orders) {
            Opened opened{generation, order.plan.id, openSource(order.plan, backend, canvas, order.frames)};
            const std::lock_guard lock(inbox->mutex);
            inbox->opened.push_back(std::move(opened));
        }
        post([this] { drainInbox(); });
    });
}

void SourceRack::drainInbox() {
    std::vector<Opened> opened;
    {
        const std::lock_guard lock(m_inbox->mutex);
        opened.swap(m_inbox->opened);
    }
    for (Opened& each : opened) {
        take(std::move(each));
    }
}

void SourceRack::take(Opened opened) {
    Slot* slot = opened.generation == m_generation ? find(opened.sourceId) : nullptr;
    if (!slot) {
        return;
    }
    slot->opening = false;
    slot->openedNs = steadyNs();
    slot->blankNs = 0;
    slot->source = std::move(opened.source);
    if (!slot->source) {
        setState(*slot, DeviceState::Missing);
        return;
    }
    place(slot->plan.id, slot->source.get());
    m_parts.sound.attach(slot->plan.id, slot->source.get());
    if (hasFiles(slot->plan.kind)) {
        setState(*slot, DeviceState::Working);
    }
}

void SourceRack::tick() {
    const std::int64_t now = steadyNs();
    for (const auto& slot : m_slots) {
        if (!slot->plan.isSound() && !slot->opening) {
            watchPicture(*slot, now);
        }
    }
    watchSound(now);
    for (Scenes* scenes : m_parts.scenes) {
        scenes->refit();
    }
}

void SourceRack::watchPicture(Slot& slot, std::int64_t now) {
    if (!slot.source) {
        if (now - slot.askedNs > kRetryNs) {
            reopen({&slot});
        }
        return;
    }
    if (slot.plan.kind == SourceKind::Camera) {
        const std::int64_t last = slot.frames->lastFrameNs;
        const bool stale = last != 0 ? now - last > kStaleFrameNs : now - slot.openedNs > kFirstFrameNs;
        if (last != 0 && !stale) {
            setState(slot, DeviceState::Working);
        } else if (stale) {
            setState(slot, DeviceState::Missing);
            if (now - slot.askedNs > kCameraRetryNs) {
                reopen({&slot});
            }
        }
        return;
    }
    // A media file that is not on air has not begun yet, and so has no picture.
    const bool blank = isFatalToPicture(slot.source.get()) && obs_source_active(slot.source.get());
    if (!blank) {
        slot.blankNs = 0;
        setState(slot, DeviceState::Working);
    } else if (slot.blankNs == 0) {
        slot.blankNs = now;
    } else if (now - slot.blankNs > kStaleFrameNs) {
        setState(slot, DeviceState::Missing);
    }
}

void SourceRack::watchSound(std::int64_t now) {
    std::vector<Slot*> mute; // those that have said nothing since they were opened
    std::vector<Slot*> silent;
    bool isOpening = false;
    bool isAnyHeard = false;
    for (const auto& slot : m_slots) {
        if (!slot->plan.isSound()) {
            continue;
        }
        if (slot->opening) {
            isOpening = true;
            continue;
        }
        const std::int64_t packet = m_parts.sound.lastPacketNs(slot->plan.id);
        if (now - std::max(packet, slot->openedNs) > kStaleSoundNs) {
            silent.push_back(slot.get());
            setState(*slot, DeviceState::Missing);
        } else if (packet > slot->openedNs) {
            isAnyHeard = true;
            setState(*slot, DeviceState::Working);
        } else {
            mute.push_back(slot.get());
        }
    }
    if (silent.empty()) {
        return;
    }
    // Some are heard: the devices of the others went, which start anew. None is heard: perhaps the
    // server went, and with it the connection that they share. It is made anew only once nobody
    // holds it, so all of them start together, also those that were opened a moment ago.
    if (isAnyHeard) {
        reopen(silent);
    } else if (!isOpening) {
        silent.insert(silent.end(), mute.begin(), mute.end());
        reopen(silent);
    }
}

void SourceRack::place(const QString& sourceId, obs_source_t* source) {
    for (Scenes* scenes : m_parts.scenes) {
        scenes->place(sourceId, source);
    }
}

void SourceRack::cover(const QString& sourceId, const Scenes::SlateMaker& makeSlate) {
    for (Scenes* scenes : m_parts.scenes) {
        scenes->cover(sourceId, makeSlate);
    }
}

void SourceRack::setState(Slot& slot, DeviceState state) {
    if (slot.state == state) {
        return;
    }
    slot.state = state;
    if (state == DeviceState::Missing) {
        const QString title = slateTitle(slot);
        cover(slot.plan.id, [title](QSize size) { return makeSlate(title, size); });
    } else {
        cover(slot.plan.id, {});
    }
    m_parts.deviceChanged({slot.plan.id, slot.plan.name, state});
}

QString SourceRack::slateTitle(const Slot& slot) const {
    switch (slot.plan.kind) {
    case SourceKind::Camera:
        return m_words.cameraMissing.arg(slot.plan.name);
    case SourceKind::Screen:
    case SourceKind::Window:
        return m_words.screenMissing.arg(slot.plan.name);
    default:
        return m_words.fileMissing.arg(slot.plan.name);
    }
}

SourceRack::Slot* SourceRack::find(const QString& sourceId) {
    const auto slot = std::find_if(m_slots.begin(), m_slots.end(),
                                   [&](const auto& each) { return each->plan.id == sourceId; });
    return slot == m_slots.end() ? nullptr : slot->get();
}

} // namespace studio::engine
