#pragma once

#include "studio/show/show.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace app::widgets {
class ElidedLabel;
}

namespace app::destinations {

/// A destination in the list: mark, name, address without key, what it answered, and its buttons.
class DestinationRow : public QFrame {
    Q_OBJECT
public:
    /// `changeable` false: it comes from the command line or the practice platform.
    DestinationRow(const studio::show::Destination& destination, bool changeable, QWidget* parent = nullptr);

    QString name() const { return m_name; }
    void setAnswer(const QString& words, bool bad);
    /// Which of the show's pictures it gets.
    void setPicture(const QString& shape);
    void setRetry(bool possible);

Q_SIGNALS:
    void editWanted();
    void removeWanted();
    void retryWanted();

private:
    QToolButton* addButton(const QString& icon, const QString& objectName, const QString& what);

    QString m_name;
    widgets::ElidedLabel* m_address;
    QLabel* m_answer;
    QToolButton* m_retry;
};

} // namespace app::destinations
