#include "studio/show/run_template.h"

#include "studio/show/show_tables.h"
#include "studio/show/show_words.h"

#include <algorithm>

namespace studio::show {

namespace {

using std::chrono::seconds;

/// Prices people say end in whole thousands.
constexpr std::int64_t kPriceStep = 1000;
constexpr int kWhole = 100;
constexpr int kMostPercentOff = 99;

base::Money reduced(const Product& product, int percentOff) {
    const std::int64_t live = product.livePrice.value_or(product.price).dong;
    std::int64_t price = live * (kWhole - std::clamp(percentOff, 0, kMostPercentOff)) / kWhole;
    if (price > kPriceStep)
        price -= price % kPriceStep;
    if (product.floorPrice)
        price = std::max(price, product.floorPrice->dong);
    return {price};
}

int percentOffOf(const Product& product, const Segment& segment) {
    const std::int64_t live = product.livePrice.value_or(product.price).dong;
    if (!segment.flashPrice || live <= 0)
        return 0;
    const std::int64_t off = (live - segment.flashPrice->dong) * kWhole;
    return std::clamp(static_cast<int>((off + live / 2) / live), 0, kMostPercentOff);
}

Segment plain(SegmentKind kind, seconds planned) {
    Segment segment;
    segment.kind = kind;
    segment.planned = planned;
    return segment;
}

/// Puts a run together and knows how long it is.
class Making {
public:
    explicit Making(const RunTemplate& made)
        : m_made(made) {}

    void product(const Product& product, const Product* pair) {
        Segment segment = plain(SegmentKind::Product, m_made.perProduct);
        segment.productCode = product.code;
        if (pair != nullptr)
            segment.pairCode = pair->code;
        put(segment);
        const Product& last = pair == nullptr ? product : *pair;
        m_sinceFlash += pair == nullptr ? 1 : 2;
        if (m_made.flashEvery > 0 && m_sinceFlash >= m_made.flashEvery) {
            m_sinceFlash = 0;
            Segment flash = plain(SegmentKind::FlashSale, m_made.flashLength);
            flash.productCode = last.code;
            flash.flashPrice = reduced(last, m_made.flashPercentOff);
            put(flash);
        }
    }

    /// Where time has come for them.
    void pauses() {
        if (m_made.drawEvery > seconds(0) && m_sinceDraw >= m_made.drawEvery) {
            m_sinceDraw = seconds(0);
            put(plain(SegmentKind::LuckyDraw, m_made.drawLength));
        }
        if (m_made.breakEvery > seconds(0) && m_sinceBreak >= m_made.breakEvery) {
            put(plain(SegmentKind::Break, m_made.breakLength));
            m_sinceBreak = seconds(0);
        }
    }

    void put(const Segment& segment) {
        if (segment.planned <= seconds(0))
            return;
        m_run.push_back(segment);
        m_sinceDraw += segment.planned;
        m_sinceBreak += segment.planned;
    }

