#include "studio/show/show_error.h"
#include "tests/app/catalogue/catalogue_house.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTableWidget>

using namespace studio;
using app::CatalogueHouse;

namespace {

struct Window : CatalogueHouse {
    QAbstractItemModel& rows() { return *find<QTableView>("productTable")->model(); }
    QString cell(int row, int column) { return rows().index(row, column).data().toString(); }
    QString banner() {
        auto* title = window->findChild<QLabel*>(QStringLiteral("bannerTitle"));
        return title ? title->text() : QString();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), key,
                        modifiers);
    }
};

} // namespace

TEST_CASE_METHOD(Window, "a new product is typed in, refused where something is wrong, and kept") {
    QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
    REQUIRE(soon([&] { return find<QLineEdit>("productCode")->hasFocus(); }));
    click("productSave");
    CHECK(find<QLabel>("productCodeNote")->text() ==
          QStringLiteral("Sản phẩm cần có mã, vì khách chốt đơn theo mã."));
    CHECK(find<QLabel>("productNameNote")->text() == QStringLiteral("Sản phẩm cần có tên."));
    CHECK(shop->products().size() == 0);
    type("productCode", QStringLiteral("A 12"));
    type("productName", QStringLiteral("Áo dài đỏ đô"));
    type("productPrice", QStringLiteral("450k"));
    type("productLivePrice", QStringLiteral("500.000"));
    click("productSave");
    CHECK(find<QLabel>("productCodeNote")->text() == QStringLiteral("Mã là một từ, không có dấu cách."));
    CHECK(find<QLabel>("productLivePriceNote")->text() == QStringLiteral("Cao hơn giá thường."));
    type("productCode", QStringLiteral("A12"));
    type("productLivePrice", QStringLiteral("299.000đ"));
    type("productFloorPrice", QStringLiteral("270k"));
    type("productCommissionRate", QStringLiteral("8,5"));
    find<QPlainTextEdit>("productTalkingPoints")->setPlainText(QStringLiteral("Lụa hai da\n\nKhông nhăn"));
    auto* variants = find<QTableWidget>("variantTable");
    variants->item(0, 0)->setText(QStringLiteral("M"));
    variants->item(0, 2)->setText(QStringLiteral("8"));
    click("productSave");
    const show::Product* product = shop->find(QStringLiteral("a12"));
    REQUIRE(product);
    CHECK(product->price.dong == 450'000);
    CHECK(product->livePrice->dong == 299'000);
    CHECK(product->floorPrice->dong == 270'000);
    CHECK(product->commission->basisPoints == 850);
    CHECK(product->talkingPoints == QStringList{QStringLiteral("Lụa hai da"), QStringLiteral("Không nhăn")});
    CHECK(product->stockTotal() == 8);
    CHECK(cell(0, 2) == QStringLiteral("Áo dài đỏ đô"));
    CHECK(window->chosen() == QStringList{QStringLiteral("A12")});
}

TEST_CASE_METHOD(Window, "a code that another product has is refused at its field") {
    add(QStringLiteral("A1"), QStringLiteral("Áo"));
    add(QStringLiteral("A2"), QStringLiteral("Quần"));
    window->choose({QStringLiteral("A2")});
    click("productEdit");
    type("productCode", QStringLiteral("a1"));
    click("productSave");
    CHECK(find<QLabel>("productCodeNote")->text() == QStringLiteral("Sản phẩm khác đã có mã này."));
    type("productCode", QStringLiteral("a2"));
    click("productSave");
    CHECK(shop->find(QStringLiteral("A2"))->code == QStringLiteral("a2"));
}

TEST_CASE_METHOD(Window, "the list follows what is typed, tone marks aside") {
    add(QStringLiteral("A1"), QStringLiteral("Áo dài đỏ"));
    add(QStringLiteral("A2"), QStringLiteral("Quần lụa trắng"));
    add(QStringLiteral("B1"), QStringLiteral("Khăn choàng"));
    CHECK(rows().rowCount() == 3);
    type("productSearch", QStringLiteral("lua trang"));
    REQUIRE(rows().rowCount() == 1);
    CHECK(cell(0, 1) == QStringLiteral("A2"));
    type("productSearch", QStringLiteral("giày"));
    CHECK(rows().rowCount() == 0);
    CHECK(find<QLabel>("catalogueEmpty")->isVisible());
    find<QLineEdit>("productSearch")->clear();
    CHECK(rows().rowCount() == 3);
}

TEST_CASE_METHOD(Window, "what was deleted comes back with Ctrl Z, and goes again with Ctrl Y") {
    add(QStringLiteral("A1"), QStringLiteral("Áo"));
    add(QStringLiteral("A2"), QStringLiteral("Quần"));
    add(QStringLiteral("A3"), QStringLiteral("Khăn"));
    window->choose({QStringLiteral("A1"), QStringLiteral("A3")});
    find<QTableView>("productTable")->setFocus();
    key(Qt::Key_Delete);
    CHECK(rows().rowCount() == 1);
    CHECK(banner() == QStringLiteral("Đã xóa 2 sản phẩm"));
    key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(soon([&] { return rows().rowCount() == 3; }));
    key(Qt::Key_Y, Qt::ControlModifier);
    REQUIRE(soon([&] { return rows().rowCount() == 1; }));
    CHECK(cell(0, 1) == QStringLiteral("A2"));
}

TEST_CASE_METHOD(Window, "a copy has everything but code and barcode") {
    show::Product original;
    original.code = QStringLiteral("A1");
    original.name = QStringLiteral("Áo");
    original.price = {100'000};
    original.barcode = QStringLiteral("8936000000011");
    original.brand = QStringLiteral("Lụa Hà Đông");
    REQUIRE(shop->put({}, original));
    QCoreApplication::processEvents();
    window->choose({QStringLiteral("A1")});
    click("productDuplicate");
    CHECK(find<QLineEdit>("productCode")->text().isEmpty());
    type("productCode", QStringLiteral("A9"));
    click("productSave");
    const show::Product* copy = shop->find(QStringLiteral("A9"));
    REQUIRE(copy);
    CHECK(copy->brand == original.brand);
    CHECK(copy->barcode.isEmpty());
    CHECK(shop->products().size() == 2);
}

TEST_CASE_METHOD(Window, "chosen products go into the show, and why they cannot is said") {
    add(QStringLiteral("A1"), QStringLiteral("Áo"));
    add(QStringLiteral("A2"), QStringLiteral("Quần"));
    CHECK_FALSE(find<QAbstractButton>("productAddToShow")->isEnabled());
    window->choose({QStringLiteral("A2")});
    QTest::keyClick(window.get(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(inShow.size() == 1);
    CHECK(inShow[0].name == QStringLiteral("Quần"));
    CHECK(banner() == QStringLiteral("Đã thêm 1 sản phẩm vào cuối kịch bản"));
    addAnswer = base::Error{show::ShowError::TooLong};
    click("productAddToShow");
    CHECK(soon([&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return banner().contains(QStringLiteral("quá dài"));
    }));
}

TEST_CASE_METHOD(Window, "missing papers stand in the table and in the form") {
    show::Product cream;
    cream.code = QStringLiteral("K1");
    cream.name = QStringLiteral("Kem dưỡng");
    cream.price = {100'000};
    cream.goods = show::GoodsKind::Cosmetics;
    REQUIRE(shop->put({}, cream));
    QCoreApplication::processEvents();
    CHECK(cell(0, 6).startsWith(QStringLiteral("Thiếu")));
    window->choose({QStringLiteral("K1")});
    click("productEdit");
    click("productTabPapers");
    CHECK(find<QLabel>("paperNeeds")->text().contains(QStringLiteral("Phiếu công bố mỹ phẩm: thiếu")));
}

TEST_CASE_METHOD(Window, "the law's warning stands by itself, but not in the place of one's own") {
    QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
    auto* goods = find<QComboBox>("productGoods");
    auto* warning = find<QPlainTextEdit>("productWarning");
    const auto choose = [&](show::GoodsKind kind) {
        goods->setCurrentIndex(goods->findData(static_cast<int>(kind)));
        Q_EMIT goods->activated(goods->currentIndex());
    };
    choose(show::GoodsKind::HealthSupplement);
    CHECK(warning->toPlainText().startsWith(QStringLiteral("Thực phẩm này không phải là thuốc")));
    choose(show::GoodsKind::InfantFormula);
    CHECK(warning->toPlainText().startsWith(QStringLiteral("Sữa mẹ là thức ăn tốt nhất")));
    CHECK(find<QLabel>("paperNote")->text().contains(QStringLiteral("24 tháng")));
    choose(show::GoodsKind::Ordinary);
    CHECK(warning->toPlainText().isEmpty());
    warning->setPlainText(QStringLiteral("Lời của shop"));
    choose(show::GoodsKind::HealthSupplement);
    CHECK(warning->toPlainText() == QStringLiteral("Lời của shop"));
}

TEST_CASE_METHOD(Window, "a click on a column's head sorts, once more turns it round, a third time lets go") {
    const auto addOne = [this](const char* code, const char* name, std::int64_t dong, int pieces) {
        show::Product product;
        product.code = QLatin1String(code);
        product.name = QString::fromUtf8(name);
        product.price = {dong};
        if (pieces % 2 == 0)
            product.livePrice = base::Money{dong - pieces};
        product.variants = {{QStringLiteral("M"), {}, pieces}};
        REQUIRE(shop->put({}, product));
    };
    addOne("A10", "Đầm suông", 90'000, 7);
    addOne("A2", "Áo dài", 250'000, 10);
    addOne("b1", "Dép lê", 1'000'000, 4);
    addOne("A1", "Ăn dặm", 250'000, 100);
    auto* table = find<QTableView>("productTable");
    const auto codes = [this] {
        QStringList all;
        for (int row = 0; row < rows().rowCount(); ++row)
            all << cell(row, 1);
        return all.join(QLatin1Char(' '));
    };
    const auto clickHead = [&](int column) {
        auto* head = table->horizontalHeader();
        const QPoint place(head->sectionViewportPosition(column) + head->sectionSize(column) / 2,
                           head->height() / 2);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    };
    const auto stands = [&](const char* order) {
        const bool does = soon([&] { return codes() == QLatin1String(order); });
        CHECK(codes() == QLatin1String(order));
        return does;
    };
    REQUIRE(soon([this] { return rows().rowCount() == 4; }));
    window->choose({QStringLiteral("A2")});
    clickHead(1);
    CHECK(stands("A1 A2 A10 b1"));
    CHECK(window->chosen() == QStringList{QStringLiteral("A2")});
    clickHead(2);
    CHECK(stands("A2 A1 b1 A10")); // Áo Ăn Dép Đầm: Vietnamese has a before ă, d before đ
    clickHead(2);
    CHECK(stands("A10 b1 A1 A2"));
    CHECK(kept.sorting == app::catalogue::Sorting{app::catalogue::SortBy::Name, Qt::DescendingOrder});
    clickHead(3);
    CHECK(stands("A10 A1 A2 b1"));
    clickHead(4);
    CHECK(stands("A1 A2 b1 A10")); // what has no live price comes last, up or down
    clickHead(4);
    CHECK(stands("b1 A2 A1 A10"));
    QTest::keyClick(window.get(), Qt::Key_5, Qt::ControlModifier);
    CHECK(stands("b1 A10 A2 A1"));
    addOne("C1", "Cài tóc", 5'000, 8);
    CHECK(stands("b1 A10 C1 A2 A1"));
    type("productSearch", QStringLiteral("250"));
    find<QLineEdit>("productSearch")->clear();
    CHECK(stands("b1 A10 C1 A2 A1"));

    window.reset();
    open();
    CHECK(stands("b1 A10 C1 A2 A1"));
    CHECK(rows().headerData(5, Qt::Horizontal).toString() == QStringLiteral("Tồn ▲"));
    QTest::keyClick(window.get(), Qt::Key_5, Qt::ControlModifier);
    QTest::keyClick(window.get(), Qt::Key_5, Qt::ControlModifier);
    CHECK(soon([&] { return codes() == QStringLiteral("A1 A2 A10 b1 C1"); }));
    CHECK(rows().headerData(5, Qt::Horizontal).toString() == QStringLiteral("Tồn"));
}

TEST_CASE_METHOD(Window, "ten thousand products: every row is there, and only what is seen is asked for") {
    auto edit = std::make_shared<catalogue::CatalogueEdit>();
    for (int i = 1; i <= 10'000; ++i) {
        show::Product product;
        product.code = QStringLiteral("SP%1").arg(i);
        product.name = QStringLiteral("Áo lụa số %1").arg(i);
        product.price = {i * 1'000};
        edit->put.push_back(product);
    }
    bool done = false;
    shop->import(edit, std::make_shared<const catalogue::CatalogueEdit>(shop->products().inverseOf(*edit)),
                 {}, nullptr, [&](const base::Result<int>& count) { done = count.has_value(); });
    REQUIRE(soon([&] { return done && rows().rowCount() == 10'000; }));
    CHECK(cell(9'999, 1) == QStringLiteral("SP10000"));
    CHECK(find<QLabel>("productCount")->text().contains(QStringLiteral("10.000")));
    type("productSearch", QStringLiteral("SP9999"));
    CHECK(cell(0, 1) == QStringLiteral("SP9999"));
}

TEST_CASE_METHOD(Window,
                 "going back to a backup asks first, says what will happen, and brings back what was") {
    add(QStringLiteral("A1"), QStringLiteral("Áo"));
    window->findChild<QAction*>(QStringLiteral("catalogueBackups"))->trigger();
    click("backupNow");
    REQUIRE(soon([&] {
        const auto labels = window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text() == QStringLiteral("sao lưu tay");
        });
    }));
    add(QStringLiteral("A2"), QStringLiteral("Quần"));
    click("backupRestore1");
    REQUIRE(prompts->question.has_value());
    CHECK(prompts->question->danger);
    CHECK(prompts->question->lines.size() == 2);
    prompts->answer(false);
    CHECK(shop->products().size() == 2);
    isOnAir = true;
    click("backupRestore1");
    prompts->answer(true);
    CHECK(find<QLabel>("backupNote")->text().contains(QStringLiteral("live")));
    isOnAir = false;
    click("backupRestore1");
    prompts->answer(true);
    REQUIRE(soon([&] { return shop->products().size() == 1; }));
    CHECK(soon([&] { return rows().rowCount() == 1; }));
    CHECK(shop->find(QStringLiteral("A1")));
}
