#include "app/application/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace app {
namespace {

using Option = QCommandLineOption;

QString tr(const char* text) {
    return QCoreApplication::translate("app", text);
}

void addOptions(QCommandLineParser& parser) {
    const auto name = [](const char* text) {
        return QString::fromLatin1(text);
    };
    parser.addOptions({
        Option(name("data-dir"), tr("Folder for settings, database and recordings."), name("DIR")),
        Option(name("no-window"), tr("Run the show without a window.")),
        Option(name("go-live"), tr("Start at once.")),
        Option(name("resume"),
               tr("Go on with the show that was on air when the program ended, and go live again.")),
        Option(name("destination"), tr("One more destination for this run; repeatable."),
               name("NAME=RTMP_URL")),
        Option(name("canvas"), tr("Picture size and rate, for example 1280x720@30 or 720x1280@30."),
               name("WxH@FPS")),
        Option(name("second-canvas"),
               tr("A second picture made at the same time, for example 720x1280; \"off\": none."),
               name("WxH|off")),
        Option(name("second-destination"),
               tr("As --destination, but it gets the second picture; repeatable."), name("NAME=RTMP_URL")),
        Option(name("for"), tr("End the show after this many seconds on air."), name("SECONDS")),
        Option(name("cue"),
               tr("JSON lines {\"at\": seconds, \"do\": \"next\", …} played from the moment of going live."),
               name("FILE")),
        Option(name("comments"),
               tr("JSON lines {\"at\", \"platform\", \"author\", \"text\"} played likewise."), name("FILE")),
        Option(name("record"), tr("Record to this file."), name("FILE.mkv")),
        Option(name("record-canvas"), tr("Which picture is recorded: main, second or both."), name("WHICH")),
        Option(name("no-record"), tr("Do not record.")),
        Option(name("report"), tr("Write what happened to this file."), name("FILE.json")),
        Option(name("practice"),
               tr("Send to the built-in practice platform instead of the show's destinations.")),
        Option(name("no-practice-decode"),
               tr("The practice platform counts what arrives without decoding it.")),
        Option(name("bitrate"), tr("Video bitrate, instead of the customary one for the size."),
               name("KBPS")),
        Option(name("encoder"), tr("libobs encoder id; by default hardware that passes a trial, else x264."),
               name("ID")),
        Option(name("import"), tr("Import a show package, print where its show is, and end."),
               name("FILE.phien")),
        Option(name("export"), tr("Write the show with its pictures into one file, and end."),
               name("FILE.phien")),
        Option(name("language"), tr("Language of the console: vi or en."), name("LANGUAGE")),
        Option({name("h"), name("help")}, tr("Show this help.")),
        Option({name("v"), name("version")}, tr("Show the version.")),
    });
}

QString readDestination(const QString& text, studio::show::CanvasId canvas, CommandLine& options) {
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals <= 0) {
        return canvas == studio::show::CanvasId::Main
                   ? tr("--destination wants NAME=RTMP_URL, for example Facebook=rtmps://host:443/rtmp/KEY.")
                   : tr("--second-destination wants NAME=RTMP_URL, for example "
                        "Shopee=rtmps://host:443/live/KEY.");
    }
    const QString name = text.left(equals).trimmed();
    for (const auto& other : options.destinations) {
        if (other.name == name) {
            return tr("Two destinations are called %1: give each its own name.").arg(name);
        }
    }
    options.destinations.push_back(
        {.name = name, .platform = {}, .url = text.mid(equals + 1).toStdString(), .canvas = canvas});
    return {};
}

QString readSecondCanvas(const QCommandLineParser& parser, CommandLine& options) {
    if (!parser.isSet(QStringLiteral("second-canvas"))) {
        return {};
    }
    const QString text = parser.value(QStringLiteral("second-canvas"));
    options.noSecondCanvas = text == QLatin1String("off");
    if (options.noSecondCanvas) {
        return {};
    }
    options.secondCanvas = text.contains(QLatin1Char('@')) ? std::nullopt : parseCanvas(text);
    return options.secondCanvas
               ? QString()
               : tr("--second-canvas wants WIDTHxHEIGHT such as 720x1280, or off, not \"%1\".").arg(text);
}

QString readRecordedCanvas(const QCommandLineParser& parser, CommandLine& options) {
    if (!parser.isSet(QStringLiteral("record-canvas"))) {
        return {};
    }
    using studio::session::RecordedCanvases;
    const QString text = parser.value(QStringLiteral("record-canvas"));
    if (text == QLatin1String("main")) {
        options.recorded = RecordedCanvases::Main;
    } else if (text == QLatin1String("second")) {
        options.recorded = RecordedCanvases::Second;
    } else if (text == QLatin1String("both")) {
        options.recorded = RecordedCanvases::Both;
    } else {
        return tr("--record-canvas knows main, second and both, not \"%1\".").arg(text);
    }
    return options.record ? QString()
                          : tr("--record-canvas and --no-record exclude each other: give one of them.");
}

