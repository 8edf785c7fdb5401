#include "studio/rtmp/publisher_factory.h"

#include "studio/rtmp/publisher.h"

namespace studio::rtmp {

broadcast::LinkFactory publisherFactory() {
    return [](broadcast::StreamTarget target, broadcast::LinkListener listener) {
        return std::make_shared<Publisher>(std::move(target), std::move(listener));
    };
}

} // namespace studio::rtmp
