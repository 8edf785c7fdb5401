#include "app/text/air_words.h"

#include "app/text/error_words.h"
#include "app/text/goods_words.h"

#include <QCoreApplication>

namespace app::text {

namespace {

struct AirWords {
    Q_DECLARE_TR_FUNCTIONS(AirWords)
};

} // namespace

QString refusedProduct(const studio::session::AirRefused& refused, const studio::show::Show& show) {
    const studio::show::Product* product = show.findProduct(refused.productCode);
    return product == nullptr || product->name.isEmpty()
               ? refused.productCode
               : QString(refused.productCode + QStringLiteral(" · ") + product->name);
}

QStringList missingPapers(const studio::session::AirRefused& refused) {
    QStringList papers;
    for (const studio::show::PaperGap& gap : refused.gaps)
        papers.append(gapWords(gap));
    return papers;
}

Words wordsFor(const studio::session::RunKeeping& keeping) {
    if (!keeping.problem)
        return {AirWords::tr("The show is written down again"), AirWords::tr("Nothing is missing."), {}, {}};
    return {
        AirWords::tr("The show is not written down: %1").arg(wordsFor(*keeping.problem).title),
        AirWords::tr("It goes on. What is on air and the comments wait in memory, new orders are not taken."),
        AirWords::tr("All of it is written by itself as soon as the reason has gone."),
        {}};
}

Words wordsFor(const studio::session::AirRefused& refused) {
    return {AirWords::tr("It stays off air, since it lacks papers"),
            missingPapers(refused).join(QStringLiteral("; ")) + QLatin1Char('.'),
            AirWords::tr("Add them to the product, or decide otherwise with a reason."), refused.productCode};
}

} // namespace app::text
