#pragma once

#include "app/host_board/board_content.h"

namespace app::host_board {
class HostBoard;
}

namespace app::host_board_sample {

enum class Situation {
    Design,    ///< as in the design's picture
    Full,      ///< everything that can be there, with long names
    Regulated, ///< a cosmetic with its warning and papers missing
    SoldOut,
    Break,
    Talk, ///< a step without product
};

/// Values with the lifetime of the whole.
struct Sample {
    studio::show::Show show;
    studio::show::Stage stage;
    std::optional<studio::show::RunTiming> timing;
    std::vector<studio::show::PaperGap> gaps;
    std::optional<host_board::BoardQuestion> question;
    QString line;
    studio::base::WallTime now;

    host_board::BoardFacts facts() const;
};

Sample sampleOf(Situation situation);
void fill(host_board::HostBoard& board, Situation situation);

} // namespace app::host_board_sample
