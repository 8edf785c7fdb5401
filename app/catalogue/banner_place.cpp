#include "app/catalogue/banner_place.h"

#include "app/theme/tokens.h"

#include <QVBoxLayout>

namespace app::catalogue {

BannerPlace::BannerPlace(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(theme::kMainPadding, theme::kMainPadding, theme::kMainPadding, 0);
    hide();
}

void BannerPlace::tell(widgets::BannerLevel level, const text::Words& words) {
    clear();
    m_banner = new widgets::Banner(level, words, this);
    m_column->addWidget(m_banner);
    connect(m_banner, &widgets::Banner::closed, this, &BannerPlace::clear);
    show();
}

void BannerPlace::tell(widgets::BannerLevel level, const QString& title, const QString& sentence) {
    tell(level, text::Words{title, sentence, {}});
}

void BannerPlace::clear() {
    if (m_banner)
        m_banner->deleteLater();
    hide();
}

} // namespace app::catalogue
