#pragma once

#include <QImage>
#include <QSize>

/// The stand-in for a camera: a host before a warm backdrop who sways, talks, blinks and
/// shows a red áo dài. Drawn for a 9:16 picture; a wide one shows more of the room.
class HostPicture {
public:
    explicit HostPicture(QSize size);

    /// One moment of the loop; 0 and 1 are the same picture.
    void paint(QImage& frame, double phase) const;

private:
    QSize m_size;
    QImage m_backdrop;
};
