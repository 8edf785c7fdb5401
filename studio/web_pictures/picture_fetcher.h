#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QHostAddress;
class QNetworkAccessManager;

namespace studio::web_pictures {

class PictureDownload;

enum class FetchFault {
    NoWebAddress, ///< not http or https, with a user or password, or leading into an inner network
    NotReached,   ///< no such host, no answer, another answer than a file, too many redirects
    TooSlow,
    TooLarge,
    NoPicture, ///< broken, moving or hostile
    CannotWrite
};

/// What came of one link: a file, or why not.
struct Fetched {
    QString file;
    std::optional<FetchFault> fault;
};

/// How much a link may ask of this computer.
struct FetchRules {
    qint64 bytes = 20LL * 1024 * 1024;
    std::chrono::milliseconds time{20'000}; ///< of one picture, with its redirects
    int redirects = 3;
    int atOnce = 4;
    /// Which addresses may be spoken to; none: those out on the internet.
    std::function<bool(const QHostAddress&)> mayReach = {};
};

/// Pictures that a spreadsheet names by links, into a folder. The links are hostile: names are resolved first
/// and the connection goes to an address that was looked at, at each redirect anew; nothing of this computer
/// goes with a request (no cookies, credentials or proxy); what comes must pass the gate that every product
/// picture passes (media::loadPicture). Main thread; nothing blocks.
class PictureFetcher : public QObject {
    Q_OBJECT
public:
    explicit PictureFetcher(QString folder, FetchRules rules = {}, QObject* parent = nullptr);
    /// Calls off what runs; nothing is answered any more.
    ~PictureFetcher() override;

    /// Where an earlier fetch has put it; empty: it has not been fetched. Blocking: any thread but main.
    static QString known(const QString& folder, const QString& link);

    /// Each link once. One call at a time.
    void fetch(const QStringList& links, std::function<void(int done, int total)> progress,
               std::function<void(const QHash<QString, Fetched>&)> done);
    /// The rest is not fetched, and `done` is not called.
    void cancel();

private:
    void startMore();
    void settle(const QString& link, const QByteArray& bytes);
    void finish(const QString& link, const Fetched& outcome);

    QString m_folder;
    FetchRules m_rules;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QStringList m_waiting;
    std::vector<std::unique_ptr<PictureDownload>> m_running;
    QHash<QString, Fetched> m_outcomes;
    int m_total = 0;
    std::function<void(int, int)> m_progress;
    std::function<void(const QHash<QString, Fetched>&)> m_done;
    /// Of one call of fetch(): what a thread brings after cancel() is another's.
    int m_round = 0;
    /// Last: waits for what is being looked at.
    QThreadPool m_pool;
};

} // namespace studio::web_pictures
