#pragma once

#include <QPushButton>

namespace app::widgets {

/// A push button whose face also shows the key that does the same. The key is only drawn;
/// the window owns the shortcut.
class KeyButton : public QPushButton {
    Q_OBJECT
public:
    explicit KeyButton(QWidget* parent = nullptr);

    void setKey(const QString& key);
    QString key() const { return m_key; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int keyWidth() const;

    QString m_key;
};

} // namespace app::widgets
