#include "app/catalogue/import_wizard.h"
#include "tests/app/catalogue/catalogue_house.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTableView>
#include <QTableWidget>
#include <QUrl>

using namespace studio;
using app::CatalogueHouse;
using app::catalogue::ImportWizard;

namespace {

const QByteArray kSheet = "Mã hàng;Tên hàng;Giá bán;Giá live;Tồn\n"
                          "A11;Áo lụa tơ tằm;320.000;259k;36\n"
                          "A12;Áo dài lụa đỏ đô;450.000đ;299.000;20\n"
                          ";Không mã;100.000;;5\n"
                          "A13;Quần lụa;chưa có giá;;40\n";

struct Wizard : CatalogueHouse {
    void dropOnWindow(const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &event);
    }
    ImportWizard& wizard() { return *find<ImportWizard>("importWizard"); }
    bool comesTo(ImportWizard::Step step) {
        return soon([&] { return wizard().step() == step; });
    }
    QString words(const char* name) { return find<QLabel>(name)->text(); }
};

} // namespace

TEST_CASE_METHOD(
    Wizard, "a dropped spreadsheet becomes products step by step, bad rows are saved, Ctrl Z takes it back") {
    dropOnWindow(write(QStringLiteral("hang.csv"), kSheet));
    REQUIRE(comesTo(ImportWizard::Step::Columns));
    CHECK(find<QComboBox>("importColumn1")->currentData().toInt() ==
          static_cast<int>(catalogue::Column::Code));
    CHECK(find<QComboBox>("importColumn4")->currentData().toInt() ==
          static_cast<int>(catalogue::Column::LivePrice));
    CHECK(find<QTableWidget>("importPreview")->item(2, 1)->text() == QStringLiteral("Áo lụa tơ tằm"));
    click("importNext");
    REQUIRE(comesTo(ImportWizard::Step::Check));
    CHECK(words("importFresh") == QStringLiteral("2"));
    CHECK(words("importBad") == QStringLiteral("2"));
    auto* problems = find<QTableWidget>("importProblems");
    REQUIRE(problems->rowCount() == 2);
    CHECK(problems->item(0, 0)->text() == QStringLiteral("4"));
    CHECK(problems->item(1, 2)->text() == QStringLiteral("chưa có giá"));
    CHECK_FALSE(problems->item(1, 3)->text().isEmpty());
    CHECK(shop->products().size() == 0);

    prompts->files = {file(QStringLiteral("sua.csv"))};
    click("importSaveBad");
    REQUIRE(soon([&] { return words("importCheckNote").contains(QStringLiteral("sua.csv")); }));
    CHECK(prompts->fileQuestion->choice == app::prompts::FileChoice::Save);

    click("importNext");
    REQUIRE(comesTo(ImportWizard::Step::Done));
    CHECK(shop->products().size() == 2);
    CHECK(shop->find(QStringLiteral("A12"))->livePrice->dong == 299'000);
    click("importNext");
    CHECK(soon([&] { return find<QTableView>("productTable")->model()->rowCount() == 2; }));
    click("catalogueUndo");
    CHECK(soon([&] { return shop->products().size() == 0; }));
}

TEST_CASE_METHOD(Wizard, "a column that was guessed wrong, or not at all, is set by hand") {
    prompts->files = {write(QStringLiteral("la.csv"), "K;T;G\nA1;Áo;100k\n")};
    click("catalogueImport");
    click("importChoose");
    REQUIRE(comesTo(ImportWizard::Step::Columns));
    CHECK_FALSE(find<QAbstractButton>("importNext")->isEnabled());
    const auto set = [&](const char* box, catalogue::Column column) {
        auto* choice = find<QComboBox>(box);
        choice->setCurrentIndex(choice->findData(static_cast<int>(column)));
        Q_EMIT choice->activated(choice->currentIndex());
    };
    set("importColumn1", catalogue::Column::Code);
    set("importColumn2", catalogue::Column::Name);
    CHECK(words("importColumnsNote") ==
          QStringLiteral("Không có tên và giá thì chỉ sửa các sản phẩm đã có ở đây."));
    set("importColumn3", catalogue::Column::Price);
    REQUIRE(find<QAbstractButton>("importNext")->isEnabled());
    click("importNext");
    REQUIRE(comesTo(ImportWizard::Step::Check));
    click("importNext");
    REQUIRE(comesTo(ImportWizard::Step::Done));
    CHECK(shop->find(QStringLiteral("A1"))->price.dong == 100'000);
}

TEST_CASE_METHOD(Wizard, "a list of stock changes the products that are there, and tells of the others") {
    add(QStringLiteral("A1"), QStringLiteral("Áo"));
    const auto price = shop->find(QStringLiteral("A1"))->price;
    prompts->files = {write(QStringLiteral("ton.csv"), "Mã,Tồn kho\nA1,7\nA2,3\n")};
    click("catalogueImport");
    click("importChoose");
    REQUIRE(comesTo(ImportWizard::Step::Columns));
    REQUIRE(find<QAbstractButton>("importNext")->isEnabled());
    click("importNext");
    REQUIRE(comesTo(ImportWizard::Step::Check));
    CHECK(words("importBad") == QStringLiteral("1"));
    click("importNext");
    REQUIRE(comesTo(ImportWizard::Step::Done));
    REQUIRE(shop->products().size() == 1);
    CHECK(shop->find(QStringLiteral("A1"))->stockTotal() == 7);
    CHECK(shop->find(QStringLiteral("A1"))->price == price);
    CHECK(shop->find(QStringLiteral("A1"))->name == QStringLiteral("Áo"));
}

TEST_CASE_METHOD(Wizard, "a file that is no spreadsheet is refused in words, and another can be chosen") {
    dropOnWindow(write(QStringLiteral("anh.xlsx"), QByteArray("PK\x03\x04") + QByteArray(200, 'x')));
    REQUIRE(soon([&] {
        return !words("importNote").isEmpty() && wizard().step() == ImportWizard::Step::File &&
               !words("importNote").contains(QStringLiteral("…"));
    }));
    CHECK_FALSE(words("importNote").contains(QStringLiteral("sheets.")));
    prompts->files = {write(QStringLiteral("hang.csv"), kSheet)};
    click("importChoose");
    CHECK(comesTo(ImportWizard::Step::Columns));
}

TEST_CASE_METHOD(Wizard, "the example that is offered can be imported as it is") {
    click("catalogueImport");
    prompts->files = {file(QStringLiteral("mau.xlsx"))};
    click("importExample");
    REQUIRE(soon([&] { return QFile::exists(file(QStringLiteral("mau.xlsx"))); }));
    click("importChoose");
    REQUIRE(comesTo(ImportWizard::Step::Columns));
    click("importNext");
    REQUIRE(comesTo(ImportWizard::Step::Check));
    CHECK(words("importBad") == QStringLiteral("0"));
    click("importNext");
    REQUIRE(comesTo(ImportWizard::Step::Done));
    CHECK(shop->find(QStringLiteral("A12"))->variants.size() == 2);
}

TEST_CASE_METHOD(Wizard, "an export leaves out what is for the host only, unless it is asked for") {
    show::Product secretive;
    secretive.code = QStringLiteral("A1");
    secretive.name = QStringLiteral("Áo");
    secretive.price = {200'000};
    secretive.floorPrice = base::Money{151'000};
    REQUIRE(shop->put({}, secretive));
    const auto exported = [&](const char* name, bool confidential) {
        window->findChild<QAction*>(QStringLiteral("catalogueExport"))->trigger();
        auto* box = find<QAbstractButton>("exportConfidential");
        CHECK_FALSE(box->isChecked());
        box->setChecked(confidential);
        prompts->files = {file(QLatin1String(name))};
        click("exportCsv");
        REQUIRE(soon([&] { return QFile::exists(file(QLatin1String(name))); }));
        QFile content(file(QLatin1String(name)));
        REQUIRE(content.open(QIODevice::ReadOnly));
        return content.readAll();
    };
    CHECK_FALSE(exported("mot.csv", false).contains("151"));
    CHECK(exported("hai.csv", true).contains("151"));
}

TEST_CASE_METHOD(Wizard, "the sample's spreadsheet comes in without a row left out") {
    dropOnWindow(QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample/products.xlsx"));
    REQUIRE(comesTo(ImportWizard::Step::Columns));
    click("importNext");
    REQUIRE(comesTo(ImportWizard::Step::Check));
    CHECK(words("importBad") == QStringLiteral("0"));
    click("importNext");
    REQUIRE(comesTo(ImportWizard::Step::Done));
    CHECK(shop->products().size() > 5);
}

TEST_CASE_METHOD(Wizard, "a window that is closed in the middle of an import lets it end in peace") {
    QByteArray sheet("Mã;Tên;Giá\n");
    for (int i = 1; i <= 2'000; ++i)
        sheet += QStringLiteral("SP%1;Áo %1;%2\n").arg(i).arg(i * 1'000).toUtf8();
    dropOnWindow(write(QStringLiteral("nhieu.csv"), sheet));
    REQUIRE(comesTo(ImportWizard::Step::Columns));
    click("importNext");
    REQUIRE(comesTo(ImportWizard::Step::Check));
    click("importNext");
    REQUIRE(shop->isWriting());
    window.reset();
    REQUIRE(soon([&] { return !shop->isWriting(); }));
    CHECK((shop->products().size() == 2'000 || shop->products().size() == 0)); // never a part
}