QString readNumbers(const QCommandLineParser& parser, CommandLine& options) {
    if (parser.isSet(QStringLiteral("for"))) {
        bool ok = false;
        const QString text = parser.value(QStringLiteral("for"));
        const double seconds = text.toDouble(&ok);
        if (!ok || !(seconds > 0) || seconds > 7 * 24 * 3600.0) {
            return tr("--for wants seconds above 0, not \"%1\".").arg(text);
        }
        options.forSeconds = seconds;
    }
    if (parser.isSet(QStringLiteral("canvas"))) {
        options.canvas = parseCanvas(parser.value(QStringLiteral("canvas")));
        if (!options.canvas) {
            return tr("--canvas wants WIDTHxHEIGHT@FPS such as 1280x720@30, not \"%1\".")
                .arg(parser.value(QStringLiteral("canvas")));
        }
    }
    if (parser.isSet(QStringLiteral("bitrate"))) {
        bool ok = false;
        options.videoKbps = parser.value(QStringLiteral("bitrate")).toInt(&ok);
        if (!ok || options.videoKbps < 100 || options.videoKbps > 51000) {
            return tr("--bitrate wants 100 to 51000 kbit/s, not \"%1\".")
                .arg(parser.value(QStringLiteral("bitrate")));
        }
    }
    return {};
}

QString readRest(const QCommandLineParser& parser, CommandLine& options) {
    options.dataDir = parser.value(QStringLiteral("data-dir"));
    options.window = !parser.isSet(QStringLiteral("no-window"));
    options.goLive = parser.isSet(QStringLiteral("go-live"));
    options.resume = parser.isSet(QStringLiteral("resume"));
    options.cueFile = parser.value(QStringLiteral("cue"));
    options.commentsFile = parser.value(QStringLiteral("comments"));
    options.recordFile = parser.value(QStringLiteral("record"));
    options.record = !parser.isSet(QStringLiteral("no-record"));
    options.reportFile = parser.value(QStringLiteral("report"));
    options.practice = parser.isSet(QStringLiteral("practice"));
    options.decodePractice = !parser.isSet(QStringLiteral("no-practice-decode"));
    options.videoEncoder = parser.value(QStringLiteral("encoder"));
    options.language = parser.value(QStringLiteral("language"));
    options.importFile = parser.value(QStringLiteral("import"));
    options.exportFile = parser.value(QStringLiteral("export"));
    if (!options.record && !options.recordFile.isEmpty()) {
        return tr("--record and --no-record exclude each other: give one of them.");
    }
    if (!options.recordFile.isEmpty() && !options.recordFile.endsWith(QLatin1String(".mkv"))) {
        return tr("--record wants a file that ends in .mkv, not \"%1\".").arg(options.recordFile);
    }
    if (!options.language.isEmpty() && options.language != QLatin1String("vi") &&
        options.language != QLatin1String("en")) {
        return tr("--language knows vi and en, not \"%1\".").arg(options.language);
    }
    const bool carries = !options.importFile.isEmpty() || !options.exportFile.isEmpty();
    if (!options.window && !options.goLive && !options.resume && !carries) {
        return tr("--no-window shows nothing by itself: add --go-live.");
    }
    return {};
}

} // namespace

std::optional<studio::show::Canvas> parseCanvas(const QString& text) {
    static const QRegularExpression kForm(QStringLiteral("^(\\d{3,4})x(\\d{3,4})(?:@(\\d{1,2}))?$"));
    const QRegularExpressionMatch match = kForm.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    studio::show::Canvas canvas;
    canvas.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    canvas.fps = match.captured(3).isEmpty() ? 30 : match.captured(3).toInt();
    const auto fits = [](int side) {
        return side >= 160 && side <= 3840 && side % 2 == 0;
    };
    if (!fits(canvas.size.width()) || !fits(canvas.size.height()) || canvas.fps < 5 || canvas.fps > 60) {
        return std::nullopt;
    }
    return canvas;
}

std::optional<QString> languageAsked(const QStringList& arguments) {
    static const QRegularExpression kForm(QStringLiteral("(?:^|\n)--?language[=\n](vi|en)(?:\n|$)"));
    const QRegularExpressionMatch match = kForm.match(arguments.join(QLatin1Char('\n')));
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

CommandLineAnswer readCommandLine(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Live selling from the seller's own machine."));
    parser.addPositionalArgument(
        QStringLiteral("SHOW.json"),
        tr("The show file or package (.phien); the sample show where none is given."),
        QStringLiteral("[SHOW.json]"));
    addOptions(parser);
    CommandLineAnswer answer;
    if (!parser.parse(arguments)) {
        const QStringList unknown = parser.unknownOptionNames();
        answer.error = unknown.isEmpty()
                           ? parser.errorText()
                           : tr("There is no option \"%1\": --help lists them all.").arg(unknown.front());
        return answer;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        answer.print = parser.helpText();
        return answer;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        answer.print = QCoreApplication::applicationName() + QLatin1Char(' ') +
                       QCoreApplication::applicationVersion() + QLatin1Char('\n');
        return answer;
    }
    CommandLine options;
    if (parser.positionalArguments().size() > 1) {
        answer.error = tr("One show at a time: give a single show file.");
        return answer;
    }
    options.showFile = parser.positionalArguments().value(0);
    for (const QString& text : parser.values(QStringLiteral("destination"))) {
        answer.error = readDestination(text, studio::show::CanvasId::Main, options);
        if (!answer.error.isEmpty()) {
            return answer;
        }
    }
    for (const QString& text : parser.values(QStringLiteral("second-destination"))) {
        answer.error = readDestination(text, studio::show::CanvasId::Second, options);
        if (!answer.error.isEmpty()) {
            return answer;
        }
    }
    answer.error = readNumbers(parser, options);
    if (answer.error.isEmpty()) {
        answer.error = readRest(parser, options);
    }
    if (answer.error.isEmpty()) {
        answer.error = readSecondCanvas(parser, options);
    }
    if (answer.error.isEmpty()) {
        answer.error = readRecordedCanvas(parser, options);
    }
    if (answer.error.isEmpty()) {
        answer.options = std::move(options);
    }
    return answer;
}

} // namespace app
