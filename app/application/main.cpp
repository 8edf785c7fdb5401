#include "app/application/application.h"
#include "app/text/error_words.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "studio/base/log.h"

#include <QApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string_view>
#include <vector>

namespace {

bool asksForNoWindow(const std::vector<std::string_view>& arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [](std::string_view argument) {
        return argument == "--no-window" || argument == "--help" || argument == "-h" ||
               argument == "--version" || argument == "-v" || argument.substr(0, 8) == "--import" ||
               argument.substr(0, 8) == "--export";
    });
}

/// Vietnamese first, unless the system speaks English.
QString systemLanguage() {
    const QLocale system = QLocale::system();
    return system.language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("vi");
}

std::unique_ptr<QCoreApplication> makeQtApplication(int& argc, char** argv, bool window) {
    QCoreApplication::setApplicationName(QStringLiteral("phien-studio"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PHIEN_VERSION));
    // libobs draws through X11 here, into windows of Qt's xcb platform.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !window) {
        qputenv("QT_QPA_PLATFORM", window ? "xcb" : "offscreen");
    }
    if (window) {
        auto application = std::make_unique<QApplication>(argc, argv);
        app::theme::apply(*application);
        return application;
    }
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    const bool window = !asksForNoWindow({argv + 1, argv + argc});
    // Qt's own remarks go where libobs's go: into the log file, once there is one.
    studio::base::setLogSink([](auto, auto, auto) {});
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& line) {
        studio::base::logInfo("qt", line.toStdString());
    });
    if (window && !studio::engine::Engine::checkDisplay()) {
        // Words need Qt, and Qt's xcb platform ends a program that has no display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication wordsOnly(argc, argv);
        app::text::speak(app::languageAsked(QCoreApplication::arguments()).value_or(systemLanguage()));
        const studio::base::Error error{studio::engine::EngineError::NoDisplay};
        std::fprintf(stderr, "%s\n", app::text::wordsFor(error).inOneLine().toUtf8().constData());
        return app::RunDriver::kCannotRun;
    }
    const auto qtApplication = makeQtApplication(argc, argv, window);
    app::text::speak(app::languageAsked(QCoreApplication::arguments()).value_or(systemLanguage()));

    const app::CommandLineAnswer answer = app::readCommandLine(QCoreApplication::arguments());
    if (!answer.print.isEmpty()) {
        std::fputs(answer.print.toUtf8().constData(), stdout);
        return 0;
    }
    if (!answer.options) {
        std::fprintf(stderr, "phien-studio: %s\n", answer.error.toUtf8().constData());
        return app::Application::kBadInput;
    }
    QString next;
    int status = 0;
    {
        app::Application application(*answer.options);
        status = application.run();
        next = application.nextShow();
    }
    if (!next.isEmpty()) {
        QStringList arguments{next};
        if (!answer.options->dataDir.isEmpty()) {
            arguments << QStringLiteral("--data-dir") << answer.options->dataDir;
        }
        QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
    }
    return status;
}
