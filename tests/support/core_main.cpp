#include "tests/support/catch_session.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    return runCatch(argc, argv);
}
