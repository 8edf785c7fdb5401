// The start with regard to a run that was on air when the program ended.
#include "app/application/application.h"

#include "app/application/run_error.h"
#include "app/prompts/recovery_offer.h"
#include "app/text/error_words.h"
#include "app/text/show_words.h"
#include "studio/base/log.h"
#include "studio/session/start_up.h"

#include <QGuiApplication>

#include <algorithm>
#include <cstdio>

namespace app {

using namespace studio;

namespace {

prompts::RecoveryFacts factsOf(const ResumableRun& run) {
    const show::Show& show = run.loaded.show;
    const show::Stage& stage = run.resumed->stage;
    prompts::RecoveryFacts facts;
    facts.showTitle = show.title;
    if (stage.segment >= 0) {
        facts.segment =
            QStringLiteral("%1. %2")
                .arg(stage.segment + 1)
                .arg(text::segmentName(show, show.runOfShow[static_cast<std::size_t>(stage.segment)]));
    }
    if (stage.countdown) {
        facts.timerEnd = stage.countdown->endsAt;
    }
    facts.lastSeen = run.unfinished.lastSeen;
    for (const session::JournaledDestination& destination : run.unfinished.air.destinations) {
        facts.destinations.append(destination.name);
    }
    facts.comments = run.resumed->commentsKept;
    facts.orders = static_cast<int>(run.resumed->orders.size());
    return facts;
}

} // namespace

std::optional<int> Application::findShop() {
    m_shopServer = std::make_unique<ShopServerBook>(*m_settings, m_secrets);
    const auto server = m_shopServer->server();
    if (!server) {
        openShop(std::nullopt);
        return lookForRun();
    }
    m_shopServer->address(*server, [this, server](const base::Result<storage::ServerAddress>& address) {
        if (!address) {
            m_problems.push_back(address.error());
        }
        // Without its password the server refuses, which the shop tells: never another shop instead.
        openShop(
            address ? *address
                    : storage::ServerAddress{server->host, server->port, server->database, server->user, {}});
        if (const auto status = lookForRun()) {
            QCoreApplication::exit(*status);
        }
    });
    return std::nullopt;
}

std::optional<int> Application::lookForRun() {
    if (!m_options.window && !m_options.resume) {
        return begin();
    }
    m_resumption->find([this](const auto& run) { found(run); });
    return std::nullopt;
}

void Application::openShop(std::optional<storage::ServerAddress> server) {
    session::Shop::Parts parts;
    parts.file = m_folder.shopFile();
    parts.backups = m_folder.backups();
    parts.server = std::move(server);
    m_shop = std::make_unique<session::Shop>(std::move(parts));
    m_addresses = std::make_unique<GivenAddresses>(m_secrets, m_folder.root);
    m_resumption = std::make_unique<Resumption>(
        Resumption::Parts{.store = m_shop->store(), .folder = m_folder, .addresses = *m_addresses});
    m_shop->open([this](const auto&) { m_storeOpenedAfter = session::sinceProcessStart(); });
}

/// In the event loop: what fails ends the program.
void Application::beginOrLeave() {
    if (const auto status = begin()) {
        QCoreApplication::exit(*status);
    }
}

void Application::found(const base::Result<std::optional<ResumableRun>>& run) {
    if (!run) {
        tellOf(run.error());
    } else if (*run && m_options.resume) {
        goOn(**run);
        return;
    } else if (*run && !m_options.goLive) {
        offer(**run);
        return;
    }
    if (m_options.resume && !m_options.window && !m_options.goLive) {
        const base::Error error = run ? base::Error{RunError::NothingToResume} : run.error();
        std::fprintf(stderr, "%s\n", text::wordsFor(error).inOneLine().toUtf8().constData());
        QCoreApplication::exit(RunDriver::kCannotRun);
        return;
    }
    beginOrLeave();
}

/// The shop tells by itself, in the window, when its store cannot be opened.
void Application::tellOf(const base::Error& error) {
    base::logWarning("application", error.code.id() + ": " + error.detail);
    if (error.code == base::ErrorCode(RunError::ShowGone)) {
        m_problems.push_back(error);
    }
}

void Application::offer(ResumableRun run) {
    m_offer = std::make_unique<prompts::RecoveryOffer>(factsOf(run));
    const auto kept = std::make_shared<ResumableRun>(std::move(run));
    using prompts::RecoveryOffer;
    QObject::connect(m_offer.get(), &RecoveryOffer::continueWanted, qApp, [this, kept] { goOn(*kept); });
    QObject::connect(m_offer.get(), &RecoveryOffer::anewWanted, qApp, [this, kept] {
        m_resumption->close(*kept);
        beginOrLeave();
    });
    QObject::connect(m_offer.get(), &RecoveryOffer::postponed, qApp, [this] { beginOrLeave(); });
    m_offer->show();
}

/// Destinations of the command line take the place of those of the same name.
void Application::goOn(ResumableRun run) {
    m_run = std::move(run);
    m_options.showFile = m_run->unfinished.run.showFile;
    for (session::ExtraDestination& given : m_run->given) {
        const bool isGivenAgain = std::any_of(m_options.destinations.begin(), m_options.destinations.end(),
                                              [&](const auto& other) { return other.name == given.name; });
        if (!isGivenAgain) {
            m_options.destinations.push_back(std::move(given));
        }
    }
    tellForgotten();
    beginOrLeave();
}

/// Destinations of that run only whose address went with the program.
void Application::tellForgotten() {
    session::ResumedRun resumed = *m_run->resumed;
    for (const session::JournaledDestination& before : m_run->unfinished.air.destinations) {
        const bool isKnown = std::any_of(m_options.destinations.begin(), m_options.destinations.end(),
                                         [&](const auto& known) { return known.name == before.name; });
        if (before.isGiven && !isKnown && !m_run->unfinished.air.practice) {
            resumed.problems.push_back({RunError::AddressForgotten, {}, before.name.toStdString()});
        }
    }
    m_run->resumed = std::make_shared<const session::ResumedRun>(std::move(resumed));
}

void Application::keepGivenAddresses(session::SessionState state) {
    if (m_options.destinations.empty() || m_options.practice) {
        return;
    }
    if (state == session::SessionState::Live) {
        m_addresses->keep(m_options.destinations);
    } else if (state == session::SessionState::Ended) {
        m_addresses->forget(m_options.destinations);
    }
}

} // namespace app
