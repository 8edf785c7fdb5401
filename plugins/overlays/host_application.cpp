#include "plugins/overlays/host_application.h"

#include <QGuiApplication>

#include <array>

namespace phien::overlays {

std::unique_ptr<QGuiApplication> makeApplicationIfNone() {
    if (QCoreApplication::instance() != nullptr) {
        return nullptr;
    }
    // Qt keeps references to both for as long as the application lives.
    static char name[] = "phien-overlays";
    static char option[] = "-platform";
    static char platform[] = "offscreen";
    static std::array<char*, 4> arguments{};
    static int count = 0;
    arguments = {name, option, platform, nullptr};
    count = 3;
    return std::make_unique<QGuiApplication>(count, arguments.data());
}

} // namespace phien::overlays
