#include "app/stage_controls/overlay_strip.h"

#include "app/stage_controls/stage_menus.h"
#include "app/text/show_words.h"
#include "app/widgets/key_button.h"
#include "app/widgets/tool_tip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStyle>

#include <algorithm>

namespace app::stage_controls {

using studio::show::Overlay;

namespace {

constexpr int kGap = 4;

struct Place {
    Overlay overlay;
    int key; ///< 0: none
    const char* objectName;
    bool menu;
};
constexpr Place kPlaces[] = {
    {Overlay::Voucher, 5, "overlayVoucher", true},    {Overlay::LuckyDraw, 6, "overlayDraw", true},
    {Overlay::QrCode, 7, "overlayQrCode", true},      {Overlay::PriceFlash, 9, "overlayPriceFlash", false},
    {Overlay::NextUp, 10, "overlayNextUp", false},    {Overlay::OrderTicker, 11, "overlayOrders", false},
    {Overlay::StandBy, 12, "overlayStandBy", true},   {Overlay::Spotlight, 0, "overlaySpotlight", false},
    {Overlay::SellerLine, 0, "overlaySeller", false},
};

/// The flash sale on air has a price for the product on air: else the price flash shows nothing.
bool flashesNow(const studio::show::Show& show, const studio::show::Stage& stage) {
    if (stage.segment < 0 || static_cast<std::size_t>(stage.segment) >= show.runOfShow.size())
        return false;
    const studio::show::Segment& segment = show.runOfShow[static_cast<std::size_t>(stage.segment)];
    const studio::show::Product* product = show.findProduct(segment.productCode);
    return segment.kind == studio::show::SegmentKind::FlashSale && segment.flashPrice && product &&
           product == show.findProduct(stage.productCode);
}

/// A later step has a product that is not in the picture now: else "next up" shows nothing.
bool hasNext(const studio::show::Show& show, const studio::show::Stage& stage) {
    const studio::show::Product* onAir = show.findProduct(stage.productCode);
    const studio::show::Product* pair = onAir ? show.findProduct(stage.pairCode) : nullptr;
    const auto count = static_cast<int>(show.runOfShow.size());
    for (int index = std::max(0, stage.segment + 1); index < count; ++index) {
        const auto* product = show.findProduct(show.runOfShow[static_cast<std::size_t>(index)].productCode);
        if (product && product != onAir && product != pair && stage.skipped.count(index) == 0)
            return true;
    }
    return false;
}

} // namespace

OverlayStrip::OverlayStrip(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("overlayStrip"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    for (const Place& place : kPlaces) {
        auto* button = new widgets::KeyButton(this);
        button->setObjectName(QLatin1String(place.objectName));
        button->setProperty("role", QStringLiteral("switch"));
        button->setCheckable(true);
        button->setCompact(true);
        button->setMenuMark(place.menu);
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        if (place.key > 0)
            button->setKey(QStringLiteral("F%1").arg(place.key));
        row->addWidget(button);
        const Switch made{place.overlay, button, place.key};
        m_switches.push_back(made);
        connect(button, &QPushButton::clicked, this, [this, made] { click(made); });
        if (place.menu) {
            button->setContextMenuPolicy(Qt::CustomContextMenu);
            connect(button, &QWidget::customContextMenuRequested, this, [this, made] { openMenu(made); });
        }
    }
    refresh();
}

void OverlayStrip::setShow(const studio::show::Show& show) {
    m_show = show;
    refresh();
}

void OverlayStrip::setStage(const studio::show::Stage& stage) {
    m_stage = stage;
    refresh();
}

void OverlayStrip::setCommenters(Names names) {
    m_names = std::move(names);
    m_hadNames = !this->names().isEmpty();
    refresh();
}

void OverlayStrip::setUnplaced(const std::set<Overlay>& overlays) {
    if (m_unplaced == overlays)
        return;
    m_unplaced = overlays;
    refresh();
}

void OverlayStrip::tick() {
    if (const bool some = !names().isEmpty(); some != m_hadNames) {
        m_hadNames = some;
        refresh();
    }
}

bool OverlayStrip::isOn(Overlay overlay) const {
    switch (overlay) {
    case Overlay::StandBy:
        return m_stage.standBy.has_value();
    case Overlay::LuckyDraw:
        return m_stage.draw.has_value();
    default:
        return m_stage.shown.contains(overlay);
    }
}

bool OverlayStrip::hasChoice(Overlay overlay) const {
    switch (overlay) {
    case Overlay::LuckyDraw:
        return true;
    case Overlay::StandBy:
        return !isOn(overlay);
    case Overlay::Voucher:
        return !isOn(overlay) && m_show.vouchers.size() > 1;
    case Overlay::QrCode:
        return !isOn(overlay) && m_show.qrCodes.size() > 1;
    default:
        return false;
    }
}

void OverlayStrip::click(const Switch& each) {
    if (hasChoice(each.overlay))
        openMenu(each);
    else
        step(each);
    refresh();
}

bool OverlayStrip::pressKey(int functionKey) {
    for (const Switch& each : m_switches) {
        if (functionKey == 0 || each.key != functionKey)
            continue;
        if (each.button->isEnabled())
            step(each);
        return true;
    }
    return false;
}

void OverlayStrip::step(const Switch& each) {
    using namespace studio::show;
    const bool on = isOn(each.overlay);
    if (each.overlay == Overlay::StandBy) {
        Q_EMIT commanded(on ? StageCommand(EndStandBy{})
                            : StageCommand(StartStandBy{StandBy{likelySlate(), {}, {}}}));
    } else if (each.overlay == Overlay::LuckyDraw) {
        if (!m_stage.draw)
            Q_EMIT commanded(OpenDraw{{}, drawnAmong(names())});
        else if (m_stage.draw->winner < 0 && !m_stage.draw->names.isEmpty())
            Q_EMIT commanded(fairSpin(*m_stage.draw));
        else
            Q_EMIT commanded(CloseDraw{});
    } else if (on) {
        Q_EMIT commanded(HideOverlay{each.overlay});
    } else if (each.overlay == Overlay::Voucher && !m_show.findVoucher(m_stage.voucherCode)) {
        Q_EMIT commanded(ShowVoucher{m_show.vouchers.front().code});
    } else if (each.overlay == Overlay::QrCode && m_stage.qrCode < 0) {
        Q_EMIT commanded(ShowQrCode{0});
    } else {
        Q_EMIT commanded(ShowOverlay{each.overlay});
    }
}

studio::show::StandByKind OverlayStrip::likelySlate() const {
    return m_stage.segment < 0 ? studio::show::StandByKind::Starting : studio::show::StandByKind::Break;
}

void OverlayStrip::openMenu(const Switch& each) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("overlayMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Send send = [this](const auto& command) {
        Q_EMIT commanded(command);
    };
    switch (each.overlay) {
    case Overlay::Voucher:
        fillVoucherMenu(*menu, m_show, m_stage, send);
        break;
    case Overlay::QrCode:
        fillQrMenu(*menu, m_show, m_stage, send);
        break;
    case Overlay::LuckyDraw:
        fillDrawMenu(*menu, m_stage, names(), send);
        break;
    default:
        fillStandByMenu(*menu, m_stage, send);
        break;
    }
    menu->popup(each.button->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

QString OverlayStrip::hindrance(Overlay overlay) const {
    switch (overlay) {
    case Overlay::Voucher:
        return m_show.vouchers.empty() ? tr("The show has no voucher") : QString();
    case Overlay::QrCode:
        return m_show.qrCodes.empty() ? tr("The show has no code") : QString();
    case Overlay::LuckyDraw:
        return names().isEmpty() ? tr("Nobody has commented yet") : QString();
    case Overlay::PriceFlash:
        return flashesNow(m_show, m_stage) ? QString() : tr("Only in a flash sale, while it is on air");
    case Overlay::NextUp:
        return hasNext(m_show, m_stage) ? QString() : tr("No other product comes after this step");
    case Overlay::Spotlight:
        return m_stage.spotlight ? QString() : tr("Choose a comment and press “Spotlight” first");
    case Overlay::SellerLine:
        return m_show.seller.name.isEmpty() ? tr("The show names no seller") : QString();
    default:
        return {};
    }
}

QString OverlayStrip::purpose(Overlay overlay) const {
    switch (overlay) {
    case Overlay::Voucher:
        return tr("A voucher that buyers can use; right-click to choose");
    case Overlay::QrCode:
        return tr("A code to scan: a link or a bank transfer; right-click to choose");
    case Overlay::LuckyDraw:
        if (!m_stage.draw)
            return tr("Opens a draw among those who commented; the same key then spins and closes it");
        return m_stage.draw->winner < 0 ? tr("The draw is open: the key spins it")
                                        : tr("The draw is over: the key closes it");
    case Overlay::PriceFlash:
        return tr("The old price is struck, the new one rolls in");
    case Overlay::NextUp:
        return tr("What comes next in the run of show");
    case Overlay::OrderTicker:
        return tr("New orders with shortened names, never with a number");
    case Overlay::StandBy:
        return m_stage.standBy ? tr("Back on: takes the slate away")
                               : tr("A slate over the whole picture: before, break, after");
    case Overlay::Spotlight:
        return tr("One comment, large");
    case Overlay::SellerLine:
        return tr("Who sells, as the law wants it shown");
    default:
        return {};
    }
}

void OverlayStrip::refresh() {
    for (const Switch& each : m_switches)
        refreshSwitch(each);
}

void OverlayStrip::refreshSwitch(const Switch& each) {
    const bool on = isOn(each.overlay);
    const QString why = on ? QString() : hindrance(each.overlay);
    const bool noRoom = m_unplaced.contains(each.overlay);
    each.button->setText(text::shortOverlayName(each.overlay));
    each.button->setAccessibleName(text::overlayName(each.overlay));
    each.button->setChecked(on);
    each.button->setEnabled(why.isEmpty());
    QString tip = text::overlayName(each.overlay);
    if (each.key > 0)
        tip += QStringLiteral(" (F%1)").arg(each.key);
    const QString what = !why.isEmpty() ? why : noRoom ? text::noRoomSentence() : purpose(each.overlay);
    each.button->setToolTip(widgets::asToolTip(tip + QStringLiteral(": ") + what));
    if (each.button->property("noRoom").toBool() != noRoom) {
        each.button->setProperty("noRoom", noRoom);
        each.button->style()->unpolish(each.button);
        each.button->style()->polish(each.button);
    }
}

} // namespace app::stage_controls
