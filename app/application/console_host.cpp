#include "app/application/console_host.h"

namespace app {

class ConsoleHost::Impl {
public:
    explicit Impl(Parts) { }
};

ConsoleHost::ConsoleHost(Parts parts)
    : m_impl(std::make_unique<Impl>(std::move(parts)))
{
}

ConsoleHost::~ConsoleHost() = default;

void ConsoleHost::show() { }

} // namespace app
