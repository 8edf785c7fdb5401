#pragma once

#include "studio/base/result.h"
#include "studio/media/media_error.h"

#include <QImage>
#include <QString>

#include <chrono>
#include <memory>
#include <string>

namespace studio::media {

/// The pictures of a file or an rtmp(s) address, one after the other. Blocking: pool thread; one thread.
class FrameReader {
public:
    struct Options {
        /// Gives up where nothing comes for so long.
        std::chrono::milliseconds patience{10'000};
    };

    /// Errors: CannotOpen, NotMedia (no picture track), DecodeFailed (no decoder).
    static base::Result<std::unique_ptr<FrameReader>> open(const QString& fileOrUrl, Options options);
    static base::Result<std::unique_ptr<FrameReader>> open(const QString& fileOrUrl) {
        return open(fileOrUrl, {});
    }
    virtual ~FrameReader() = default;

    /// Decodes on to the next picture; false at the end.
    virtual bool next() = 0;
    /// The picture next() came to.
    virtual QImage image() const = 0;
    virtual std::chrono::microseconds at() const = 0;
    /// How many pictures next() has come to.
    virtual int count() const = 0;
};

/// The n-th picture, from 0. Errors: as open(), DecodeFailed where there are fewer. Blocking: pool thread.
base::Result<QImage> readFrame(const QString& fileOrUrl, int n);
/// The last picture that decodes, of a file that may be cut off. Blocking: pool thread.
base::Result<QImage> readLastFrame(const QString& file);

} // namespace studio::media
