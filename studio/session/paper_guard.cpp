#include "studio/session/paper_guard.h"

#include <algorithm>

namespace studio::session {

std::optional<AirRefused> PaperGuard::refusal(const show::Show& show, const show::Stage& before,
                                              const show::Stage& next, const show::StageCommand& command,
                                              QDate today) {
    for (const QString& code : {next.productCode, next.pairCode}) {
        const bool wasThere = code == before.productCode || code == before.pairCode;
        const show::Product* product = code.isEmpty() || wasThere ? nullptr : show.findProduct(code);
        if (product == nullptr) {
            continue;
        }
        std::vector<show::PaperGap> gaps = show::paperGaps(*product, today);
        if (!gaps.empty() && !isDecided(*product, gaps)) {
            m_refused = Refused{product->code, command, before.segment, before.productCode};
            return AirRefused{product->code, std::move(gaps), command};
        }
    }
    return std::nullopt;
}

bool PaperGuard::isDecided(const show::Product& product, const std::vector<show::PaperGap>& gaps) const {
    return std::any_of(m_decisions.begin(), m_decisions.end(), [&](const show::AirOverride& decision) {
        const auto isKnown = [&](const show::PaperGap& gap) {
            return std::find(decision.gaps.begin(), decision.gaps.end(), gap) != decision.gaps.end();
        };
        return decision.productCode == product.code && std::all_of(gaps.begin(), gaps.end(), isKnown);
    });
}

std::optional<show::StageCommand> PaperGuard::takeRefused(const QString& productCode,
                                                          const show::Stage& now) {
    if (!m_refused || m_refused->productCode != productCode || m_refused->segment != now.segment ||
        m_refused->onAir != now.productCode) {
        return std::nullopt;
    }
    const auto refused = std::exchange(m_refused, std::nullopt);
    return refused->command;
}

} // namespace studio::session
