#pragma once

#include "app/text/words.h"
#include "app/widgets/banner.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace app::catalogue {

/// Where the window of products says what went well or wrong: one banner at a time, none takes no room.
class BannerPlace : public QWidget {
    Q_OBJECT
public:
    explicit BannerPlace(QWidget* parent = nullptr);

    void tell(widgets::BannerLevel level, const text::Words& words);
    void tell(widgets::BannerLevel level, const QString& title, const QString& sentence = {});
    /// Nothing is said any more.
    void clear();

private:
    QVBoxLayout* m_column;
    QPointer<widgets::Banner> m_banner;
};

} // namespace app::catalogue
