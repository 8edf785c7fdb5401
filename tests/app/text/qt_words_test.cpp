#include "app/text/language.h"

#include <catch2/catch.hpp>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

namespace {

struct Spoken {
    QString lookIn;
    QString fileName;
    QString save;
    QString cancel;
};

/// What Qt's own dialog says where the desktop gives none.
Spoken saveDialog() {
    QFileDialog dialog;
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    const auto* buttons = dialog.findChild<QDialogButtonBox*>();
    REQUIRE(buttons != nullptr);
    return {dialog.findChild<QLabel*>(QStringLiteral("lookInLabel"))->text(),
            dialog.findChild<QLabel*>(QStringLiteral("fileNameLabel"))->text(),
            buttons->button(QDialogButtonBox::Save)->text(),
            buttons->button(QDialogButtonBox::Cancel)->text()};
}

} // namespace

TEST_CASE("Qt's own file dialog speaks the console's language, and again after a change") {
    REQUIRE(app::text::speak(QStringLiteral("vi")));
    const Spoken vietnamese = saveDialog();
    CHECK(vietnamese.lookIn == QStringLiteral("Tìm trong:"));
    CHECK(vietnamese.fileName == QStringLiteral("Tên &tệp:"));
    CHECK(vietnamese.save == QStringLiteral("&Lưu"));
    CHECK(vietnamese.cancel == QStringLiteral("Hủy"));
    REQUIRE(app::text::speak(QStringLiteral("en")));
    const Spoken english = saveDialog();
    CHECK(english.lookIn == QStringLiteral("Look in:"));
    CHECK(english.cancel == QStringLiteral("Cancel"));
}
