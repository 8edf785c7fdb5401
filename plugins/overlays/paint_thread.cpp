#include "plugins/overlays/paint_thread.h"

#include "plugins/overlays/painting/text_block.h"

#include <util/threading.h>

#include <QPainter>

#include <array>
#include <utility>

namespace phien::overlays {
namespace {

/// The first text in each weight and script costs a search through all fonts; better now than when the host
/// shows a product.
void warmUpFonts() {
    if (!canPaintText()) {
        return;
    }
    constexpr std::array kWeights{400, 600, 700, 800};
    constexpr double kPixels = 24;
    const QString letters = QStringLiteral("Ạộ 0₫ 😀 ไ ش 漢 한…");
    QImage scratch(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&scratch);
    for (const int weight : kWeights) {
        TextBlock({{letters, Qt::white, weight}}, {.pixelSize = kPixels, .width = kPixels * kPixels})
            .draw(painter, {});
    }
}

} // namespace

bool PaintTarget::take(FreshPainting& fresh) {
    if (!m_isReady.load(std::memory_order_acquire)) {
        return false;
    }
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(m_hasReady, false)) {
        return false;
    }
    m_isReady.store(false, std::memory_order_release);
    fresh = std::exchange(m_ready, {});
    m_isBusy.store(m_queued || m_isPainting, std::memory_order_release);
    return true;
}

void PaintTarget::forget() {
    FreshPainting forgotten;
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    m_artwork.reset();
    m_hasReady = false;
    m_isReady.store(false, std::memory_order_release);
    m_isBusy.store(false, std::memory_order_release);
    std::swap(forgotten, m_ready);
}

PaintThread::PaintThread()
    : m_thread([this] { run(); }) {
}

PaintThread::~PaintThread() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void PaintThread::request(const std::shared_ptr<PaintTarget>& target, std::shared_ptr<const Artwork> artwork,
                          qint64 nowMs) {
    {
        const std::lock_guard lock(target->m_mutex);
        target->m_artwork = std::move(artwork);
        target->m_nowMs = nowMs;
        target->m_isBusy.store(true, std::memory_order_release);
        if (std::exchange(target->m_queued, true)) {
            return;
        }
    }
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(target);
    }
    m_wake.notify_one();
}

void PaintThread::run() {
    os_set_thread_name("phien-overlays");
    warmUpFonts();
    PaintTools tools;
    while (const auto target = next()) {
        paint(*target, tools);
    }
}

std::shared_ptr<PaintTarget> PaintThread::next() {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
    if (m_stopping) {
        return nullptr;
    }
    auto target = std::move(m_queue.front());
    m_queue.pop_front();
    return target;
}

void PaintThread::paint(PaintTarget& target, PaintTools& tools) {
    std::shared_ptr<const Artwork> artwork;
    qint64 nowMs = 0;
    unsigned generation = 0;
    {
        const std::lock_guard lock(target.m_mutex);
        artwork = std::exchange(target.m_artwork, nullptr);
        nowMs = target.m_nowMs;
        generation = target.m_generation;
        target.m_queued = false;
        if (artwork == nullptr) {
            return; // forgotten meanwhile
        }
        target.m_isPainting = true;
    }
    std::swap(tools.sprites, target.m_sprites);
    FreshPainting fresh{artwork->paint(tools, nowMs), artwork->motion(), artwork->unit()};
    std::swap(tools.sprites, target.m_sprites);
    const std::lock_guard lock(target.m_mutex);
    target.m_isPainting = false;
    if (generation != target.m_generation) {
        return;
    }
    std::swap(target.m_ready, fresh);
    target.m_hasReady = true;
    target.m_isReady.store(true, std::memory_order_release);
}

} // namespace phien::overlays
