#pragma once

#include "studio/base/clock.h"

#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <optional>

class QGridLayout;
class QLabel;

namespace app::prompts {

/// What was on air when the program ended.
struct RecoveryFacts {
    QString showTitle;
    /// "3. Áo dài đỏ".
    QString segment;
    std::optional<studio::base::WallTime> timerEnd;
    studio::base::WallTime lastSeen;
    QStringList destinations;
    /// Of the run, kept.
    int comments = 0;
    int orders = 0;
};

/// Asked before the console opens: go on with the show that was on air? Enter does, Escape decides nothing.
/// Ends by itself once answered; its owner deletes it. Main thread.
class RecoveryOffer : public QDialog {
    Q_OBJECT
public:
    explicit RecoveryOffer(RecoveryFacts facts, QWidget* parent = nullptr);

Q_SIGNALS:
    /// One of them, once.
    void continueWanted();
    void anewWanted();
    void postponed();

private:
    QLabel* addRow(QGridLayout& grid, const QString& name);
    void showTimes();

    RecoveryFacts m_facts;
    QLabel* m_ago = nullptr;
    QLabel* m_timer = nullptr;
    QTimer m_second;
};

} // namespace app::prompts
