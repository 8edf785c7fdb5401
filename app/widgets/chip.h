#pragma once

#include <QAbstractButton>
#include <QColor>

namespace app::widgets {

/// A rounded plate with a state dot, a name and a value, as in the header: "● Facebook 2,4 Mb/s".
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(QWidget* parent = nullptr);

    void setDot(const QColor& colour);
    void setWords(const QString& name, const QString& value);
    QString name() const { return m_name; }
    QString value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int fixedWidth() const;

    QString m_name;
    QString m_value;
    QColor m_dot;
};

} // namespace app::widgets
