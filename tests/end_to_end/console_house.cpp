#include "tests/end_to_end/console_house.h"

#include "app/text/buyer_words.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "studio/show/show_file.h"
#include "studio/storage/data_folder.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QPushButton>
#include <QScreen>

using namespace studio;

namespace {

constexpr QSize kCanvas{360, 640};
constexpr int kFps = 15;

void copyFolder(const QString& from, const QString& to) {
    QDirIterator files(
        from,
        {QStringLiteral("*.json"), QStringLiteral("*.mp4"), QStringLiteral("*.jpg"), QStringLiteral("*.png")},
        QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = to + QLatin1Char('/') + QDir(from).relativeFilePath(file);
        QDir().mkpath(QFileInfo(copy).absolutePath());
        REQUIRE(QFile::copy(file, copy));
    }
}

session::SessionOptions optionsFor(const storage::DataFolder& folder, const QString& showFile,
                                   storage::ShopStore& store) {
    session::SessionOptions options;
    options.folder = folder;
    options.overlayModule = QStringLiteral(PHIEN_BINARY_DIR "/plugins/obs-plugins/phien-overlays.so");
    options.overlayModuleData = QStringLiteral(PHIEN_BINARY_DIR "/plugins/data/phien-overlays");
    options.canvas = show::Canvas{kCanvas, kFps};
    options.practice = true;
    options.decodePractice = false;
    options.showFile = showFile;
    options.loadedFrom = showFile;
    options.words = app::text::overlayWords(QStringLiteral("vi"));
    options.slateWords = app::text::slateWords(QStringLiteral("vi"));
    options.store = &store;
    return options;
}

} // namespace

ConsoleHouse::ConsoleHouse() {
    app::text::speak(QStringLiteral("vi"));
    app::theme::apply(*qApp);
    copyFolder(QStringLiteral(PHIEN_BINARY_DIR "/resources/sample"), file(QStringLiteral("mine")));
    const auto folder = storage::openDataFolder(file(QStringLiteral("data")));
    REQUIRE(folder);
    settings = std::make_unique<storage::SettingsStore>(folder->settingsFile());
    shelf = std::make_unique<app::ShowShelf>(*settings);
    session::Shop::Parts parts;
    parts.file = folder->shopFile();
    parts.backups = folder->backups();
    shop = std::make_unique<session::Shop>(std::move(parts));
    shop->open();
    REQUIRE(soon([this] { return shop->state() == session::Shop::State::Open; }));
    open(file(QStringLiteral("mine/ao-dai.phien.json")));
}

ConsoleHouse::~ConsoleHouse() {
    host.reset();
    session.reset();
    shop.reset();
}

void ConsoleHouse::open(const QString& opened) {
    host.reset();
    session.reset();
    showFile = opened;
    auto loaded = show::loadShow(showFile);
    REQUIRE(loaded);
    CHECK(loaded->problems.empty());
    auto made = session::LiveSession::create(
        std::move(*loaded),
        optionsFor(*storage::openDataFolder(file(QStringLiteral("data"))), showFile, shop->store()));
    REQUIRE(made);
    session = std::move(*made);
    app::ShowDestinationBook::Parts book{
        .showFile = showFile, .settings = *settings, .secrets = {}, .changed = [](const auto&) {
        }};
    host = std::make_unique<app::ConsoleHost>(
        app::ConsoleHost::Parts{.session = *session,
                                .destinations = std::move(book),
                                .problems = {},
                                .canvas = show::Canvas{kCanvas, kFps},
                                .secondPicture = {},
                                .recording = true,
                                .shop = shop.get(),
                                .teamServer = {},
                                .pictureCache = file(QStringLiteral("data/cache")),
                                .fetchedPictures = file(QStringLiteral("data/pictures"))});
    menu = new app::ShowMenu({.session = *session,
                              .themeFolder = QStringLiteral(PHIEN_BINARY_DIR "/resources/themes"),
                              .ownThemeFolder = {},
                              .showFolder = file(QStringLiteral("data/shows")),
                              .shelf = *shelf,
                              .showFile = showFile},
                             host->frame());
    host->addTool(menu->button());
    window()->setWindowFlag(Qt::FramelessWindowHint);
    window()->move(0, 0);
    host->show();
    window()->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window()));
}

void ConsoleHouse::stock(const QString& code, const QString& name, std::int64_t dong) {
    show::Product product;
    product.code = code;
    product.name = name;
    product.price = {dong};
    product.variants = {{QStringLiteral("M"), QStringLiteral("đỏ"), 5}};
    REQUIRE(shop->put({}, product));
}

void ConsoleHouse::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    window()->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window()));
    QWidget* focus = window()->focusWidget();
    QTest::keyClick(focus ? focus : host->frame(), key, modifiers);
    settle();
}

void ConsoleHouse::pressOn(QWidget& other, Qt::Key key) {
    other.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&other));
    QTest::keyClick(&other, key);
    settle();
}

QWidget* ConsoleHouse::shown(const char* name) const {
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget->objectName() == QLatin1String(name))
            return widget;
    }
    return nullptr;
}

app::catalogue::CatalogueWindow& ConsoleHouse::openProducts() {
    press(Qt::Key_K, Qt::ControlModifier);
    auto* products = qobject_cast<app::catalogue::CatalogueWindow*>(shown("catalogueWindow"));
    REQUIRE(products != nullptr);
    products->setGeometry(420, 100, 900, 600);
    REQUIRE(QTest::qWaitForWindowActive(products));
    return *products;
}

app::host_board::HostBoardWindow& ConsoleHouse::openBoard() {
    press(Qt::Key_B, Qt::ControlModifier);
    auto* board = qobject_cast<app::host_board::HostBoardWindow*>(shown("hostBoardWindow"));
    REQUIRE(board != nullptr);
    REQUIRE(QTest::qWaitForWindowExposed(board));
    return *board;
}

void ConsoleHouse::photograph(const QString& name) const {
    QDir(QStringLiteral(PHIEN_BINARY_DIR)).mkpath(QStringLiteral("pictures"));
    window()->screen()->grabWindow(0).save(QStringLiteral(PHIEN_BINARY_DIR "/pictures/%1.png").arg(name));
}
