#include "tests/end_to_end/screen_text.h"

#include "tests/support/child_process.h"
#include "tests/support/scratch_folder.h"

namespace studio::test {
namespace {

// tesseract wants letters of 20 pixels and more.
constexpr int kEnlargement = 3;

} // namespace

QString readText(const QImage& picture) {
    const ScratchFolder folder;
    const std::string file = (folder.path() / "picture.png").string();
    picture.scaled(picture.size() * kEnlargement, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .save(QString::fromStdString(file));
    QString text;
    // Sparse text finds words anywhere; a whole-block pass reads the card's lines better.
    for (const char* layout : {"11", "6"}) {
        const CommandResult result = runCommand({"tesseract", file, "stdout", "-l", "vie", "--psm", layout});
        text += QString::fromStdString(result.output).simplified() + QLatin1Char(' ');
    }
    return text;
}

} // namespace studio::test
