#include "studio/rehearsal/practice_platform.h"

#include <array>

namespace studio::rehearsal {
namespace {

struct Stage {
    const char* name;
    const char* platform;
    const char* app; ///< as the platform's own server address has it (contract 1.9, 2.8, 3.7)
};

constexpr std::array<Stage, 3> kStages{
    {{"Facebook", "facebook", "rtmp"}, {"YouTube", "youtube", "live2"}, {"Shopee", "shopee", "live"}}};

} // namespace

base::Result<std::unique_ptr<PracticePlatform>> PracticePlatform::start(bool decode) {
    auto platform = std::make_unique<PracticePlatform>();
    for (const Stage& stage : kStages) {
        media::PracticeIngest::Options options;
        options.app = stage.app;
        options.key = std::string("practice-") + stage.platform;
        options.decode = decode;
        auto ingest = media::PracticeIngest::start(std::move(options));
        if (!ingest) {
            return ingest.error();
        }
        platform->m_channels.push_back({stage.name, stage.platform, std::move(ingest).value()});
    }
    return platform;
}

} // namespace studio::rehearsal
