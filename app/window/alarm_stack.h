#pragma once

#include "app/text/words.h"
#include "app/widgets/banner.h"

#include <QMap>
#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace app::window {

/// Banners above the preview, one for each thing that is wrong, newest below; where there
/// are too many the oldest goes, of those that matter less first. Good news leaves by itself.
class AlarmStack : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMostBanners = 3;

    explicit AlarmStack(QWidget* parent = nullptr);

    /// Raises or rewords the alarm of that name. The banner stays its own owner's child.
    widgets::Banner* raise(const QString& id, widgets::BannerLevel level, const text::Words& words);
    void settle(const QString& id);
    bool isRaised(const QString& id) const { return m_banners.contains(id); }
    int count() const { return static_cast<int>(m_banners.size()); }

private:
    /// What makes room for another one.
    QString leastNeeded() const;

    QVBoxLayout* m_column;
    QMap<QString, widgets::Banner*> m_banners;
    QStringList m_order;
    QSet<QString> m_bad; ///< those of BannerLevel::Bad
};

} // namespace app::window
