#pragma once

#include "studio/session/session_event.h"
#include "studio/show/air_check.h"
#include "studio/show/stage.h"

#include <QDate>

#include <optional>
#include <vector>

namespace studio::session {

/// Keeps goods without their papers off the stage, unless the host has decided otherwise in this run and that
/// is recorded (Law 122/2025/QH15 art. 23-24). Main thread.
class PaperGuard {
public:
    /// Which product that was not on the stage before may not be on the next one; none: it may.
    std::optional<AirRefused> refusal(const show::Show& show, const show::Stage& before,
                                      const show::Stage& next, const show::StageCommand& command,
                                      QDate today);
    /// From now on that product is let through, as long as it lacks nothing more than was decided about.
    void allow(const show::AirOverride& decision) { m_decisions.push_back(decision); }
    const std::vector<show::AirOverride>& decisions() const { return m_decisions; }

    /// The refused step that a decision about this product lets go on, if the stage has not moved since.
    std::optional<show::StageCommand> takeRefused(const QString& productCode, const show::Stage& now);

private:
    struct Refused {
        QString productCode;
        show::StageCommand command;
        int segment;
        QString onAir;
    };

    bool isDecided(const show::Product& product, const std::vector<show::PaperGap>& gaps) const;

    std::vector<show::AirOverride> m_decisions;
    std::optional<Refused> m_refused;
};

} // namespace studio::session
