#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace app {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal, so that a show ends cleanly. One a process. Main thread.
class QuitSignals : public QObject {
    Q_OBJECT
public:
    QuitSignals();
    ~QuitSignals() override;

Q_SIGNALS:
    void received();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace app
