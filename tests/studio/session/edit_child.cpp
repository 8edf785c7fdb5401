// A program that edits a show without end, for a test that kills it: DATA_FOLDER SHOW_FILE. Says "edited N"
// when the edit that makes the title N has been taken.
#include "studio/session/show_keeper.h"
#include "studio/session/unsaved_edits.h"
#include "studio/show/show_file.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace studio;

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QString data = application.arguments().at(1);
    const QString file = application.arguments().at(2);
    auto loaded = show::loadShow(file);
    if (!loaded)
        return 1;
    show::Show show = loaded->show;
    session::UnsavedEdits unsaved(data, file);
    session::ShowKeeper keeper({.file = file,
                                .post =
                                    [](std::function<void()> work) {
                                        QMetaObject::invokeMethod(qApp, std::move(work),
                                                                  Qt::QueuedConnection);
                                    },
                                .problem = [](const base::Error&) { QCoreApplication::exit(2); },
                                .kept =
                                    [&] {
                                        unsaved.clear();
                                    }},
                               show::arrangementOf(show));
    int number = show.title.toInt();
    QTimer pace;
    QObject::connect(&pace, &QTimer::timeout, [&] {
        show.title = QString::number(++number);
        unsaved.keep(show);
        keeper.keep(show::arrangementOf(show));
        std::printf("edited %d\n", number);
        std::fflush(stdout);
    });
    pace.start(argc > 3 ? std::atoi(argv[3]) : 3);
    return application.exec();
}
