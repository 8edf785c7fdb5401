#pragma once

#include "studio/web_pictures/picture_fetcher.h"

#include <QByteArray>
#include <QHostInfo>
#include <QTimer>
#include <QUrl>

#include <functional>

class QNetworkAccessManager;
class QNetworkReply;

namespace studio::web_pictures {

/// The bytes behind one link. Main thread.
class PictureDownload : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(std::optional<FetchFault>, const QByteArray&)>;

    /// `done` comes once, later; never after the destructor. All outlive this.
    PictureDownload(const QString& link, const FetchRules& rules, QNetworkAccessManager& network, Done done);
    ~PictureDownload() override;

private:
    void follow(const QUrl& url);
    void resolved(const QHostInfo& host);
    void askNext();
    void read();
    void answered();
    void end(std::optional<FetchFault> fault);
    void dropReply();

    const FetchRules& m_rules;
    QNetworkAccessManager& m_network;
    Done m_done;
    QUrl m_url;
    /// Of the host, each looked at; those left to be tried.
    QList<QHostAddress> m_addresses;
    int m_lookup = -1;
    int m_redirects = 0;
    QNetworkReply* m_reply = nullptr;
    QByteArray m_bytes;
    QTimer m_patience;
};

} // namespace studio::web_pictures
