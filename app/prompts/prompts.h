#pragma once

#include "app/text/words.h"

#include <QColor>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace app::prompts {

enum class CheckState { Asking, Answers, Refuses };

/// One destination as the question "go live?" shows it.
struct DestinationLine {
    QString name;
    QString platform;
    CheckState state = CheckState::Asking;
    /// Refuses: why, and what to do.
    text::Words reason;
};

/// What will happen when the show goes live.
struct GoLiveFacts {
    QString showTitle;
    /// "1280×720, 30 frames a second"; of two pictures each with its shape.
    QString picture;
    bool recording = true;
    std::vector<DestinationLine> destinations;
    /// "9:16": which of two pictures are recorded; empty where there is one only.
    QString recordedShapes = {};
};

struct EndFacts {
    QString showTitle;
    QString onAir; ///< "01:23:45"
    int liveDestinations = 0;
};

/// The questions about going on and off air, what is told with details, and choices of a colour or a file.
/// None blocks: the answer comes by callback, true for yes. At most one question is open at a time; a second
/// one answers no. Main thread.
class Prompts {
public:
    using Answer = std::function<void(bool)>;
    using ColourAnswer = std::function<void(const QColor&)>;
    using FileAnswer = std::function<void(const QString&)>;

    virtual ~Prompts() = default;
    virtual void askGoLive(const GoLiveFacts& facts, Answer answer) = 0;
    /// More destinations have answered while the question is open.
    virtual void updateGoLive(const GoLiveFacts& facts) = 0;
    virtual void askEnd(const EndFacts& facts, Answer answer) = 0;
    /// Tells something with details, each on its own line.
    virtual void tell(const QString& title, const std::vector<text::Words>& details) = 0;
    /// Answers only where a colour was chosen.
    virtual void askColour(const QString& title, const QColor& now, ColourAnswer answer) = 0;
    /// A picture's absolute path; answers only where one was chosen.
    virtual void askPicture(const QString& title, const QString& now, FileAnswer answer) = 0;
};

} // namespace app::prompts
