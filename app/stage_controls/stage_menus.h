#pragma once

#include "studio/base/clock.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

#include <QStringList>

#include <functional>

class QMenu;

namespace app::stage_controls {

/// What a menu's line does.
using Send = std::function<void(const studio::show::StageCommand&)>;

/// Lengths, more time, stop, and how the countdown looks.
void fillCountdownMenu(QMenu& menu, const studio::show::Stage& stage, studio::base::WallTime now,
                       studio::show::CountdownStyle style, const Send& send,
                       const std::function<void(studio::show::CountdownStyle)>& restyle);
/// The show's vouchers, the one in the picture marked, and away with it.
void fillVoucherMenu(QMenu& menu, const studio::show::Show& show, const studio::show::Stage& stage,
                     const Send& send);
/// The show's codes.
void fillQrMenu(QMenu& menu, const studio::show::Show& show, const studio::show::Stage& stage,
                const Send& send);
/// Open from those who commented, spin, close. `names`: shortened, each once.
void fillDrawMenu(QMenu& menu, const studio::show::Stage& stage, const QStringList& names, const Send& send);
/// Before, break, after; and back on.
void fillStandByMenu(QMenu& menu, const studio::show::Stage& stage, const Send& send);

/// All names, or as many of them as a draw takes, at random, in their order: everyone has the same chance.
QStringList drawnAmong(const QStringList& names);
/// A spin to a winner by the system's random source, everyone alike. The draw has names.
studio::show::SpinDraw fairSpin(const studio::show::Draw& draw);

} // namespace app::stage_controls
