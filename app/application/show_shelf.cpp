#include "app/application/show_shelf.h"

#include "studio/base/log.h"
#include "studio/show/show_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <map>

namespace app {

using namespace studio;

namespace {

const QString kKey = QStringLiteral("shows.recent");
const QString kFile = QStringLiteral("file");
const QString kTitle = QStringLiteral("title");
constexpr int kLongestName = 60;

std::vector<ShowShelf::Entry> entriesIn(const storage::SettingsStore& settings) {
    std::vector<ShowShelf::Entry> entries;
    const QJsonArray kept = settings.value(kKey).toArray();
    for (const auto& each : kept) {
        const QJsonObject entry = each.toObject();
        const QString file = entry.value(kFile).toString();
        if (!file.isEmpty())
            entries.push_back({file, entry.value(kTitle).toString()});
    }
    return entries;
}

/// Letters and figures of a title, whatever the language; the rest could mean something in a path.
QString nameFrom(const QString& title) {
    QString name;
    for (const QChar each : title.normalized(QString::NormalizationForm_C).left(kLongestName)) {
        const bool plain = each.isLetterOrNumber() || each.isMark() || each == QLatin1Char('-');
        name += plain ? each : QLatin1Char(' ');
    }
    name = name.simplified();
    return name.isEmpty() ? QStringLiteral("show") : name;
}

} // namespace

std::vector<ShowShelf::Entry> ShowShelf::recent() const {
    std::vector<Entry> there;
    for (Entry& entry : entriesIn(m_settings)) {
        if (QFileInfo::exists(entry.file))
            there.push_back(std::move(entry));
    }
    return there;
}

void ShowShelf::note(const QString& file, const QString& title) {
    const std::vector<Entry> before = entriesIn(m_settings);
    QJsonArray list{QJsonObject{{kFile, file}, {kTitle, title}}};
    for (const Entry& entry : before) {
        if (entry.file != file && list.size() < kMostEntries)
            list.append(QJsonObject{{kFile, entry.file}, {kTitle, entry.title}});
    }
    if (const auto kept = m_settings.set(kKey, list); !kept)
        base::logWarning("application", "the list of shows is not kept: " + kept.error().detail);
}

show::Show emptyShowLike(const show::Show& like, const QString& title, const show::Seller& seller) {
    show::Show made = like;
    made.title = title;
    made.seller = seller;
    made.products.clear();
    made.runOfShow.clear();
    return made;
}

namespace {

/// Which source of the sample stands for which in the show that is made; nothing: it goes.
using Successors = std::map<QString, QString>;

/// Films of the sample's folder become one camera, the computer's own; pictures of it go.
Successors takeOwnSources(show::Show& made, const QString& sampleFolder) {
    const QString folder = QDir(sampleFolder).absolutePath() + QLatin1Char('/');
    Successors successors;
    QString camera;
    std::vector<show::Source> own;
    for (const show::Source& source : made.sources) {
        if (!source.file.startsWith(folder)) {
            own.push_back(source);
            successors[source.id] = source.id;
        } else if (source.kind == show::SourceKind::Media) {
            if (camera.isEmpty()) {
                camera = source.id;
                auto& first = own.emplace_back();
                first.id = source.id;
                first.kind = show::SourceKind::Camera;
                first.name = source.name;
            }
            successors[source.id] = camera;
        }
    }
    made.sources = std::move(own);
    return successors;
}

std::vector<show::SceneItem> itemsOf(const std::vector<show::SceneItem>& items,
                                     const Successors& successors) {
    std::vector<show::SceneItem> own;
    for (const show::SceneItem& item : items) {
        const auto successor = successors.find(item.sourceId);
        if (successor != successors.end()) {
            own.push_back(item);
            own.back().sourceId = successor->second;
        }
    }
    return own;
}

} // namespace

show::Show emptyShowLikeSample(const show::Show& sample, const QString& sampleFolder, const QString& title,
                               const show::Seller& seller) {
    show::Show made = emptyShowLike(sample, title, seller);
    made.vouchers.clear();
    made.qrCodes.clear();
    made.look.logo.clear();
    for (show::Destination& destination : made.destinations)
        destination.secret.clear();
    const Successors successors = takeOwnSources(made, sampleFolder);
    for (show::Scene& scene : made.scenes) {
        scene.items = itemsOf(scene.items, successors);
        scene.secondItems = itemsOf(scene.secondItems, successors);
    }
    return made;
}

base::Result<QString> keepNewShow(const show::Show& show, const QString& folder) {
    QDir().mkpath(folder);
    const QString name = nameFrom(show.title);
    QString tail;
    const auto file = [&] {
        return QDir(folder).filePath(name + tail + QStringLiteral(".phien.json"));
    };
    for (int number = 2; QFileInfo::exists(file()); ++number)
        tail = QStringLiteral(" %1").arg(number);
    if (auto saved = show::saveShow(show, file()); !saved)
        return saved.error();
    return file();
}

} // namespace app
