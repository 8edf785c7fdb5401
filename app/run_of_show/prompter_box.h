#pragma once

#include <QFrame>

class QLabel;
class QScrollArea;

namespace app::run_of_show {

/// What the host may say about the product on air, and what must not be said.
class PrompterBox : public QFrame {
    Q_OBJECT
public:
    explicit PrompterBox(QWidget* parent = nullptr);

    /// Empty lists hide the box.
    void setNotes(const QString& code, const QStringList& talkingPoints, const QStringList& forbiddenClaims);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();

    QLabel* m_title;
    QLabel* m_text;
    QScrollArea* m_scroll;
};

} // namespace app::run_of_show
