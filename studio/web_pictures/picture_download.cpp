#include "studio/web_pictures/picture_download.h"

#include "studio/web_pictures/public_address.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace studio::web_pictures {

namespace {

constexpr qint64 kPiece = 256 * 1024;
constexpr int kOk = 200;
constexpr int kFirstRedirect = 300;
constexpr int kFirstRefusal = 400;

bool isWeb(const QUrl& url) {
    return url.isValid() &&
           (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")) &&
           !url.host().isEmpty() && url.userInfo().isEmpty();
}

/// As the server knows itself, whichever address it is reached at.
QByteArray hostHeader(const QUrl& url) {
    const QString host = url.host(QUrl::FullyEncoded);
    const QString bracketed =
        host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host;
    return (url.port() < 0 ? bracketed : bracketed + QLatin1Char(':') + QString::number(url.port()))
        .toLatin1();
}

} // namespace

PictureDownload::PictureDownload(const QString& link, const FetchRules& rules, QNetworkAccessManager& network,
                                 Done done)
    : m_rules(rules)
    , m_network(network)
    , m_done(std::move(done)) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(FetchFault::TooSlow); });
    m_patience.start(m_rules.time);
    QTimer::singleShot(0, this, [this, url = QUrl(link.trimmed(), QUrl::TolerantMode)] { follow(url); });
}

PictureDownload::~PictureDownload() {
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    dropReply();
}

void PictureDownload::dropReply() {
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void PictureDownload::end(std::optional<FetchFault> fault) {
    m_patience.stop();
    dropReply();
    if (const Done done = std::exchange(m_done, {}))
        done(fault, m_bytes);
}

void PictureDownload::follow(const QUrl& url) {
    if (!isWeb(url)) {
        end(FetchFault::NoWebAddress);
        return;
    }
    m_url = url;
    m_lookup = QHostInfo::lookupHost(url.host(QUrl::FullyEncoded), this,
                                     [this](const QHostInfo& host) { resolved(host); });
}

/// One inner address among those of a name is enough to refuse it.
void PictureDownload::resolved(const QHostInfo& host) {
    m_lookup = -1;
    if (!m_done)
        return;
    QList<QHostAddress> addresses = host.addresses();
    // A computer without IPv6 waits long for what never answers.
    std::stable_partition(addresses.begin(), addresses.end(), [](const QHostAddress& address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    const auto mayReach = [this](const QHostAddress& address) {
        return m_rules.mayReach ? m_rules.mayReach(address) : isPublicAddress(address);
    };
    if (host.error() != QHostInfo::NoError || addresses.isEmpty())
        end(FetchFault::NotReached);
    else if (!std::all_of(addresses.begin(), addresses.end(), mayReach))
        end(FetchFault::NoWebAddress);
    else {
        m_addresses = addresses;
        askNext();
    }
}

/// At the address that was looked at: a name could lead elsewhere when it is asked again.
void PictureDownload::askNext() {
    QUrl pinned = m_url;
    pinned.setHost(m_addresses.takeFirst().toString());
    pinned.setFragment({});
    QNetworkRequest request(pinned);
    request.setRawHeader("Host", hostHeader(m_url));
    request.setRawHeader("Accept", "image/png,image/jpeg,image/webp");
    request.setRawHeader("Accept-Encoding", "identity"); // nothing is unpacked
    request.setPeerVerifyName(m_url.host(QUrl::FullyEncoded));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    m_reply = m_network.get(request);
    m_reply->setReadBufferSize(kPiece);
    connect(m_reply, &QNetworkReply::readyRead, this, &PictureDownload::read);
    connect(m_reply, &QNetworkReply::finished, this, &PictureDownload::answered);
}

void PictureDownload::read() {
    m_bytes += m_reply->readAll();
    if (m_bytes.size() > m_rules.bytes)
        end(FetchFault::TooLarge);
}

void PictureDownload::answered() {
    read();
    if (!m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (status == 0 && !m_addresses.isEmpty()) {
        dropReply();
        m_bytes.clear();
        askNext();
        return;
    }
    const bool isRedirect = status >= kFirstRedirect && status < kFirstRefusal && target.isValid();
    if (!isRedirect) {
        const bool isWhole = m_reply->error() == QNetworkReply::NoError && status == kOk;
        end(isWhole ? std::nullopt : std::optional(FetchFault::NotReached));
        return;
    }
    dropReply();
    m_bytes.clear();
    const QUrl next = m_url.resolved(target);
    const bool isLessSafe = m_url.scheme() == QLatin1String("https") && next.scheme() != m_url.scheme();
    if (++m_redirects > m_rules.redirects || isLessSafe)
        end(FetchFault::NotReached);
    else
        follow(next);
}

} // namespace studio::web_pictures
