#pragma once

#include <QPushButton>

namespace app::widgets {

/// A push button whose face also shows the key that does the same, and perhaps that it opens a menu. The key
/// is only drawn; the window owns the shortcut.
class KeyButton : public QPushButton {
    Q_OBJECT
public:
    explicit KeyButton(QWidget* parent = nullptr);

    void setKey(const QString& key);
    QString key() const { return m_key; }
    /// A compact one leaves the key out where it would cost letters of the words.
    void setCompact(bool compact);
    void setMenuMark(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int keyWidth() const;
    int sideMargin() const;
    void paintKey(QPainter& painter, int left) const;
    void paintMenuMark(QPainter& painter, int left) const;

    QString m_key;
    bool m_compact = false;
    bool m_menuMark = false;
};

} // namespace app::widgets
