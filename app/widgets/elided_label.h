#pragma once

#include <QLabel>

namespace app::widgets {

/// One line that ends in "…" where there is no room, with the whole text as tool tip then.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace app::widgets
