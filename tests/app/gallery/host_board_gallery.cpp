// Writes pictures of the host board with sample values: host_board_gallery FOLDER

#include "app/host_board/directors_line_box.h"
#include "app/host_board/host_board.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "tests/app/host_board/board_sample.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

using namespace studio;
using app::host_board::HostBoard;
namespace sample = app::host_board_sample;

namespace {

bool write(HostBoard& board, const QDir& folder, const QString& name) {
    const QString file = folder.filePath(QStringLiteral("host-board-%1.png").arg(name));
    QTextStream(stdout) << file << '\n';
    return board.grab().save(file);
}

struct Picture {
    const char* name;
    QSize size;
    double scale = 1;
    bool mirrored = false;
    bool prompting = false;
    sample::Situation situation = sample::Situation::Design;
};

bool write(const Picture& picture, const QDir& folder, const QString& language) {
    HostBoard board;
    board.resize(picture.size);
    board.setScale(picture.scale);
    board.setMirrored(picture.mirrored);
    board.show();
    sample::fill(board, picture.situation);
    board.setPrompting(picture.prompting);
    return write(board, folder, QLatin1String(picture.name) + QLatin1Char('-') + language);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));
    app::theme::apply(application);
    using sample::Situation;
    const Picture pictures[] = {
        {.name = "design", .size = {1280, 800}},
        {.name = "1920x1080", .size = {1920, 1080}},
        {.name = "1024x768", .size = {1024, 768}},
        {.name = "upright", .size = {800, 1280}},
        {.name = "large", .size = {1280, 800}, .scale = 1.5},
        {.name = "largest", .size = {1280, 800}, .scale = 2},
        {.name = "upright-large", .size = {800, 1280}, .scale = 1.6},
        {.name = "mirrored", .size = {1280, 800}, .mirrored = true},
        {.name = "prompter", .size = {1280, 800}, .prompting = true},
        {.name = "full", .size = {1280, 800}, .situation = Situation::Full},
        {.name = "full-upright", .size = {800, 1280}, .situation = Situation::Full},
        {.name = "regulated", .size = {1280, 800}, .situation = Situation::Regulated},
        {.name = "sold-out", .size = {1280, 800}, .situation = Situation::SoldOut},
        {.name = "break", .size = {1280, 800}, .situation = Situation::Break},
        {.name = "talk", .size = {1280, 800}, .situation = Situation::Talk},
    };
    for (const QString& language : app::text::languages()) {
        app::text::speak(language);
        for (const Picture& picture : pictures) {
            if (!write(picture, folder, language))
                return 1;
        }
    }
    return 0;
}