    std::vector<Segment> take() { return std::move(m_run); }

private:
    const RunTemplate& m_made;
    std::vector<Segment> m_run;
    seconds m_sinceDraw{0};
    seconds m_sinceBreak{0};
    int m_sinceFlash = 0;
};

constexpr QLatin1String kName("name");
constexpr QLatin1String kSteps("steps");

using Step = OwnTemplate::Step;

bool stepKind(const Place& place, Step& out) {
    return word<&Segment::kind, kSegmentWords>(place, out.segment);
}
bool stepTitle(const Place& place, Step& out) {
    return text<&Segment::title, kLongestName>(place, out.segment);
}
bool stepScene(const Place& place, Step& out) {
    return text<&Segment::sceneId, kLongestId>(place, out.segment);
}
bool stepPlanned(const Place& place, Step& out) {
    constexpr std::int64_t kDay = 24 * 60 * 60;
    std::int64_t planned = 0;
    if (!readInteger(place, planned, 1, kDay))
        return false;
    out.segment.planned = seconds(planned);
    return true;
}

constexpr Field<Step> kStepFields[] = {
    {QLatin1String("kind"), Presence::Required, stepKind},
    {QLatin1String("title"), Presence::Optional, stepTitle},
    {QLatin1String("plannedSeconds"), Presence::Required, stepPlanned},
    {QLatin1String("scene"), Presence::Optional, stepScene},
    {QLatin1String("product"), Presence::Optional, integer<&Step::product, -1, kMostItems>},
    {QLatin1String("pair"), Presence::Optional, integer<&Step::pair, -1, kMostItems>},
    {QLatin1String("percentOff"), Presence::Optional, integer<&Step::percentOff, 0, kMostPercentOff>},
};

bool steps(const Place& place, OwnTemplate& out) {
    return readObjects<Step>(place, kStepFields, out.steps);
}

constexpr Field<OwnTemplate> kTemplateFields[] = {
    {kName, Presence::Required, text<&OwnTemplate::name, kLongestName>},
    {kSteps, Presence::Required, steps},
};

} // namespace

std::vector<Segment> runFor(const RunTemplate& made, const std::vector<Product>& products) {
    Making making(made);
    making.put(plain(SegmentKind::FreeTalk, made.opening));
    const std::size_t stride = made.inPairs ? 2 : 1;
    for (std::size_t index = 0; index < products.size(); index += stride) {
        const bool hasPair = made.inPairs && index + 1 < products.size();
        making.product(products[index], hasPair ? &products[index + 1] : nullptr);
        if (index + stride < products.size()) // the end is near enough
            making.pauses();
    }
    making.put(plain(SegmentKind::Questions, made.questions));
    return making.take();
}

OwnTemplate templateOf(const Show& show, const QString& name) {
    OwnTemplate own{name, {}};
    QStringList codes;
    const auto numberOf = [&](const QString& code) {
        if (code.isEmpty())
            return -1;
        if (!codes.contains(code))
            codes.append(code);
        return static_cast<int>(codes.indexOf(code));
    };
    for (const Segment& segment : show.runOfShow) {
        Step step{segment, numberOf(segment.productCode), numberOf(segment.pairCode), 0};
        if (const Product* product = show.findProduct(segment.productCode))
            step.percentOff = percentOffOf(*product, segment);
        step.segment.productCode.clear();
        step.segment.pairCode.clear();
        step.segment.flashPrice.reset();
        own.steps.push_back(step);
    }
    return own;
}

std::vector<Segment> runFor(const OwnTemplate& own, const Show& show) {
    const auto productAt = [&](int number) {
        const bool isThere = number >= 0 && static_cast<std::size_t>(number) < show.products.size();
        return isThere ? &show.products[static_cast<std::size_t>(number)] : nullptr;
    };
    std::vector<Segment> run;
    std::size_t behindSelling = 0;
    seconds perProduct = RunTemplate{}.perProduct;
    int used = 0;
    for (const Step& step : own.steps) {
        Segment segment = step.segment;
        const Product* product = productAt(step.product);
        if (segment.sells() && product == nullptr)
            continue;
        if (segment.sells()) {
            segment.productCode = product->code;
            used = std::max(used, std::max(step.product, step.pair) + 1);
        }
        if (const Product* pair = productAt(step.pair); pair != nullptr && pair != product)
            segment.pairCode = pair->code;
        if (segment.kind == SegmentKind::FlashSale && step.percentOff > 0)
            segment.flashPrice = reduced(*product, step.percentOff);
        if (show.findScene(segment.sceneId) == nullptr)
            segment.sceneId.clear();
        run.push_back(segment);
        if (segment.sells())
            behindSelling = run.size();
        if (segment.kind == SegmentKind::Product)
            perProduct = segment.planned;
    }
    std::vector<Segment> further;
    for (auto number = static_cast<std::size_t>(used); number < show.products.size(); ++number) {
        further.push_back(plain(SegmentKind::Product, perProduct));
        further.back().productCode = show.products[number].code;
    }
    run.insert(run.begin() + static_cast<std::ptrdiff_t>(behindSelling), further.begin(), further.end());
    return run;
}

QJsonObject writeTemplate(const OwnTemplate& own) {
    QJsonArray list;
    for (const Step& step : own.steps) {
        QJsonObject object{
            {QStringLiteral("kind"), wordOf(kSegmentWords, step.segment.kind)},
            {QStringLiteral("title"), step.segment.title},
            {QStringLiteral("plannedSeconds"), static_cast<qint64>(step.segment.planned.count())},
            {QStringLiteral("scene"), step.segment.sceneId},
            {QStringLiteral("product"), step.product},
            {QStringLiteral("pair"), step.pair},
            {QStringLiteral("percentOff"), step.percentOff}};
        list.append(object);
    }
    return {{kName, own.name}, {kSteps, list}};
}

std::optional<OwnTemplate> readTemplate(const QJsonObject& object) {
    Problems problems(QStringLiteral("template"));
    const Show none;
    ReadContext context{problems, {}, none};
    OwnTemplate own;
    if (!readObject<OwnTemplate>({context, object, {}}, kTemplateFields, own) || own.name.isEmpty())
        return std::nullopt;
    return own;
}

} // namespace studio::show
