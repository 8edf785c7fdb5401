// Writes orders, comments and journal entries as fast as they are taken, and says each one that the store has
// acknowledged: store_crash_child FOLDER RUN ROUND. It is killed; it never ends by itself.

#include "studio/storage/comment_repository.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/run_repository.h"
#include "studio/storage/shop_store.h"

#include <QCoreApplication>
#include <QUuid>

#include <cstdio>
#include <string>

#include <unistd.h>

using namespace studio;
using namespace studio::storage;

namespace {

constexpr int kInFlight = 24;
constexpr int kCommentsAtOnce = 40;

/// At once and whole: a line is shorter than a pipe's atomic write.
void say(const std::string& line) {
    const std::string whole = line + "\n";
    if (write(STDOUT_FILENO, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size()))
        std::_Exit(2);
}

class Load {
public:
    Load(const QString& folder, QString run, QString round)
        : m_run(std::move(run))
        , m_round(std::move(round))
        , m_store({.file = folder + QStringLiteral("/shop.db"),
                   .backups = folder + QStringLiteral("/backups"),
                   .server = {},
                   .post = [](std::function<void()> work) {
                       QMetaObject::invokeMethod(qApp, std::move(work), Qt::QueuedConnection);
                   }}) {}

    void start() {
        m_store.open([](const base::Result<Opening>& opening) {
            say(!opening                             ? "failed " + opening.error().code.id()
                : opening.value().setAside.isEmpty() ? "opened"
                                                     : "damaged");
        });
        m_store.write<void>(
            [run = m_run](Database& database) -> base::Result<void> {
                RunRepository runs(database);
                if (runs.find(run))
                    return {};
                return runs.start({run, {}, QStringLiteral("crash"), std::chrono::system_clock::now(), {}});
            },
            [this](const base::Result<void>& started) {
                if (!started)
                    say("failed " + started.error().code.id());
                for (int index = 0; index < kInFlight; ++index)
                    next();
            });
    }

private:
    void next() {
        const int step = m_step++;
        if (step % 7 == 0)
            writeComments(step);
        else if (step % 5 == 0)
            writeJournal(step);
        else
            writeOrders(step);
    }

    void writeOrders(int step) {
        std::vector<orders::Order> batch(static_cast<std::size_t>(1 + step % 3));
        for (orders::Order& order : batch) {
            order.id = QUuid::createUuid().toString(QUuid::Id128);
            order.runId = m_run;
            order.buyerName = QStringLiteral("Lan");
            order.productCode = QStringLiteral("A12");
            order.takenAt = std::chrono::system_clock::now();
        }
        m_store.write<std::vector<orders::Order>>(
            [batch](Database& database) { return OrderRepository(database).append(batch); },
            [this](const base::Result<std::vector<orders::Order>>& written) {
                if (!written)
                    say("failed " + written.error().code.id());
                else
                    for (const orders::Order& order : *written)
                        say("order " + order.id.toStdString() + " " + std::to_string(order.number));
                next();
            });
    }

    void writeComments(int step) {
        std::vector<comments::Comment> batch(kCommentsAtOnce);
        QStringList ids;
        for (comments::Comment& comment : batch) {
            comment = {QStringLiteral("facebook"),
                       QStringLiteral("%1-%2-%3").arg(m_round).arg(step).arg(ids.size()),
                       QStringLiteral("Lan"), QStringLiteral("chốt A12"), std::chrono::system_clock::now()};
            ids.append(comment.id);
        }
        m_store.write<int>([run = m_run, batch](
                               Database& database) { return CommentRepository(database).append(run, batch); },
                           [this, ids](const base::Result<int>& written) {
                               if (!written)
                                   say("failed " + written.error().code.id());
                               else
                                   for (const QString& id : ids)
                                       say("comment " + id.toStdString());
                               next();
                           });
    }

    void writeJournal(int step) {
        const JournalEntry entry{QByteArray::number(step), std::chrono::system_clock::now()};
        m_store.write<void>(
            [run = m_run, entry](Database& database) {
                return RunRepository(database).putJournal(run, entry);
            },
            [this, step](const base::Result<void>& written) {
                say(written ? "journal " + std::to_string(step) : "failed " + written.error().code.id());
                next();
            });
    }

    QString m_run;
    QString m_round;
    int m_step = 0;
    ShopStore m_store;
};

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    Load load(arguments[1], arguments[2], arguments[3]);
    load.start();
    return QCoreApplication::exec();
}
