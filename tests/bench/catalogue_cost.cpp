// What the catalogue costs: search as somebody types, opening a show with pictures, memory of the console
// over 10,000 products. catalogue_cost FOLDER PICTURE: prints one line a figure.

#include "app/catalogue/catalogue_window.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "studio/media/picture.h"
#include "studio/session/picture_desk.h"
#include "studio/show/show_file.h"
#include "tests/app/support/scripted_prompts.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QProcess>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace studio;

namespace {

constexpr int kProducts = 10'000;
constexpr int kShowProducts = 100;
constexpr int kPatienceMs = 120'000;

double residentMegabytes() {
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * 4096 / (1 << 20);
}

void say(const char* what, double value, const char* unit, const char* bound) {
    std::printf("%-58s %9.1f %-3s %s\n", what, value, unit, bound);
}

/// As a shop fills it in: texts as long as people write them.
show::Product product(int number, const QString& picture) {
    show::Product made;
    made.code = QStringLiteral("SP%1").arg(number, 5, 10, QLatin1Char('0'));
    made.name = QStringLiteral("Áo dài lụa tơ tằm thêu hoa sen, mẫu %1").arg(number);
    made.brand = QStringLiteral("Lụa Hà Đông");
    made.barcode = QStringLiteral("893601%1").arg(number, 7, 10, QLatin1Char('0'));
    made.price = {199'000 + number * 10};
    made.livePrice = base::Money{159'000 + number * 10};
    made.picture = picture;
    for (const auto* size : {"S", "M", "L", "XL"})
        made.variants.push_back({QLatin1String(size), QStringLiteral("đỏ đô"), number % 40});
    made.talkingPoints = {QStringLiteral("Tơ tằm Vạn Phúc, mặt lụa mịn, mặc mát cả ngày, mẫu %1").arg(number),
                          QStringLiteral("Giặt tay nước lạnh, phơi trong mát, số %1").arg(number)};
    made.forbiddenClaims = {QStringLiteral("tốt nhất")};
    made.faq = {
        {QStringLiteral("Cao 1m60 mặc size gì?"), QStringLiteral("Size M, mẫu %1 dáng rộng").arg(number)}};
    return made;
}

/// Files of their own, since each is hashed by its content.
std::vector<QString> photographs(const QDir& folder, const QString& original) {
    std::vector<QString> files;
    QImage image(original);
    for (int i = 0; i < kShowProducts; ++i) {
        image.setPixelColor(0, 0, QColor(i, 255 - i, 128));
        files.push_back(folder.filePath(QStringLiteral("anh-%1.jpg").arg(i)));
        image.scaled(1600, 1600, Qt::KeepAspectRatioByExpanding).save(files.back(), "jpeg", 92);
    }
    return files;
}

double openShow(const QString& file, const QString& cache) {
    QElapsedTimer time;
    time.start();
    const auto loaded = show::loadShow(file);
    if (!loaded)
        return -1;
    session::PictureDesk desk(
        [](std::function<void()> work) {
            QMetaObject::invokeMethod(qApp, std::move(work), Qt::QueuedConnection);
        },
        cache);
    int ready = 0;
    for (const show::Product& each : loaded->show.products)
        desk.prepare(
            each.picture, each.code, [&] { ++ready; }, [&](const base::Error&) { ++ready; });
    [[maybe_unused]] const bool all = QTest::qWaitFor([&] { return ready == kShowProducts; }, kPatienceMs);
    return double(time.nsecsElapsed()) / 1e6;
}

void benchShow(const QDir& folder, const QString& picture) {
    const auto files = photographs(folder, picture);
    show::Show show;
    for (int i = 0; i < kShowProducts; ++i) {
        show.products.push_back(product(i, files[std::size_t(i)]));
        show::Segment segment;
        segment.kind = show::SegmentKind::Product;
        segment.productCode = show.products.back().code;
        show.runOfShow.push_back(segment);
    }
    const QString file = folder.filePath(QStringLiteral("show.phien.json"));
    if (!show::saveShow(show, file))
        return;
    const QString cache = folder.filePath(QStringLiteral("cache"));
    say("show of 100 products, pictures scaled for the first time", openShow(file, cache), "ms", "");
    double warm = openShow(file, cache);
    for (int round = 0; round < 4; ++round)
        warm = std::min(warm, openShow(file, cache));
    say("show of 100 products, every picture ready", warm, "ms", "(bound 300)");
}

/// What somebody types, letter by letter: each until the table stands.
void benchTyping(app::catalogue::CatalogueWindow& window) {
    auto* box = window.findChild<QLineEdit*>(QStringLiteral("productSearch"));
    std::vector<double> took;
    for (const QString& words :
         {QStringLiteral("ao dai lua"), QStringLiteral("mau 9999"), QStringLiteral("sp0042"),
          QStringLiteral("8936010000777"), QStringLiteral("khong co")}) {
        box->clear();
        for (qsizetype letters = 1; letters <= words.size(); ++letters) {
            QElapsedTimer time;
            time.start();
            box->setText(words.left(letters));
            took.push_back(double(time.nsecsElapsed()) / 1e6);
        }
    }
    box->clear();
    std::sort(took.begin(), took.end());
    say("search as typed in the window, 10,000 products, median", took[took.size() / 2], "ms", "");
    say("search as typed in the window, 10,000 products, slowest", took.back(), "ms", "(bound 16)");
}

/// Every column up, down and let go, by key: until the rows stand, and the longest that nothing else was
/// done.
void benchSorting(app::catalogue::CatalogueWindow& window) {
    window.activateWindow();
    [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
    auto* rows = window.findChild<QTableView*>(QStringLiteral("productTable"))->model();
    int changes = 0;
    QObject::connect(rows, &QAbstractItemModel::modelReset, rows, [&] { ++changes; });
    QObject::connect(rows, &QAbstractItemModel::dataChanged, rows, [&] { ++changes; });
    double slowest = 0;
    double longest = 0;
    QElapsedTimer sinceTick;
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, &ticks, [&] {
        longest = std::max(longest, double(sinceTick.nsecsElapsed()) / 1e6);
        sinceTick.start();
    });
    sinceTick.start();
    ticks.start(1);
    for (const auto key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
        for (int press = 0; press < 3; ++press) {
            changes = 0;
            QElapsedTimer time;
            time.start();
            QTest::keyClick(&window, key, Qt::ControlModifier);
            [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return changes > 0; }, kPatienceMs);
            slowest = std::max(slowest, double(time.nsecsElapsed()) / 1e6);
        }
    }
    say("sorting 10,000 products by a column, slowest", slowest, "ms", "");
    say("the window's longest standstill meanwhile", longest, "ms", "(bound 50)");
}

std::unique_ptr<session::Shop> openShop(const QDir& folder) {
    auto shop = std::make_unique<session::Shop>(session::Shop::Parts{
        folder.filePath(QStringLiteral("shop.db")), folder.filePath(QStringLiteral("backups")), {}});
    shop->open();
    [[maybe_unused]] const bool came =
        QTest::qWaitFor([&] { return shop->state() != session::Shop::State::Opening; }, kPatienceMs);
    return shop;
}

/// In a process of its own, so that what it takes is not in the figures of the window.
void fill(const QDir& folder) {
    const auto shop = openShop(folder);
    auto edit = std::make_shared<catalogue::CatalogueEdit>();
    for (int i = 1; i <= kProducts; ++i)
        edit->put.push_back(product(i, {}));
    QElapsedTimer time;
    time.start();
    bool done = false;
    shop->import(edit, std::make_shared<const catalogue::CatalogueEdit>(shop->products().inverseOf(*edit)),
                 {}, nullptr, [&](const base::Result<int>&) { done = true; });
    [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return done; }, kPatienceMs);
    say("import of 10,000 products, to the disk and back", double(time.nsecsElapsed()) / 1e6, "ms", "");
}

std::unique_ptr<app::catalogue::CatalogueWindow> openWindow(session::Shop& shop) {
    app::catalogue::CatalogueParts parts;
    parts.prompts = std::make_unique<app::ScriptedPrompts>();
    auto window = std::make_unique<app::catalogue::CatalogueWindow>(shop, std::move(parts));
    window->show();
    [[maybe_unused]] const bool came = QTest::qWaitForWindowExposed(window.get());
    return window;
}

void benchCatalogue(const QDir& folder) {
    double empty = 0;
    {
        const auto shop = openShop(QDir(folder.filePath(QStringLiteral("empty"))));
        const auto window = openWindow(*shop);
        empty = residentMegabytes();
    }
    QElapsedTimer time;
    time.start();
    const auto shop = openShop(folder);
    say("opening the shop with 10,000 products", double(time.nsecsElapsed()) / 1e6, "ms", "");
    const auto window = openWindow(*shop);
    benchTyping(*window);
    benchSorting(*window);
    say("memory of 10,000 products and their window, over an empty one", residentMegabytes() - empty, "MB",
        "(bound 150)");
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc != 3) {
        std::fprintf(stderr, "catalogue_cost FOLDER PICTURE\n");
        return 2;
    }
    app::text::speak(QStringLiteral("vi"));
    app::theme::apply(application);
    if (QByteArray(argv[1]) == "--fill") {
        fill(QDir(QString::fromLocal8Bit(argv[2])));
        return 0;
    }
    QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.removeRecursively();
    folder.mkpath(QStringLiteral("empty"));
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    QProcess::execute(QCoreApplication::applicationFilePath(), {QStringLiteral("--fill"), folder.path()});
    benchCatalogue(folder);
    benchShow(folder, QString::fromLocal8Bit(argv[2]));
    folder.removeRecursively();
    return 0;
}
