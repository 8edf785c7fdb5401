// Writes pictures of the window of products over a real shop: catalogue_gallery FOLDER

#include "app/catalogue/backups_dialog.h"
#include "app/catalogue/catalogue_window.h"
#include "app/catalogue/export_dialog.h"
#include "app/catalogue/import_wizard.h"
#include "app/catalogue/product_form.h"
#include "app/prompts/dialog_prompts.h"
#include "app/prompts/export_contents_dialog.h"
#include "app/prompts/passphrase_change_dialog.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "studio/media/picture.h"
#include "tests/app/support/sample.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <memory>

using namespace studio;
using app::catalogue::ImportWizard;

namespace {

constexpr int kSettleMs = 400;
constexpr int kPatienceMs = 20'000;

/// Real dialogs, but the files are chosen by script.
class GalleryPrompts : public app::prompts::DialogPrompts {
public:
    using DialogPrompts::DialogPrompts;
    void askFiles(const app::prompts::FileQuestion&, FilesAnswer answer) override { answer(files); }

    QStringList files;
};

std::vector<show::Product> products() {
    std::vector<show::Product> all = app::sample::show().products;
    show::Product cream;
    cream.code = QStringLiteral("MP1");
    cream.name = QStringLiteral("Kem dưỡng da tay hương sen 50 ml");
    cream.brand = QStringLiteral("Sen Tây Hồ");
    cream.barcode = QStringLiteral("8936012345678");
    cream.price = {180'000};
    cream.livePrice = base::Money{129'000};
    cream.goods = show::GoodsKind::Cosmetics;
    cream.commission = show::Commission{1'250, base::Money{20'000}};
    cream.variants = {{{}, {}, 64}};
    cream.faq = {{QStringLiteral("Da nhạy cảm dùng được không?"),
                  QStringLiteral("Được, không cồn, không hương liệu tổng hợp")},
                 {QStringLiteral("Hạn dùng bao lâu?"), QStringLiteral("36 tháng từ ngày sản xuất")}};
    cream.papers = {
        {show::PaperKind::OriginInvoice, QStringLiteral("HD-2026-1187"), {}, QDate(2027, 12, 31)}};
    all.push_back(cream);
    for (int i = 1; i <= 24; ++i) {
        show::Product more;
        more.code = QStringLiteral("KH%1").arg(i, 2, 10, QLatin1Char('0'));
        more.name = QStringLiteral("Khăn lụa in hoa sen, mẫu số %1").arg(i);
        more.price = {95'000 + 5'000 * i};
        more.variants = {{{}, QStringLiteral("hồng"), 3 * i}, {{}, QStringLiteral("xanh"), i}};
        all.push_back(more);
    }
    return all;
}

class Gallery {
public:
    Gallery(QDir folder, QString language)
        : m_folder(std::move(folder))
        , m_language(std::move(language)) {
        app::text::speak(m_language);
        m_shop = std::make_unique<session::Shop>(session::Shop::Parts{
            m_data.filePath(QStringLiteral("shop.db")), m_data.filePath(QStringLiteral("backups")), {}});
        m_shop->open();
        waitFor([this] { return m_shop->state() == session::Shop::State::Open; });
    }
    ~Gallery() {
        m_window.reset();
        m_shop.reset();
    }

    bool writeAll() {
        openWindow();
        bool good = write("empty");
        for (const show::Product& product : products())
            good = m_shop->put({}, product).has_value() && good;
        QTest::qWait(kSettleMs);
        m_window->choose({QStringLiteral("A12"), QStringLiteral("A13")});
        return good && write("list") && search() && form() && wizard() && shopExport() && questions() &&
               backups() && exportQuestion();
    }

private:
    template <class Condition>
    static void waitFor(Condition condition) {
        [[maybe_unused]] const bool came = QTest::qWaitFor(condition, kPatienceMs);
    }

    void openWindow() {
        app::catalogue::CatalogueParts parts;
        m_window = nullptr;
        auto scripted = std::make_unique<GalleryPrompts>(nullptr);
        m_prompts = scripted.get();
        parts.prompts = std::move(scripted);
        parts.pictures = [](const QString& file, QSize atLeast) {
            return media::loadPicture(file, atLeast);
        };
        parts.addToShow = [](const auto&) {
            return base::Result<void>();
        };
        parts.teamServer = [](QWidget*) {
        };
        m_window = std::make_unique<app::catalogue::CatalogueWindow>(*m_shop, std::move(parts));
        m_window->setWindowFlag(Qt::FramelessWindowHint);
        m_window->resize(1180, 720);
        m_window->move(0, 0);
        m_window->show();
    }

    bool write(const char* what) {
        QTest::qWait(kSettleMs);
        const QString file =
            m_folder.filePath(QStringLiteral("catalogue-%1-%2.png").arg(QLatin1String(what), m_language));
        QTextStream(stdout) << file << '\n';
        return m_window->screen()
            ->grabWindow(0, m_window->x(), m_window->y(), m_window->width(), m_window->height())
            .save(file);
    }

    template <class Widget>
    Widget* find(const char* name) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    void click(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }

    bool search() {
        find<QLineEdit>("productSearch")->setText(QStringLiteral("ao lua"));
        const bool good = write("search");
        find<QLineEdit>("productSearch")->clear();
        return good;
    }

    bool form() {
        m_window->choose({QStringLiteral("MP1")});
        click("productEdit");
        bool good = write("form");
        find<QLineEdit>("productCode")->setText(QStringLiteral("A12"));
        find<QLineEdit>("productPrice")->setText(QStringLiteral("mười nghìn"));
        click("productSave");
        good = write("form-problem") && good;
        for (const char* page : {"Variants", "Notes", "Faq", "Papers"}) {
            click(QByteArray("productTab").append(page).constData());
            good = write(QByteArray("form-").append(page).toLower().constData()) && good;
        }
        delete find<app::catalogue::ProductForm>("productForm");
        m_window->choose({QStringLiteral("A11")});
        click("productEdit");
        click("productTabPictures");
        QFile moving(m_data.filePath(QStringLiteral("quay.gif")));
        if (moving.open(QIODevice::WriteOnly)) {
            const QByteArray one = QByteArray::fromHex("0021f904000a0000002c0000000001000100000202440100");
            moving.write(QByteArray("GIF89a") + QByteArray::fromHex("010001008000000000ffffff") + one + one +
                         ";");
            moving.close();
        }
        m_prompts->files = {moving.fileName()};
        click("pictureAdd");
        good = write("form-pictures") && good;
        delete find<app::catalogue::ProductForm>("productForm");
        return good;
    }

    bool wizard() {
        click("catalogueImport");
        bool good = write("import-file");
        QFile sheet(m_data.filePath(QStringLiteral("hang-thang-11.csv")));
        if (!sheet.open(QIODevice::WriteOnly))
            return false;
        sheet.write("Mã hàng;Tên sản phẩm;Giá bán;Giá live;Tồn kho;Màu;Ghi chú nội bộ\n"
                    "A11;Áo lụa tơ tằm;330.000;259k;40;kem;hàng về 12/11\n"
                    "D01;Quần lụa ống rộng;259.000đ;199.000;25;trắng;\n"
                    "D02;Chân váy lụa;1tr2;;12;đen;đợi mẫu\n"
                    ";Khăn tay;35.000;;100;;quên mã\n"
                    "D03;Nơ cài tóc;liên hệ;;50;đỏ;\n"
                    "D 04;Túi lụa;159k;;8;;\n"
                    "D05;Áo bà ba lụa;289.000;239.000;mười;tím;\n");
        sheet.close();
        m_prompts->files = {sheet.fileName()};
        click("importChoose");
        waitFor([this] { return find<ImportWizard>("importWizard")->step() == ImportWizard::Step::Columns; });
        good = write("import-columns") && good;
        click("importNext");
        waitFor([this] { return find<ImportWizard>("importWizard")->step() == ImportWizard::Step::Check; });
        good = write("import-check") && good;
        find<ImportWizard>("importWizard")->setProgress(4'200, 10'000);
        good = write("import-running") && good;
        find<ImportWizard>("importWizard")->setDone(3, {});
        good = write("import-done") && good;
        find<ImportWizard>("importWizard")->setFetching(7, 40);
        good = write("import-fetching") && good;
        using catalogue::RowFault;
        const auto lost = [](int row, RowFault fault) {
            return catalogue::RowProblem{row, catalogue::Column::Picture, fault,
                                         QStringLiteral("https://cdn.example/ao-lua-to-tam-%1.jpg").arg(row)};
        };
        find<ImportWizard>("importWizard")
            ->setDone(3, {lost(4, RowFault::PictureNotReached), lost(9, RowFault::PictureIsInner),
                          lost(12, RowFault::PictureIsNone)});
        good = write("import-lost") && good;
        delete find<ImportWizard>("importWizard");
        return good;
    }

    /// As a shop program writes it: rules below the header, variants by their number, pictures as links.
    bool shopExport() {
        click("catalogueImport");
        QFile sheet(m_data.filePath(QStringLiteral("shopee.csv")));
        if (!sheet.open(QIODevice::WriteOnly))
            return false;
        sheet.write("Mã Sản phẩm;Tên Sản phẩm;Tên phân loại hàng;SKU;Giá;Số lượng;Mã vạch;Ảnh bìa\n"
                    ";;;;Bắt buộc;Bắt buộc;;\n"
                    "20187654321;Đầm hoa;Đen,XL;DAM01-DEN-XL;250000;4;8,93E+12;https://cdn.example/1.jpg\n"
                    "20187654321;Đầm hoa;Trắng,M;DAM01-TRANG-M;250000;-2;;\n"
                    "20187654322;Tất cổ cao;;TAT7;19000;100;;tat.jpg\n"
                    "Tổng cộng;;;;;102;;\n");
        sheet.close();
        m_prompts->files = {sheet.fileName()};
        click("importChoose");
        waitFor([this] { return find<ImportWizard>("importWizard")->step() == ImportWizard::Step::Columns; });
        bool good = write("shopee-columns");
        click("importNext");
        waitFor([this] { return find<ImportWizard>("importWizard")->step() == ImportWizard::Step::Check; });
        good = write("shopee-check") && good;
        delete find<ImportWizard>("importWizard");
        return good;
    }

    /// Questions of the console that stand near by.
    bool questions() {
        auto* change = new app::prompts::PassphraseChangeDialog(m_window.get());
        change->open();
        bool good = write("passphrase-change");
        delete change;
        auto* contents = new app::prompts::ExportContentsDialog(
            {14, 3'300'000, 2, 1'503'238'553, {QStringLiteral("anh-cu.heic"), QStringLiteral("logo.svg")}},
            m_window.get());
        contents->open();
        good = write("export-contents") && good;
        delete contents;
        return good;
    }

    bool backups() {
        find<QAction>("catalogueBackups")->trigger();
        QTest::qWait(kSettleMs);
        click("backupNow");
        waitFor([this] { return find<QAbstractButton>("backupRestore1") != nullptr; });
        bool good = write("backups");
        click("backupRestore1");
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->objectName() == QLatin1String("promptDialog"))
                top->move(m_window->rect().center() - top->rect().center());
        }
        good = write("restore") && good;
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->objectName() == QLatin1String("promptDialog"))
                delete top;
        }
        delete find<app::catalogue::BackupsDialog>("backupsDialog");
        return good;
    }

    bool exportQuestion() {
        find<QAction>("catalogueExport")->trigger();
        const bool good = write("export");
        delete find<app::catalogue::ExportDialog>("exportDialog");
        return good;
    }

    QDir m_folder;
    QString m_language;
    QTemporaryDir m_data;
    std::unique_ptr<session::Shop> m_shop;
    GalleryPrompts* m_prompts = nullptr;
    std::unique_ptr<app::catalogue::CatalogueWindow> m_window;
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));
    app::theme::apply(application);
    for (const QString& language : app::text::languages()) {
        if (!Gallery(folder, language).writeAll())
            return 1;
    }
    return 0;
}
