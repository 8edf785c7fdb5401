#include "app/stage_controls/stage_menus.h"

#include "app/text/show_words.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QRandomGenerator>

#include <algorithm>
#include <iterator>

namespace app::stage_controls {

using studio::show::Overlay;
using studio::show::Stage;
using studio::show::StandBy;
using studio::show::StandByKind;

namespace {

constexpr std::chrono::seconds kMoreTime{30};
constexpr int kCountdownMinutes[] = {1, 2, 3, 5, 10, 15};
constexpr int kBreakMinutes[] = {5, 10, 15};

struct StageMenu {
    Q_DECLARE_TR_FUNCTIONS(StageMenu)
};

/// Words of others: an ampersand is a letter, no mark of a key.
QString letterForLetter(QString words) {
    return words.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QAction* addLine(QMenu& menu, const char* name, const QString& words, const std::function<void()>& act) {
    QAction* line = menu.addAction(words);
    line->setObjectName(QLatin1String(name));
    QObject::connect(line, &QAction::triggered, &menu, act);
    return line;
}

QAction* addHide(QMenu& menu, const Stage& stage, Overlay overlay, const Send& send) {
    menu.addSeparator();
    QAction* line = addLine(menu, "stageHide", StageMenu::tr("Take it out of the picture"),
                            [send, overlay] { send(studio::show::HideOverlay{overlay}); });
    line->setEnabled(stage.shown.contains(overlay));
    return line;
}

QString openDrawWords(int commenters) {
    if (commenters == 0)
        return StageMenu::tr("Open a draw: nobody has commented yet");
    if (commenters <= studio::show::kMostDrawNames)
        return StageMenu::tr("Open a draw among %n who commented", nullptr, commenters);
    return StageMenu::tr("Open a draw among %1 of %n who commented, picked at random", nullptr, commenters)
        .arg(studio::show::kMostDrawNames);
}

} // namespace

void fillCountdownMenu(QMenu& menu, const Stage& stage, studio::base::WallTime now,
                       studio::show::CountdownStyle style, const Send& send,
                       const std::function<void(studio::show::CountdownStyle)>& restyle) {
    for (const int minutes : kCountdownMinutes) {
        QAction* line = addLine(menu, "", StageMenu::tr("%n minute(s)", nullptr, minutes), [send, minutes] {
            send(studio::show::StartCountdown{std::chrono::minutes(minutes)});
        });
        line->setObjectName(QStringLiteral("countdown%1").arg(minutes));
    }
    menu.addSeparator();
    const bool running = stage.countdown && stage.countdown->endsAt > now;
    addLine(menu, "countdownMore", StageMenu::tr("30 s more"), [send] {
        send(studio::show::AddToCountdown{kMoreTime});
    })->setEnabled(running);
    addLine(menu, "countdownStop", StageMenu::tr("Stop the countdown"), [send] {
        send(studio::show::StopCountdown{});
    })->setEnabled(running);
    menu.addSeparator();
    auto* group = new QActionGroup(&menu);
    for (const auto each : text::kCountdownStyles) {
        QAction* line = addLine(menu, "", text::countdownStyleName(each), [restyle, each] { restyle(each); });
        line->setObjectName(QStringLiteral("countdownStyle%1").arg(int(each)));
        line->setCheckable(true);
        line->setChecked(each == style);
        group->addAction(line);
    }
}

void fillVoucherMenu(QMenu& menu, const studio::show::Show& show, const Stage& stage, const Send& send) {
    for (const studio::show::Voucher& voucher : show.vouchers) {
        const QString words = voucher.title.isEmpty()
                                  ? voucher.code
                                  : StageMenu::tr("%1 · %2").arg(voucher.code, voucher.title);
        QAction* line = addLine(menu, "", letterForLetter(words),
                                [send, code = voucher.code] { send(studio::show::ShowVoucher{code}); });
        line->setObjectName(QStringLiteral("voucher_") + voucher.code);
        line->setCheckable(true);
        line->setChecked(stage.shown.contains(Overlay::Voucher) &&
                         stage.voucherCode.compare(voucher.code, Qt::CaseInsensitive) == 0);
    }
    addHide(menu, stage, Overlay::Voucher, send);
}

void fillQrMenu(QMenu& menu, const studio::show::Show& show, const Stage& stage, const Send& send) {
    for (int i = 0; i < static_cast<int>(show.qrCodes.size()); ++i) {
        const studio::show::QrCode& code = show.qrCodes[static_cast<std::size_t>(i)];
        const QString words = code.title.isEmpty() ? StageMenu::tr("Code %1").arg(i + 1) : code.title;
        QAction* line =
            addLine(menu, "", letterForLetter(words), [send, i] { send(studio::show::ShowQrCode{i}); });
        line->setObjectName(QStringLiteral("qrCode%1").arg(i + 1));
        line->setCheckable(true);
        line->setChecked(stage.shown.contains(Overlay::QrCode) && stage.qrCode == i);
    }
    addHide(menu, stage, Overlay::QrCode, send);
}

void fillDrawMenu(QMenu& menu, const Stage& stage, const QStringList& names, const Send& send) {
    addLine(menu, "drawOpen", openDrawWords(static_cast<int>(names.size())), [send, names] {
        send(studio::show::OpenDraw{{}, drawnAmong(names)});
    })->setEnabled(!names.isEmpty());
    const bool waits = stage.draw && stage.draw->winner < 0 && !stage.draw->names.isEmpty();
    addLine(menu, "drawSpin", StageMenu::tr("Spin"), [send, draw = stage.draw] {
        if (draw)
            send(fairSpin(*draw));
    })->setEnabled(waits);
    addLine(menu, "drawClose", StageMenu::tr("Close the draw"), [send] {
        send(studio::show::CloseDraw{});
    })->setEnabled(stage.draw.has_value());
}

void fillStandByMenu(QMenu& menu, const Stage& stage, const Send& send) {
    const auto slate = [send](StandByKind kind, std::optional<std::chrono::minutes> back) {
        StandBy wanted;
        wanted.kind = kind;
        if (back)
            wanted.backAt = std::chrono::system_clock::now() + *back;
        send(studio::show::StartStandBy{wanted});
    };
    addLine(menu, "standByStarting", StageMenu::tr("Starting soon"),
            [slate] { slate(StandByKind::Starting, {}); });
    for (const int minutes : kBreakMinutes) {
        QAction* line =
            addLine(menu, "", StageMenu::tr("Break of %n minute(s)", nullptr, minutes),
                    [slate, minutes] { slate(StandByKind::Break, std::chrono::minutes(minutes)); });
        line->setObjectName(QStringLiteral("standByBreak%1").arg(minutes));
    }
    addLine(menu, "standByBreak", StageMenu::tr("Break without a time"),
            [slate] { slate(StandByKind::Break, {}); });
    addLine(menu, "standByEnded", StageMenu::tr("Thanks for watching"),
            [slate] { slate(StandByKind::Ended, {}); });
    menu.addSeparator();
    addLine(menu, "standByOff", StageMenu::tr("Back on"), [send] {
        send(studio::show::EndStandBy{});
    })->setEnabled(stage.standBy.has_value());
}

QStringList drawnAmong(const QStringList& names) {
    QStringList drawn;
    std::sample(names.begin(), names.end(), std::back_inserter(drawn), studio::show::kMostDrawNames,
                *QRandomGenerator::system());
    return drawn;
}

studio::show::SpinDraw fairSpin(const studio::show::Draw& draw) {
    const int most = std::max(1, static_cast<int>(draw.names.size()));
    return {QRandomGenerator::system()->bounded(most)};
}

} // namespace app::stage_controls
