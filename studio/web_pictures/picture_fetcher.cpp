#include "studio/web_pictures/picture_fetcher.h"

#include "studio/media/picture.h"
#include "studio/media/picture_format.h"
#include "studio/web_pictures/picture_download.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QPointer>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>
#include <array>
#include <utility>

namespace studio::web_pictures {

namespace {

constexpr std::array kEndings{"png", "jpeg", "webp"};
/// Decoded at that size to be looked at.
constexpr QSize kLookedAt{64, 64};
constexpr qsizetype kNameLetters = 32;

QString nameOf(const QString& folder, const QString& link, const char* ending) {
    const QByteArray hash =
        QCryptographicHash::hash(link.trimmed().toUtf8(), QCryptographicHash::Sha256).toHex();
    return folder + QLatin1String("/web-") + QString::fromLatin1(hash.left(kNameLetters)) + QLatin1Char('.') +
           QLatin1String(ending);
}

bool writeWhole(const QString& file, const QByteArray& bytes) {
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
}

/// Through the gate that every product picture passes, then under its name.
Fetched kept(const QString& folder, const QString& link, const QByteArray& bytes) {
    const auto clean = media::sanitizePicture(bytes);
    if (!clean)
        return {{}, FetchFault::NoPicture};
    QTemporaryFile looked;
    if (!QDir().mkpath(folder) || !looked.open() || looked.write(bytes) != bytes.size() || !looked.flush())
        return {{}, FetchFault::CannotWrite};
    if (!media::loadPicture(looked.fileName(), kLookedAt))
        return {{}, FetchFault::NoPicture};
    const QString file = nameOf(folder, link, clean->format);
    return writeWhole(file, clean->bytes) ? Fetched{file, {}} : Fetched{{}, FetchFault::CannotWrite};
}

} // namespace

PictureFetcher::PictureFetcher(QString folder, FetchRules rules, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_rules(std::move(rules)) {
    m_pool.setMaxThreadCount(1);
}

PictureFetcher::~PictureFetcher() {
    cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

QString PictureFetcher::known(const QString& folder, const QString& link) {
    for (const char* ending : kEndings) {
        QString file = nameOf(folder, link, ending);
        if (QFileInfo::exists(file))
            return file;
    }
    return {};
}

void PictureFetcher::fetch(const QStringList& links, std::function<void(int, int)> progress,
                           std::function<void(const QHash<QString, Fetched>&)> done) {
    cancel();
    if (!m_network) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        m_network->setAutoDeleteReplies(false);
    }
    m_waiting = links;
    m_waiting.removeDuplicates();
    m_total = static_cast<int>(m_waiting.size());
    m_progress = std::move(progress);
    m_done = std::move(done);
    QMetaObject::invokeMethod(
        this,
        [this, round = m_round] {
            if (round == m_round)
                startMore();
        },
        Qt::QueuedConnection);
}

void PictureFetcher::cancel() {
    ++m_round;
    m_waiting.clear();
    m_running.clear();
    m_outcomes.clear();
    m_done = {};
}

void PictureFetcher::startMore() {
    if (m_done && m_outcomes.size() == m_total) {
        const auto done = std::exchange(m_done, {});
        done(m_outcomes);
        return;
    }
    while (!m_waiting.isEmpty() && static_cast<int>(m_running.size()) < m_rules.atOnce) {
        const QString link = m_waiting.takeFirst();
        m_running.push_back(std::make_unique<PictureDownload>(
            link, m_rules, *m_network,
            [this, link](std::optional<FetchFault> fault, const QByteArray& bytes) {
                fault ? finish(link, {{}, fault}) : settle(link, bytes);
            }));
        m_running.back()->setObjectName(link);
    }
}

/// Decoding is slow: on the pool.
void PictureFetcher::settle(const QString& link, const QByteArray& bytes) {
    m_pool.start([this, round = m_round, folder = m_folder, link, bytes] {
        const Fetched outcome = kept(folder, link, bytes);
        QMetaObject::invokeMethod(
            this,
            [this, round, link, outcome] {
                if (round == m_round)
                    finish(link, outcome);
            },
            Qt::QueuedConnection);
    });
}

void PictureFetcher::finish(const QString& link, const Fetched& outcome) {
    const auto ended = std::find_if(m_running.begin(), m_running.end(),
                                    [&](const auto& running) { return running->objectName() == link; });
    if (ended != m_running.end()) {
        ended->release()->deleteLater(); // it may be what calls
        m_running.erase(ended);
    }
    m_outcomes.insert(link, outcome);
    if (m_progress)
        m_progress(static_cast<int>(m_outcomes.size()), m_total);
    startMore();
}

} // namespace studio::web_pictures
