#include "tests/app/catalogue/catalogue_house.h"

#include <QBuffer>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QUrl>

using namespace studio;
using app::CatalogueHouse;

namespace {

struct Pictures : CatalogueHouse {
    Pictures() {
        add(QStringLiteral("A1"), QStringLiteral("Áo"));
        window->choose({QStringLiteral("A1")});
        click("productEdit");
        click("productTabPictures");
    }
    QString photo(const QString& name) {
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(Qt::red);
        REQUIRE(image.save(file(name)));
        return file(name);
    }
    void drop(const QStringList& files) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& each : files)
            urls.append(QUrl::fromLocalFile(each));
        data.setUrls(urls);
        auto* page = find<QWidget>("picturesPage");
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &event);
    }
    QString note() { return find<QLabel>("pictureNote")->text(); }
    int count() { return find<QListWidget>("pictureList")->count(); }
};

/// Two pictures of one point each, which take turns.
QByteArray movingGif() {
    const QByteArray one = QByteArray::fromHex("0021f904000a0000002c0000000001000100000202440100");
    return QByteArray("GIF89a") + QByteArray::fromHex("010001008000000000ffffff") + one + one +
           QByteArray(";");
}

} // namespace

TEST_CASE_METHOD(Pictures, "dropped pictures are kept in their order, the first one on the card") {
    drop({photo(QStringLiteral("mot.png")), photo(QStringLiteral("hai.jpg"))});
    REQUIRE(count() == 2);
    REQUIRE(soon([&] {
        click("productSave");
        return !shop->find(QStringLiteral("A1"))->picture.isEmpty();
    }));
    CHECK(shop->find(QStringLiteral("A1"))->picture.endsWith(QStringLiteral("mot.png")));
    REQUIRE(shop->find(QStringLiteral("A1"))->morePictures.size() == 1);
}

TEST_CASE_METHOD(Pictures, "a picture that moves, is broken or is none at all is refused with its reason") {
    drop({write(QStringLiteral("dong.gif"), movingGif())});
    REQUIRE(soon([&] { return note().contains(QStringLiteral("dong.gif")); }));
    CHECK(note().contains(QStringLiteral("Ảnh chuyển động")));
    CHECK(count() == 0);
    drop({write(QStringLiteral("hong.jpg"), QByteArray::fromHex("ffd8ffe000"))});
    REQUIRE(soon([&] { return note().contains(QStringLiteral("hong.jpg")); }));
    drop({write(QStringLiteral("svg.png"), QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>"))});
    REQUIRE(soon([&] { return note().contains(QStringLiteral("svg.png")); }));
    CHECK(count() == 0);
    click("productSave");
    CHECK(shop->find(QStringLiteral("A1"))->picture.isEmpty());
}

TEST_CASE_METHOD(Pictures, "another picture can be put first, and one taken out") {
    prompts->files = {photo(QStringLiteral("mot.png")), photo(QStringLiteral("hai.png"))};
    click("pictureAdd");
    REQUIRE(count() == 2);
    auto* list = find<QListWidget>("pictureList");
    list->setCurrentRow(1);
    click("pictureFirst");
    CHECK(list->item(0)->text() == QStringLiteral("hai.png"));
    list->setCurrentRow(1);
    click("pictureRemove");
    REQUIRE(soon([&] {
        click("productSave");
        return !shop->find(QStringLiteral("A1"))->picture.isEmpty();
    }));
    CHECK(shop->find(QStringLiteral("A1"))->picture.endsWith(QStringLiteral("hai.png")));
    CHECK(shop->find(QStringLiteral("A1"))->morePictures.isEmpty());
}
