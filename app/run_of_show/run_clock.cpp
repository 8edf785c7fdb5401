#include "app/run_of_show/run_clock.h"

#include "app/text/format.h"

#include <QStyle>

namespace app::run_of_show {

namespace {

/// Less is what happens between two sentences.
constexpr std::chrono::seconds kWorthTelling{60};

QString inMinutes(std::chrono::seconds time) {
    return text::roughDuration(std::chrono::duration_cast<std::chrono::minutes>(time));
}

} // namespace

RunClock::RunClock(QWidget* parent)
    : QLabel(parent) {
    setObjectName(QStringLiteral("runClock"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void RunClock::setTiming(const studio::show::RunTiming& timing, bool hasBegun) {
    const QString end = text::timeOfDay(timing.projectedEnd);
    QString words;
    QString tone = QStringLiteral("plain");
    if (!hasBegun) {
        words = tr("%1 · ends at %2 if it starts now").arg(text::roughDuration(timing.planned), end);
    } else if (timing.behind >= kWorthTelling) {
        words = tr("Ends at %1 · behind by %2").arg(end, inMinutes(timing.behind));
        tone = QStringLiteral("late");
    } else if (timing.behind <= -kWorthTelling) {
        words = tr("Ends at %1 · ahead by %2").arg(end, inMinutes(-timing.behind));
        tone = QStringLiteral("early");
    } else {
        words = tr("Ends at %1 · on time").arg(end);
    }
    setText(words);
    if (property("tone").toString() != tone) {
        setProperty("tone", tone);
        style()->unpolish(this);
        style()->polish(this);
    }
}

} // namespace app::run_of_show
