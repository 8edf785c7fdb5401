#include "app/theme/theme.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QFontInfo>
#include <QRegularExpression>

TEST_CASE("the style sheet takes every colour and length from the tokens") {
    QFile file(QStringLiteral(":/theme/console.qss"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    CHECK_FALSE(source.contains(QRegularExpression(QStringLiteral(":[^;{]*#[0-9a-fA-F]{3,8}"))));
    CHECK_FALSE(source.contains(QStringLiteral("rgb")));
    const QString sheet = app::theme::styleSheet();
    CHECK(sheet.size() > 1000);
    CHECK_FALSE(sheet.contains(QLatin1Char('@')));
}

TEST_CASE("icons are drawn in the colour asked for") {
    const QDir folder(QStringLiteral(PHIEN_SOURCE_DIR "/resources/icons"));
    REQUIRE(folder.entryList({QStringLiteral("*.svg")}).size() > 5);
    for (const QString& name : folder.entryList({QStringLiteral("*.svg")})) {
        INFO(name.toStdString());
        const QImage image = app::theme::pixmap(name.chopped(4), app::theme::kBrand, 32, 1).toImage();
        REQUIRE_FALSE(image.isNull());
        bool painted = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                painted = painted || image.pixelColor(x, y) == QColor(app::theme::kBrand);
        }
        CHECK(painted);
    }
}

TEST_CASE("the console's font is Inter where it is installed") {
    CHECK(QFontInfo(app::theme::font(app::theme::kText)).family() == QStringLiteral("Inter"));
    CHECK(app::theme::font(app::theme::kTextSmall).pixelSize() == 12);
}
