#pragma once

#include "studio/session/live_session.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace app {

/// What was asked for on the command line. `--help` lists the options.
struct CommandLine {
    QString showFile; ///< empty: the sample show
    QString dataDir;
    bool window = true;
    bool goLive = false;
    std::vector<studio::session::ExtraDestination> destinations;
    std::optional<studio::show::Canvas> canvas;
    std::optional<studio::show::Canvas> secondCanvas;
    bool noSecondCanvas = false;
    std::optional<double> forSeconds;
    QString cueFile;
    QString commentsFile;
    QString recordFile;
    bool record = true;
    studio::session::RecordedCanvases recorded = studio::session::RecordedCanvases::Main;
    QString reportFile;
    bool practice = false;
    bool decodePractice = true;
    int videoKbps = 0;
    QString videoEncoder;
    QString language;
    /// Goes on with the show that was on air when the program ended; where there is none, begins as the
    /// others say.
    bool resume = false;
    QString importFile; ///< a package to import; the program ends then
    QString exportFile; ///< where to put the show as a package; likewise
};

/// Why the arguments cannot be used, in one line; or text to print and end with status 0.
struct CommandLineAnswer {
    std::optional<CommandLine> options;
    QString error;
    QString print;
};

/// What --language says, read ahead so that words about the other arguments are in it.
std::optional<QString> languageAsked(const QStringList& arguments);

/// Reads the arguments. Pure, but for nothing: no file is opened.
CommandLineAnswer readCommandLine(const QStringList& arguments);

/// "1280x720@30" → canvas; width a multiple of 2, sizes 160…3840, rates 5…60.
std::optional<studio::show::Canvas> parseCanvas(const QString& text);

} // namespace app
