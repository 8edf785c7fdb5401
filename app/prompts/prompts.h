#pragma once

#include "app/text/words.h"

#include <QColor>
#include <QString>
#include <QStringList>

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

/// A question with its answers.
struct Question {
    QString title;
    /// What will happen, a paragraph each.
    QStringList lines;
    QString yes;
    QString no;
    /// Something is lost by a yes: Space and Enter mean no.
    bool danger = false;
};

enum class FileChoice { One, Several, Save };

/// Which files are wanted.
struct FileQuestion {
    QString title;
    /// As a file dialog takes them: "Pictures (*.png *.jpg)".
    QStringList kinds;
    FileChoice choice = FileChoice::Several;
    /// Save: the name that is offered.
    QString name = {};
};

/// Goods that were kept off air, since papers are missing.
struct RefusedGoods {
    /// "A12 · Kem dưỡng".
    QString product;
    /// Each missing paper in words.
    QStringList papers;
};

/// The questions about going on and off air, a plain yes or no, what is told with details, and choices of a
/// colour or of files.
/// None blocks: the answer comes by callback, true for yes. At most one question is open at a time; a second
/// one answers no. Main thread.
class Prompts {
public:
    using Answer = std::function<void(bool)>;
    using ColourAnswer = std::function<void(const QColor&)>;
    using ReasonAnswer = std::function<void(const QString& reason)>;
    using FileAnswer = std::function<void(const QString&)>;
    using FilesAnswer = std::function<void(const QStringList&)>;

    virtual ~Prompts() = default;
    virtual void confirm(const Question& question, Answer answer) = 0;
    /// Absolute paths; answers only where something was chosen.
    virtual void askFiles(const FileQuestion& question, FilesAnswer answer) = 0;
    virtual void askGoLive(const GoLiveFacts& facts, Answer answer) = 0;
    /// More destinations have answered while the question is open.
    virtual void updateGoLive(const GoLiveFacts& facts) = 0;
    virtual void askEnd(const EndFacts& facts, Answer answer) = 0;
    /// Put them on air all the same? Answers only with a reason.
    virtual void askPapers(const RefusedGoods& goods, ReasonAnswer answer) = 0;
    /// Tells something with details, each on its own line.
    virtual void tell(const QString& title, const std::vector<text::Words>& details) = 0;
    /// Answers only where a colour was chosen.
    virtual void askColour(const QString& title, const QColor& now, ColourAnswer answer) = 0;
    /// A picture's absolute path; answers only where one was chosen.
    virtual void askPicture(const QString& title, const QString& now, FileAnswer answer) = 0;
};

} // namespace app::prompts
