#include "app/application/console_host.h"

#include "app/theme/theme.h"
#include "app/window/console_frame.h"
#include "app/window/console_window.h"
#include "studio/base/log.h"
#include "studio/media/picture.h"
#include "studio/show/run_template.h"

#include <QApplication>
#include <QJsonArray>
#include <QScreen>

namespace app {
namespace {

constexpr QSize kDesignSize{1366, 768};

QImage readPicture(const QString& file, QSize atLeast) {
    auto picture = studio::media::loadPicture(file, atLeast);
    return picture ? *picture : QImage();
}

/// Scaled once: the second time only the small copy is decoded.
catalogue::PictureReader cachedPictures(const QString& cache) {
    return [cache](const QString& file, QSize atLeast) -> studio::base::Result<QImage> {
        auto small = studio::media::cachePicture(file, atLeast, cache);
        if (!small)
            return small.error();
        return studio::media::loadPicture(*small, atLeast);
    };
}

const QString kTemplatesKey = QStringLiteral("runOfShow.templates");

std::vector<studio::show::OwnTemplate> templatesIn(const studio::storage::SettingsStore& settings) {
    std::vector<studio::show::OwnTemplate> own;
    const QJsonArray kept = settings.value(kTemplatesKey).toArray();
    for (const auto& one : kept) {
        if (auto read = studio::show::readTemplate(one.toObject()))
            own.push_back(std::move(*read));
    }
    return own;
}

void keepTemplates(studio::storage::SettingsStore& settings,
                   const std::vector<studio::show::OwnTemplate>& own) {
    QJsonArray list;
    for (const studio::show::OwnTemplate& one : own)
        list.append(studio::show::writeTemplate(one));
    if (const auto kept = settings.set(kTemplatesKey, list); !kept)
        studio::base::logWarning("application", "templates are not kept: " + kept.error().detail);
}

window::ConsoleParts consoleParts(ConsoleHost::Parts& parts, ShowDestinationBook& book) {
    window::ConsoleParts console;
    console.destinations = &book;
    console.problems = std::move(parts.problems);
    console.pictures = readPicture;
    console.canvas = parts.canvas;
    console.recording = parts.recording;
    console.secondPicture = std::move(parts.secondPicture);
    studio::storage::SettingsStore& settings = parts.destinations.settings;
    console.templates = templatesIn(settings);
    console.keepTemplates = [&settings](const auto& own) {
        keepTemplates(settings, own);
    };
    const QString key = QStringLiteral("console.hostBoard");
    console.hostBoard.settings = host_board::boardSettings(settings.value(key).toObject());
    console.hostBoard.keep = [&settings, key](const host_board::BoardSettings& board) {
        [[maybe_unused]] const auto kept = settings.set(key, host_board::toJson(board));
    };
    const QString sortingKey = QStringLiteral("catalogue.sorting");
    console.productSorting.sorting = catalogue::sortingIn(settings.value(sortingKey).toObject());
    console.productSorting.keep = [&settings, sortingKey](const catalogue::Sorting& sorting) {
        [[maybe_unused]] const auto kept = settings.set(sortingKey, catalogue::toJson(sorting));
    };
    console.shop = parts.shop;
    console.teamServer = std::move(parts.teamServer);
    console.productPictures = cachedPictures(parts.pictureCache);
    console.fetchedPictures = parts.fetchedPictures;
    return console;
}

} // namespace

ConsoleHost::ConsoleHost(Parts parts)
    : m_settings(parts.destinations.settings)
    , m_book(parts.destinations, parts.session.show().destinations)
    , m_window(std::make_unique<window::ConsoleWindow>(parts.session, consoleParts(parts, m_book))) {
}

ConsoleHost::~ConsoleHost() {
    const QJsonArray size{m_window->width(), m_window->height()};
    [[maybe_unused]] const auto kept = m_settings.set(QStringLiteral("console.size"), size);
}

void ConsoleHost::addTool(QWidget* tool) {
    m_window->frame().addTool(tool);
}

QWidget* ConsoleHost::frame() const {
    return &m_window->frame();
}

void ConsoleHost::show() {
    const QJsonArray stored = m_settings.value(QStringLiteral("console.size")).toArray();
    const QSize wanted = stored.size() == 2 ? QSize(stored[0].toInt(), stored[1].toInt()) : kDesignSize;
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    m_window->resize(wanted.boundedTo(screen).expandedTo({800, 500}));
    m_window->show();
}

} // namespace app
