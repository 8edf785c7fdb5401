#include "tests/studio/web_pictures/picture_server.h"

namespace studio::test {

PictureServer::PictureServer() {
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection())
            QObject::connect(socket, &QTcpSocket::readyRead, this, [this, socket] { hear(*socket); });
    });
}

QString PictureServer::link(const QString& path) const {
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path);
}

void PictureServer::serve(const QString& path, const QByteArray& body) {
    answer(path, "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void PictureServer::redirect(const QString& path, const QString& target) {
    answer(path, "HTTP/1.1 302 Found\r\nLocation: " + target.toUtf8() + "\r\nContent-Length: 0\r\n\r\n");
}

void PictureServer::answer(const QString& path, const QByteArray& raw) {
    m_answers.insert(path, raw);
}

void PictureServer::hear(QTcpSocket& socket) {
    const QByteArray head = socket.readAll();
    heads.append(QString::fromUtf8(head));
    const QString path = QString::fromUtf8(head.split(' ').value(1));
    socket.write(m_answers.value(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
}

} // namespace studio::test
