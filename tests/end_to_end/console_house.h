#pragma once

#include "app/application/console_host.h"
#include "app/application/show_menu.h"
#include "app/application/show_shelf.h"
#include "app/catalogue/catalogue_window.h"
#include "app/host_board/host_board_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

#include <memory>

/// The console as the program opens it: a session with libobs over a copy of the sample show, the shop's
/// memory, settings, the show menu. In Vietnamese, in a folder of its own.
class ConsoleHouse {
public:
    static constexpr int kPatienceMs = 30'000;

    ConsoleHouse();
    ~ConsoleHouse();

    /// Closes the show and opens another one, as the program does when it starts anew.
    void open(const QString& showFile);

    const studio::show::Show& show() const { return session->show(); }
    const std::vector<studio::show::Segment>& run() const { return session->show().runOfShow; }
    const studio::show::Stage& stage() const { return session->stage(); }
    void stock(const QString& code, const QString& name, std::int64_t dong);

    QWidget* window() const { return host->frame()->window(); }
    template <class Widget>
    Widget* find(const char* name) const {
        return findIn<Widget>(*window(), name);
    }
    template <class Widget>
    static Widget* findIn(const QWidget& over, const char* name) {
        INFO(name);
        auto* found = over.findChild<Widget*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }
    /// Facts of the session come to the window by the event loop.
    static void settle() { QCoreApplication::processEvents(); }
    void click(const char* button) {
        QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
        settle();
    }
    void trigger(const char* action) {
        find<QAction>(action)->trigger();
        settle();
    }
    /// To whatever has the focus in the console.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// To a window beside the console, brought to the front.
    static void pressOn(QWidget& other, Qt::Key key);
    /// A window of that name that is on the screen.
    QWidget* shown(const char* name) const;
    /// The window of products, opened by its key, beside the run of show.
    app::catalogue::CatalogueWindow& openProducts();
    app::host_board::HostBoardWindow& openBoard();
    void photograph(const QString& name) const;

    template <class Condition>
    static bool soon(Condition condition) {
        return QTest::qWaitFor(condition, kPatienceMs);
    }

    QString file(const QString& name) const { return m_folder.filePath(name); }
    QString showFile;
    std::unique_ptr<studio::storage::SettingsStore> settings;
    std::unique_ptr<app::ShowShelf> shelf;
    std::unique_ptr<studio::session::Shop> shop;
    std::unique_ptr<studio::session::LiveSession> session;
    std::unique_ptr<app::ConsoleHost> host;
    app::ShowMenu* menu = nullptr;

private:
    QTemporaryDir m_folder;
};
