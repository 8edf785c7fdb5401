#include "tests/support/catch_session.h"

#include <QApplication>

#include <csignal>

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    QApplication application(argc, argv);
    return runCatch(argc, argv);
}
