#pragma once

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace app::host_board {

/// Where the director or the assistant types a line for the host: Enter sends, the board keeps it until it is
/// taken away. A small window over the console. Main thread.
class DirectorsLineBox : public QFrame {
    Q_OBJECT
public:
    static constexpr int kLongestLine = 140;

    explicit DirectorsLineBox(QWidget* parent);

    /// What stands on the board now.
    void setLine(const QString& line);
    /// Its right top corner, ready for typing.
    void openAt(const QPoint& corner);

Q_SIGNALS:
    /// Empty: take it away.
    void lineWanted(const QString& line);

private:
    void send();
    void clear();

    QLineEdit* m_line;
    QPushButton* m_clear;
};

} // namespace app::host_board
