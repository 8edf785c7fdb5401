// Writes pictures of the console with sample values: console_gallery FOLDER

#include "app/destinations/destination_dialog.h"
#include "app/preview/preview_panel.h"
#include "app/prompts/dialog_prompts.h"
#include "app/prompts/recovery_offer.h"
#include "app/text/air_words.h"
#include "app/text/language.h"
#include "app/text/link_words.h"
#include "app/theme/theme.h"
#include "app/window/console_frame.h"
#include "studio/media/picture.h"
#include "studio/overlays/theme_library.h"
#include "tests/app/support/sample.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QItemSelectionModel>
#include <QListView>
#include <QScreen>
#include <QTest>
#include <QTextStream>

#include <memory>

using namespace studio;
using app::window::ConsoleFrame;

namespace {

constexpr int kSettleMs = 400;

QImage readPicture(const QString& file, QSize atLeast) {
    auto picture = media::loadPicture(file, atLeast);
    return picture ? *picture : QImage();
}

bool write(QWidget& window, const QString& file) {
    QTest::qWait(kSettleMs);
    const QPixmap picture =
        window.screen()->grabWindow(0, window.x(), window.y(), window.width(), window.height());
    QTextStream(stdout) << file << '\n';
    return picture.save(file);
}

class Gallery {
public:
    Gallery(QDir folder, QString language)
        : m_folder(std::move(folder))
        , m_language(std::move(language)) {
        app::text::speak(m_language);
    }

    bool writeAll() {
        return onAir({1366, 768}) && onAir({1280, 680}) && onAir({1280, 800}) && onAir({1920, 1080}) &&
               runOfShow() && twoPictures() && look() && before() && question() && ending() &&
               destinations() && recovery() && papers();
    }

private:
    QString file(const QString& what) const {
        return m_folder.filePath(QStringLiteral("console-%1-%2.png").arg(what, m_language));
    }

    std::unique_ptr<ConsoleFrame> frame(QSize size) {
        auto result = std::make_unique<ConsoleFrame>(m_prompts);
        result->setWindowFlag(Qt::FramelessWindowHint);
        result->setShow(m_show, true);
        result->setPictureLoader(readPicture);
        result->setProductsVisible(true);
        result->resize(size);
        result->move(0, 0);
        result->show();
        return result;
    }

    void fill(ConsoleFrame& console) {
        console.setState(session::SessionState::Live);
        console.hear(session::StateChanged{session::SessionState::Live});
        const auto twelveMinutesAgo = std::chrono::system_clock::now() - std::chrono::minutes(12);
        console.setStage(
            show::apply(m_show, show::openingStage(m_show), show::NextSegment{}, twelveMinutesAgo));
        console.setStage(app::sample::stageOnAir(m_show));
        for (const auto& comment : app::sample::comments(40))
            console.hear(session::CommentArrived{comment});
        console.setHealth(app::sample::healthOnAir());
        auto* list = console.findChild<QListView*>(QStringLiteral("commentList"));
        list->setCurrentIndex(list->model()->index(2, 0));
    }

    bool onAir(QSize size) {
        auto console = frame(size);
        fill(*console);
        return write(*console, file(QStringLiteral("on-air-%1x%2").arg(size.width()).arg(size.height())));
    }

    /// Edited while preparing and on air: chosen, skipped, late, papers missing.
    bool runOfShow() {
        auto console = frame({1366, 768});
        console->setStage(show::openingStage(m_show));
        console->setHealth(app::sample::healthBefore());
        auto* list = console->findChild<QListView*>(QStringLiteral("runOfShowList"));
        const auto choose = [list](int row, QItemSelectionModel::SelectionFlags how) {
            list->selectionModel()->select(list->model()->index(row, 0), how);
        };
        choose(2, QItemSelectionModel::ClearAndSelect);
        choose(3, QItemSelectionModel::Select);
        const show::ShowEdit move = show::MoveSegments{{4, 5, 6}, 1};
        console->setHistory(&move, nullptr);
        bool good = write(*console, file(QStringLiteral("run-preparing")));
        choose(1, QItemSelectionModel::ClearAndSelect);
        const auto press = [&](const char* name) {
            QTest::mouseClick(console->findChild<QAbstractButton*>(QLatin1String(name)), Qt::LeftButton);
        };
        press("runEdit");
        good = good && write(*console, file(QStringLiteral("run-form")));
        press("runTemplates");
        good = good && write(*console, file(QStringLiteral("run-templates")));
        press("templateCancel");
        console->findChild<QAction*>(QStringLiteral("insertProduct"))->trigger();
        good = good && write(*console, file(QStringLiteral("run-products")));
        press("pickerCancel");
        show::Show regulated = m_show;
        regulated.products[2].goods = show::GoodsKind::Cosmetics;
        console->setShow(regulated, true);
        fill(*console);
        show::Stage stage = app::sample::stageOnAir(regulated);
        stage.skipped = {3};
        stage.segmentSince -= std::chrono::minutes(9);
        console->setStage(stage);
        return good && write(*console, file(QStringLiteral("run-on-air")));
    }

    bool twoPictures() {
        auto console = frame({1280, 800});
        fill(*console);
        console->setCanvases({{1280, 720}, 30}, show::Canvas{{720, 1280}, 30});
        overlays::Composition composition;
        composition.unplaced = {show::Overlay::QrCode};
        console->setComposition(show::CanvasId::Second, composition);
        return write(*console, file(QStringLiteral("two-pictures")));
    }

