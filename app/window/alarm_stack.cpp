#include "app/window/alarm_stack.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace app::window {

namespace {
constexpr int kGap = 6;
constexpr std::chrono::seconds kGoodNewsStays{6};
} // namespace

AlarmStack::AlarmStack(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("alarmStack"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kGap);
    hide();
}

widgets::Banner* AlarmStack::raise(const QString& id, widgets::BannerLevel level, const text::Words& words) {
    settle(id);
    while (m_order.size() >= kMostBanners)
        settle(leastNeeded());
    auto* banner = new widgets::Banner(level, words, this);
    m_banners.insert(id, banner);
    m_order.append(id);
    if (level == widgets::BannerLevel::Bad)
        m_bad.insert(id);
    m_column->addWidget(banner);
    connect(banner, &widgets::Banner::closed, this, [this, id] { settle(id); });
    if (level == widgets::BannerLevel::Good)
        QTimer::singleShot(kGoodNewsStays, banner, [this, id] { settle(id); });
    show();
    return banner;
}

QString AlarmStack::leastNeeded() const {
    const auto lesser = std::find_if(m_order.begin(), m_order.end(),
                                     [this](const QString& id) { return !m_bad.contains(id); });
    return lesser == m_order.end() ? m_order.front() : *lesser;
}

void AlarmStack::settle(const QString& id) {
    m_order.removeAll(id);
    m_bad.remove(id);
    if (widgets::Banner* banner = m_banners.take(id)) {
        m_column->removeWidget(banner);
        banner->hide();
        banner->deleteLater();
    }
    setVisible(!m_banners.isEmpty());
}

} // namespace app::window
