#include "tests/plugins/picture_text.h"

#include <QProcess>
#include <QTemporaryDir>

namespace phien::overlays::test {

QString readText(const QImage& picture) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("text.png"));
    picture.convertToFormat(QImage::Format_Grayscale8)
        .scaled(picture.size() * 3, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .save(file);
    QProcess tesseract;
    tesseract.start(QStringLiteral("tesseract"),
                    {file, QStringLiteral("-"), QStringLiteral("-l"), QStringLiteral("vie"),
                     QStringLiteral("--psm"), QStringLiteral("6")});
    if (!tesseract.waitForFinished(60000)) {
        return {};
    }
    return QString::fromUtf8(tesseract.readAllStandardOutput())
        .normalized(QString::NormalizationForm_C)
        .simplified();
}

} // namespace phien::overlays::test
