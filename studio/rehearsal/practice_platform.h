#pragma once

#include "studio/base/result.h"
#include "studio/media/practice_ingest.h"

#include <memory>
#include <string>
#include <vector>

namespace studio::rehearsal {

/// Facebook, YouTube and Shopee as local ingests, so that a whole show runs without an
/// account. Main thread.
class PracticePlatform {
public:
    struct Channel {
        std::string name;     ///< "Facebook"
        std::string platform; ///< "facebook"
        std::unique_ptr<media::PracticeIngest> ingest;
    };

    static base::Result<std::unique_ptr<PracticePlatform>> start(bool decode);

    const std::vector<Channel>& channels() const { return m_channels; }

private:
    std::vector<Channel> m_channels;
};

} // namespace studio::rehearsal
