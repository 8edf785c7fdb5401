#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace studio::test {

/// A small HTTP server on this computer: a path, an answer as it goes over the wire. Main thread.
class PictureServer : public QObject {
public:
    PictureServer();

    QString link(const QString& path) const;
    /// 200 with a length.
    void serve(const QString& path, const QByteArray& body);
    void redirect(const QString& path, const QString& target);
    /// Bytes as they are; the connection stays open.
    void answer(const QString& path, const QByteArray& raw);

    /// Heads of what was asked.
    QStringList heads;

private:
    void hear(QTcpSocket& socket);

    QTcpServer m_server;
    QHash<QString, QByteArray> m_answers;
};

} // namespace studio::test