    bool look() {
        auto console = frame({1366, 768});
        fill(*console);
        const auto library =
            overlays::ThemeLibrary::read(QStringLiteral(PHIEN_SOURCE_DIR "/resources/themes"));
        std::vector<session::ThemeChoice> themes;
        for (const overlays::Theme& theme : library.themes()) {
            const auto resolved = library.resolve(theme.id, {});
            themes.push_back(
                {.name = theme.id, .titles = theme.names, .tokens = resolved.tokens, .corrected = {}});
        }
        console->setThemes(themes);
        QTest::mouseClick(console->findChild<QAbstractButton*>(QStringLiteral("lookButton")), Qt::LeftButton);
        return write(*console, file(QStringLiteral("look")));
    }

    bool before() {
        auto console = frame({1366, 768});
        console->setStage(show::openingStage(m_show));
        console->setHealth(app::sample::healthBefore());
        console->setProblems(
            {base::Error{show::ShowError::MissingImage, {}, "ao-dai.phien.json: products[3].picture"},
             base::Error{show::ShowError::NegativePrice, {}, "ao-dai.phien.json: products[5].price"}});
        console->hear(session::DeviceChanged{
            {QStringLiteral("camera"), QStringLiteral("Camera"), engine::DeviceState::Missing}});
        return write(*console, file(QStringLiteral("before")));
    }

    bool question() {
        auto console = frame({1366, 768});
        console->setHealth(app::sample::healthBefore());
        app::prompts::DialogPrompts prompts(console.get());
        app::prompts::GoLiveFacts facts{
            m_show.title,
            QStringLiteral("720×1280 · 30"),
            true,
            {{QStringLiteral("Facebook"), QStringLiteral("facebook"), app::prompts::CheckState::Answers, {}},
             {QStringLiteral("YouTube"), QStringLiteral("youtube"), app::prompts::CheckState::Asking, {}},
             {QStringLiteral("Shopee"), QStringLiteral("shopee"), app::prompts::CheckState::Refuses,
              app::text::wordsFor(broadcast::LinkFault::KeyRefused)}}};
        prompts.askGoLive(facts, {});
        return write(*console, file(QStringLiteral("go-live")));
    }

    bool recovery() {
        const auto now = std::chrono::system_clock::now();
        app::prompts::RecoveryOffer offer(
            {.showTitle = m_show.title,
             .segment = QStringLiteral("3. Áo dài đỏ"),
             .timerEnd = now + std::chrono::seconds(372),
             .lastSeen = now - std::chrono::seconds(48),
             .destinations = {QStringLiteral("Facebook"), QStringLiteral("YouTube"),
                              QStringLiteral("Shopee")},
             .comments = 1284,
             .orders = 57});
        offer.show();
        offer.move(0, 0);
        return write(offer, file(QStringLiteral("recovery")));
    }

    bool papers() {
        auto console = frame({1366, 768});
        fill(*console);
        app::prompts::DialogPrompts prompts(console.get());
        const session::AirRefused refused{
            QStringLiteral("B1"),
            {{show::PaperKind::CosmeticNotification, show::PaperGap::Reason::Missing},
             {show::PaperKind::OriginInvoice, show::PaperGap::Reason::Expired}},
            show::NextSegment{}};
        prompts.askPapers({QStringLiteral("B1 · Kem dưỡng da sen hồng"), app::text::missingPapers(refused)},
                          {});
        return write(*console, file(QStringLiteral("papers")));
    }

    bool ending() {
        auto console = frame({1366, 768});
        fill(*console);
        app::prompts::DialogPrompts prompts(console.get());
        prompts.askEnd({m_show.title, QStringLiteral("01:23:45"), 2}, {});
        return write(*console, file(QStringLiteral("end")));
    }

    bool destinations();

    QDir m_folder;
    QString m_language;
    show::Show m_show = app::sample::show();
    app::prompts::DialogPrompts m_prompts{nullptr};
};

class SampleBook : public app::destinations::DestinationBook {
public:
    explicit SampleBook(std::vector<show::Destination> list)
        : m_list(std::move(list)) {}
    std::vector<show::Destination> destinations() const override { return m_list; }
    void save(const QString&, const show::Destination&, std::optional<base::Secret>, Done done) override {
        done({});
    }
    void remove(const QString&, Done done) override { done({}); }

private:
    std::vector<show::Destination> m_list;
};

bool Gallery::destinations() {
    auto console = frame({1366, 768});
    SampleBook book(m_show.destinations);
    auto* dialog = new app::destinations::DestinationDialog(&book, console.get());
    dialog->hear(session::DestinationChecked{"Facebook", {}});
    dialog->hear(session::DestinationChecked{"Shopee", broadcast::LinkFault::ClosedAfterPublish});
    dialog->open();
    const bool list = write(*console, file(QStringLiteral("destinations")));
    QTest::mouseClick(dialog->findChild<QAbstractButton*>(QStringLiteral("edit_YouTube")), Qt::LeftButton);
    const bool form = write(*console, file(QStringLiteral("destination-form")));
    delete dialog;
    return list && form;
}

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
