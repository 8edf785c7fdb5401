#include "app/host_board/board_content.h"

#include "app/text/format.h"
#include "app/text/show_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace app::host_board {

using namespace studio;
using std::chrono::seconds;

namespace {

struct BoardText {
    Q_DECLARE_TR_FUNCTIONS(BoardText)
};

/// Less than this off the plan is on time.
constexpr seconds kOnTime{60};

const show::Segment* segmentAt(const show::Show& show, int index) {
    const bool known = index >= 0 && static_cast<std::size_t>(index) < show.runOfShow.size();
    return known ? &show.runOfShow[static_cast<std::size_t>(index)] : nullptr;
}

seconds between(base::WallTime from, base::WallTime to) {
    return std::chrono::duration_cast<seconds>(to - from);
}

/// Whole seconds that are still to go, the last one counted to its end.
seconds untilTime(base::WallTime end, base::WallTime now) {
    return std::max(seconds(0), std::chrono::ceil<seconds>(end - now));
}

const show::Segment* flashOf(const BoardFacts& facts, const show::Product& product) {
    const show::Segment* segment = segmentAt(facts.show, facts.stage.segment);
    const bool flash = segment && segment->kind == show::SegmentKind::FlashSale && segment->flashPrice &&
                       segment->productCode.compare(product.code, Qt::CaseInsensitive) == 0;
    return flash ? segment : nullptr;
}

base::Money priceNow(const BoardFacts& facts, const show::Product& product) {
    const show::Segment* flash = flashOf(facts, product);
    return flash ? *flash->flashPrice : product.livePrice.value_or(product.price);
}

QString stockWords(const BoardFacts& facts, const show::Product& product) {
    const auto stock = show::stockOf(facts.show, facts.stage, product.code);
    if (!stock || stock->total <= 0)
        return {};
    return stock->left > 0 ? BoardText::tr("%1 left").arg(text::integer(stock->left))
                           : BoardText::tr("sold out");
}

QString priceAndStock(const BoardFacts& facts, const show::Product& product, base::Money price) {
    const QString stock = stockWords(facts, product);
    return stock.isEmpty() ? text::money(price) : text::money(price) + QStringLiteral(" · ") + stock;
}

QString withCode(const show::Product& product) {
    return product.code + QLatin1Char(' ') + product.name;
}

void addPace(BoardHeader& header, const show::RunTiming& timing) {
    const seconds off = timing.behind;
    if (off > -kOnTime && off < kOnTime)
        return;
    const auto minutes = static_cast<int>(std::abs(off.count()) / 60);
    header.late = off > seconds(0);
    header.pace = header.late ? BoardText::tr("%n minute(s) behind", nullptr, minutes)
                              : BoardText::tr("%n minute(s) ahead", nullptr, minutes);
}

BoardHeader headerOf(const BoardFacts& facts) {
    BoardHeader header;
    header.live = facts.state == session::SessionState::Live;
    header.clock = header.live ? text::clock(facts.onAir) : text::stateWords(facts.state);
    header.timeOfDay = text::timeOfDay(facts.now);
    if (const show::Segment* segment = segmentAt(facts.show, facts.stage.segment)) {
        const show::Product* product = facts.show.findProduct(segment->productCode);
        header.segment = product ? product->code : text::segmentName(facts.show, *segment);
        const seconds used =
            facts.timing ? facts.timing->onThis : between(facts.stage.segmentSince, facts.now);
        header.used = text::stopwatch(used);
        header.planned = text::stopwatch(segment->planned);
        header.over = used > segment->planned;
    }
    if (facts.stage.segment >= 0)
        header.orders = facts.stage.ordersOpen ? OrderLight::Open : OrderLight::Closed;
    if (facts.timing && facts.stage.segment >= 0)
        addPace(header, *facts.timing);
    if (facts.stage.countdown)
        header.countdown = text::stopwatch(untilTime(facts.stage.countdown->endsAt, facts.now));
    return header;
}

QString variantLabel(const show::Variant& variant, bool sizes, bool colours) {
    QStringList parts;
    if (sizes && !variant.size.isEmpty())
        parts << variant.size;
    if ((colours || parts.isEmpty()) && !variant.colour.isEmpty())
        parts << variant.colour;
    return parts.join(QLatin1Char(' '));
}

/// Sizes only where all are of one colour, colours only where all are of one size.
void addStock(BoardBody& body, const BoardFacts& facts, const show::Product& product) {
    const auto stock = show::stockOf(facts.show, facts.stage, product.code);
    if (!stock || stock->total <= 0)
        return;
    body.left = stock->left;
    if (product.variants.size() < 2)
        return;
    const auto differs = [&](auto part) {
        return std::any_of(product.variants.begin(), product.variants.end(), [&](const auto& variant) {
            return variant.*part != product.variants.front().*part;
        });
    };
    const bool sizes = differs(&show::Variant::size);
    const bool colours = differs(&show::Variant::colour);
    for (const show::Variant& variant : product.variants) {
        const QString label = variantLabel(variant, sizes || !colours, colours);
        if (!label.isEmpty())
            body.variants.push_back({label, stock->left == 0 ? 0 : variant.stock});
    }
    body.variantsFromBefore = stock->left != stock->total && stock->left != 0;
}

void addPapers(BoardBody& body, const BoardFacts& facts, const show::Product& product) {
    body.warning = product.warning;
    if (!facts.paperGaps.empty()) {
        using Reason = show::PaperGap::Reason;
        const auto expired =
            std::count_if(facts.paperGaps.begin(), facts.paperGaps.end(),
                          [](const show::PaperGap& gap) { return gap.reason == Reason::Expired; });
        const auto missing = static_cast<long>(facts.paperGaps.size()) - expired;
        QStringList words;
        if (missing > 0)
            words << BoardText::tr("%n paper(s) missing", nullptr, static_cast<int>(missing));
        if (expired > 0)
            words << BoardText::tr("%n paper(s) out of date", nullptr, static_cast<int>(expired));
        body.papers = words.join(QStringLiteral(", "));
        body.papersLacking = true;
    } else if (product.goods != show::GoodsKind::Ordinary) {
        body.papers = BoardText::tr("papers complete");
    }
}

QString quoted(const QStringList& claims) {
    QStringList each;
    for (const QString& claim : claims)
        each << BoardText::tr("“%1”").arg(claim);
    return each.join(QStringLiteral(", "));
}

void addProduct(BoardBody& body, const BoardFacts& facts, const show::Product& product) {
    body.code = product.code;
    body.name = product.name;
    const base::Money now = priceNow(facts, product);
    body.price = text::money(now);
    if (now < product.price)
        body.struckPrice = text::money(product.price);
    if (product.floorPrice)
        body.floorPrice = BoardText::tr("floor %1").arg(text::money(*product.floorPrice));
    if (const show::Product* pair = facts.show.findProduct(facts.stage.pairCode))
        body.pair = BoardText::tr("with %1").arg(withCode(*pair) + QStringLiteral(" · ") +
                                                 priceAndStock(facts, *pair, priceNow(facts, *pair)));
    addPapers(body, facts, product);
    body.talkingPoints = product.talkingPoints;
    if (!product.forbiddenClaims.isEmpty())
        body.doNotSay = BoardText::tr("Do not say: %1").arg(quoted(product.forbiddenClaims));
    addStock(body, facts, product);
}

void addQuestion(BoardBody& body, const BoardFacts& facts) {
    if (facts.stage.question) {
        body.questionFrom = BoardText::tr("IN THE PICTURE · %1").arg(facts.stage.question->line.author);
        body.question = facts.stage.question->line.text;
    } else if (facts.newestQuestion) {
        body.questionFrom = BoardText::tr("ASKED · %1").arg(facts.newestQuestion->author);
        body.question = facts.newestQuestion->text;
    }
}

QString pauseName(show::StandByKind kind) {
    switch (kind) {
    case show::StandByKind::Starting:
        return BoardText::tr("Starting soon");
    case show::StandByKind::Break:
        return BoardText::tr("Break");
    case show::StandByKind::Ended:
        return BoardText::tr("The show has ended");
    }
    return {};
}

void addPause(BoardBody& body, const BoardFacts& facts, const show::StandBy& slate) {
    body.pause = pauseName(slate.kind);
    body.pauseMessage = slate.message;
    if (!slate.backAt)
        return;
    const QString at = text::timeOfDay(*slate.backAt);
    body.backAt = slate.kind == show::StandByKind::Starting ? BoardText::tr("on air at %1").arg(at)
                                                            : BoardText::tr("back at %1").arg(at);
    body.backIn = text::stopwatch(untilTime(*slate.backAt, facts.now));
}

BoardBody bodyOf(const BoardFacts& facts) {
    BoardBody body;
    if (facts.stage.standBy) {
        addPause(body, facts, *facts.stage.standBy);
        return body;
    }
    if (const show::Product* product = facts.show.findProduct(facts.stage.productCode))
        addProduct(body, facts, *product);
    else if (const show::Segment* segment = segmentAt(facts.show, facts.stage.segment))
        body.name = text::segmentName(facts.show, *segment);
    else
        body.name = facts.show.title;
    addQuestion(body, facts);
    return body;
}

BoardFooter footerOf(const BoardFacts& facts) {
    BoardFooter footer;
    footer.directorsLine = facts.directorsLine.simplified();
    const show::Segment* next = segmentAt(facts.show, show::nextSegment(facts.show, facts.stage));
    if (!next)
        return footer;
    const show::Product* product = facts.show.findProduct(next->productCode);
    footer.next = product ? withCode(*product) : text::segmentName(facts.show, *next);
    if (!product)
        return footer;
    const bool flash = next->kind == show::SegmentKind::FlashSale && next->flashPrice;
    footer.nextDetail = priceAndStock(
        facts, *product, flash ? *next->flashPrice : product->livePrice.value_or(product->price));
    return footer;
}

} // namespace

BoardContent boardContent(const BoardFacts& facts) {
    return {headerOf(facts), bodyOf(facts), footerOf(facts)};
}

} // namespace app::host_board
