#include "app/prompts/export_contents_dialog.h"
#include "app/text/shop_words.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QLabel>

using app::prompts::ExportContents;
using app::prompts::ExportContentsDialog;

namespace {

QString wordsOf(const ExportContentsDialog& dialog) {
    QString words;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        words += label->text() + QLatin1Char('\n');
    return words;
}

} // namespace

TEST_CASE("Before an export it is said what goes, what stays, and how large films are; none goes unasked") {
    ExportContents contents{14, 3'300'000, 2, 1'503'238'553, {QStringLiteral("lost.jpg")}};
    ExportContentsDialog dialog(contents, nullptr);
    auto* films = dialog.findChild<QCheckBox*>(QStringLiteral("exportFilms"));
    REQUIRE(films);
    CHECK(films->text().contains(app::text::bytes(contents.filmBytes)));
    CHECK_FALSE(dialog.wantsFilms());
    films->setChecked(true);
    CHECK(dialog.wantsFilms());
    CHECK(wordsOf(dialog).contains(QStringLiteral("lost.jpg")));
    CHECK(wordsOf(dialog).contains(QStringLiteral("14")));
}

TEST_CASE("A show without films is not asked about them, and a long list of lost files is cut") {
    ExportContents contents{1, 10, 0, 0, {}};
    for (int i = 0; i < 9; ++i)
        contents.leftOut.append(QStringLiteral("lost-%1.jpg").arg(i));
    ExportContentsDialog dialog(contents, nullptr);
    CHECK(dialog.findChild<QCheckBox*>(QStringLiteral("exportFilms")) == nullptr);
    CHECK_FALSE(dialog.wantsFilms());
    CHECK(wordsOf(dialog).contains(QStringLiteral("lost-5.jpg")));
    CHECK_FALSE(wordsOf(dialog).contains(QStringLiteral("lost-6.jpg")));
}
