#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace phien::overlays {

/// Whether there is a mark for that platform: "facebook", "youtube", "shopee", "tiktok", "instagram", "zalo",
/// "lazada".
bool hasMark(const QString& platform);

/// A round badge in a colour that people know the platform by, with a simple sign: our own drawings, not the
/// platforms' logos. Nothing for others.
void paintMark(QPainter& painter, const QString& platform, const QRectF& place);

} // namespace phien::overlays
