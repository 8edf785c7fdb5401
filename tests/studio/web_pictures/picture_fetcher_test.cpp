#include "studio/web_pictures/picture_fetcher.h"
#include "tests/studio/web_pictures/picture_server.h"
#include "tests/support/child_process.h"
#include "tests/support/free_port.h"

#include <catch2/catch.hpp>

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QSslConfiguration>
#include <QTemporaryDir>

#include <fstream>

using namespace studio;
using web_pictures::Fetched;
using web_pictures::FetchFault;
using web_pictures::FetchRules;
using web_pictures::PictureFetcher;

namespace {

QByteArray picture(const char* format) {
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(qRgb(200, 30, 30));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format));
    return bytes;
}

bool turnUntil(const std::function<bool()>& isSo) {
    QElapsedTimer timer;
    timer.start();
    while (!isSo() && timer.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return isSo();
}

struct Web {
    test::PictureServer server;
    QTemporaryDir scratch;
    QString folder = scratch.filePath(QStringLiteral("pictures"));
    /// This computer stands for the internet.
    FetchRules rules{.mayReach = [](const QHostAddress& address) {
        return address.isLoopback();
    }};

    QHash<QString, Fetched> fetched(const QStringList& links) const {
        PictureFetcher fetcher(folder, rules);
        QHash<QString, Fetched> outcome;
        bool done = false;
        int told = 0;
        fetcher.fetch(
            links,
            [&](int count, int total) {
                CHECK(count == ++told);
                CHECK(total == links.size());
            },
            [&](const QHash<QString, Fetched>& all) {
                outcome = all;
                done = true;
            });
        REQUIRE(turnUntil([&] { return done; }));
        return outcome;
    }
    std::optional<FetchFault> faultOf(const QString& link) const { return fetched({link})[link].fault; }
    QStringList kept() const { return QDir(folder).entryList(QDir::Files); }
};

} // namespace

TEST_CASE_METHOD(Web, "pictures come in under names of their own, and are known the next time") {
    server.serve(QStringLiteral("/a.png"), picture("png"));
    server.serve(QStringLiteral("/b"), picture("jpeg"));
    server.redirect(QStringLiteral("/far"), QStringLiteral("/a.png"));
    QStringList links;
    for (const char* path : {"/a.png", "/b", "/far", "/none"})
        links.append(server.link(QLatin1String(path)));
    const auto all = fetched(links);
    for (int i = 0; i < 3; ++i) {
        INFO(links[i].toStdString());
        CHECK_FALSE(all[links[i]].fault);
        CHECK_FALSE(QImage(all[links[i]].file).isNull());
        CHECK(PictureFetcher::known(folder, links[i]) == all[links[i]].file);
    }
    CHECK(all[links[1]].file.endsWith(QStringLiteral(".jpeg")));
    CHECK(all[links[3]].fault == FetchFault::NotReached);
    CHECK(kept().size() == 3);
    CHECK(PictureFetcher::known(folder, links[3]).isEmpty());
}

TEST_CASE_METHOD(Web, "nothing of this computer goes with a request") {
    server.serve(QStringLiteral("/a.png"), picture("png"));
    server.answer(QStringLiteral("/c"),
                  "HTTP/1.1 302 Found\r\nSet-Cookie: id=7; Path=/\r\nLocation: /a.png\r\n"
                  "Content-Length: 0\r\n\r\n");
    CHECK_FALSE(faultOf(server.link(QStringLiteral("/c"))));
    REQUIRE(server.heads.size() == 2);
    for (const char* header : {"cookie", "referer", "authorization"})
        CHECK_FALSE(server.heads[1].contains(QLatin1String(header), Qt::CaseInsensitive));
    CHECK(server.heads[1].contains(server.link({}).mid(7))); // the host by its name
}

TEST_CASE_METHOD(Web,
                 "over TLS the name is asked for and checked, though the connection goes to its address") {
    const auto path = [&](const char* name) {
        return scratch.filePath(QLatin1String(name)).toStdString();
    };
    REQUIRE(test::runCommand({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                              "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", path("key.pem"), "-out",
                              path("cert.pem"), "-days", "2", "-subj", "/CN=localhost", "-addext",
                              "subjectAltName=DNS:localhost"})
                .status == 0);
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    REQUIRE(image.save(scratch.filePath(QStringLiteral("a.png"))));
    const auto port = test::freePort();
    std::ofstream(path("server.py")) << R"(
import functools, http.server, socket, ssl, sys
folder, port = sys.argv[1], int(sys.argv[2])
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
server = http.server.ThreadingHTTPServer(('127.0.0.1', port), handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(folder + '/cert.pem', folder + '/key.pem')
def named(connection, name, context):
    open(folder + '/asked-for', 'a').write(str(name) + '\n')
context.sni_callback = named
server.socket = context.wrap_socket(server.socket, server_side=True)
print('ready', flush=True)
server.serve_forever()
)";
    test::ChildProcess secure(
        {"python3", path("server.py"), scratch.path().toStdString(), std::to_string(port)},
        path("server.log"));
    REQUIRE(turnUntil([&] {
        QFile log(QString::fromStdString(path("server.log")));
        return log.open(QIODevice::ReadOnly) && log.readAll().startsWith("ready");
    }));
    const QString link = QStringLiteral("https://localhost:%1/a.png").arg(port);
    INFO("whom nobody vouches for is not listened to");
    CHECK(faultOf(link) == FetchFault::NotReached);

    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    REQUIRE(trusting.addCaCertificates(QString::fromStdString(path("cert.pem"))));
    QSslConfiguration::setDefaultConfiguration(trusting);
    CHECK(faultOf(link) == std::nullopt);
    INFO("the certificate is for the name alone");
    CHECK(faultOf(QStringLiteral("https://127.0.0.1:%1/a.png").arg(port)) == FetchFault::NotReached);
    QSslConfiguration::setDefaultConfiguration(before);
    QFile asked(QString::fromStdString(path("asked-for")));
    REQUIRE(asked.open(QIODevice::ReadOnly));
    CHECK(asked.readAll().startsWith("localhost"));
}

