#pragma once

#include "app/text/words.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace app::widgets {

enum class BannerLevel { Good, Warning, Bad };

/// A plate that says something without stopping anybody: title, sentence, next step, perhaps
/// one action, and a cross.
class Banner : public QFrame {
    Q_OBJECT
public:
    Banner(BannerLevel level, const text::Words& words, QWidget* parent = nullptr);

    void setWords(const text::Words& words);
    void setAction(const QString& label);
    QString title() const;

Q_SIGNALS:
    void actionWanted();
    void closed();

private:
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace app::widgets