TEST_CASE_METHOD(Web, "no link leads into an inner network, not by name, number or redirect") {
    server.serve(QStringLiteral("/a.png"), picture("png"));
    server.redirect(QStringLiteral("/inwards"), QStringLiteral("http://192.168.1.1/a.png"));
    server.redirect(QStringLiteral("/file"), QStringLiteral("file:///etc/passwd"));
    server.redirect(QStringLiteral("/round"), QStringLiteral("/round"));
    CHECK(faultOf(server.link(QStringLiteral("/inwards"))) == FetchFault::NoWebAddress);
    CHECK(faultOf(server.link(QStringLiteral("/file"))) == FetchFault::NoWebAddress);
    CHECK(faultOf(server.link(QStringLiteral("/round"))) == FetchFault::NotReached);
    server.heads.clear();
    rules.mayReach = {}; // as it is outside of tests
    const QString port = server.link({}).section(QLatin1Char(':'), 2);
    for (const char* host :
         {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0"}) {
        INFO(host);
        const auto fault = faultOf(QStringLiteral("http://%1:%2/a.png").arg(QLatin1String(host), port));
        CHECK((fault == FetchFault::NoWebAddress || fault == FetchFault::NotReached));
    }
    for (const char* link :
         {"ftp://127.0.0.1/a.png", "http://user:word@example.com/a.png", "http://", "https://:80/"}) {
        INFO(link);
        CHECK(faultOf(QLatin1String(link)) == FetchFault::NoWebAddress);
    }
    CHECK(server.heads.isEmpty());
    CHECK(kept().isEmpty());
}

TEST_CASE_METHOD(Web, "what is too large, too slow or no picture is told, and nothing of it is kept") {
    rules.bytes = 1000;
    server.serve(QStringLiteral("/large"), QByteArray(100'000, 'x'));
    server.answer(QStringLiteral("/endless"), "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(5000, 'x'));
    server.serve(QStringLiteral("/page"), "<html><script>alert(1)</script></html>");
    server.serve(QStringLiteral("/svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    server.serve(QStringLiteral("/cut"), picture("png").left(60));
    server.answer(QStringLiteral("/short"), "HTTP/1.1 206 Partial Content\r\nContent-Length: 3\r\n\r\nabc");
    CHECK(faultOf(server.link(QStringLiteral("/large"))) == FetchFault::TooLarge);
    CHECK(faultOf(server.link(QStringLiteral("/endless"))) == FetchFault::TooLarge);
    CHECK(faultOf(server.link(QStringLiteral("/page"))) == FetchFault::NoPicture);
    CHECK(faultOf(server.link(QStringLiteral("/svg"))) == FetchFault::NoPicture);
    CHECK(faultOf(server.link(QStringLiteral("/cut"))) == FetchFault::NoPicture);
    CHECK(faultOf(server.link(QStringLiteral("/short"))) == FetchFault::NotReached);
    rules.time = std::chrono::milliseconds(200);
    server.answer(QStringLiteral("/slow"), "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc");
    CHECK(faultOf(server.link(QStringLiteral("/slow"))) == FetchFault::TooSlow);
    CHECK(kept().isEmpty());
}

TEST_CASE_METHOD(Web, "whoever cancels hears nothing more, and may fetch again") {
    server.answer(QStringLiteral("/slow"), "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc");
    server.serve(QStringLiteral("/a.png"), picture("png"));
    PictureFetcher fetcher(folder, rules);
    bool answered = false;
    fetcher.fetch({server.link(QStringLiteral("/slow"))}, {}, [&](const auto&) { answered = true; });
    REQUIRE(turnUntil([&] { return !server.heads.isEmpty(); }));
    fetcher.cancel();
    bool again = false;
    fetcher.fetch({server.link(QStringLiteral("/a.png"))}, {},
                  [&](const auto& all) { again = all.size() == 1; });
    REQUIRE(turnUntil([&] { return again; }));
    CHECK_FALSE(answered);
}
