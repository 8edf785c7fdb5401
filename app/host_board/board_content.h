#pragma once

#include "studio/base/clock.h"
#include "studio/session/session_event.h"
#include "studio/show/air_check.h"
#include "studio/show/run_timing.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace app::host_board {

/// A buyer's question for the host to see, as it may be shown: name shortened, numbers masked.
struct BoardQuestion {
    QString author;
    QString text;

    friend bool operator==(const BoardQuestion&, const BoardQuestion&) = default;
};

/// What the board is made of: values that somebody else owns.
struct BoardFacts {
    const studio::show::Show& show;
    const studio::show::Stage& stage;
    studio::session::SessionState state = studio::session::SessionState::Preparing;
    std::chrono::seconds onAir{0};
    /// Where the run of show stands against the clock; none: not known, nothing is said of being late.
    std::optional<studio::show::RunTiming> timing;
    /// What the papers of the product on air lack.
    std::vector<studio::show::PaperGap> paperGaps;
    std::optional<BoardQuestion> newestQuestion;
    QString directorsLine;
    studio::base::WallTime now;
};

/// Whether buyers can order what is on air.
enum class OrderLight { Off, Open, Closed };

/// The top of the board, another one every second.
struct BoardHeader {
    bool live = false;
    QString clock;
    QString segment;
    QString used;
    QString planned;
    bool over = false;
    QString pace; ///< "4 min behind"; empty: on time
    bool late = false;
    OrderLight orders = OrderLight::Off; ///< Off: nothing has begun
    QString countdown;
    QString timeOfDay;

    friend bool operator==(const BoardHeader&, const BoardHeader&) = default;
};

struct BoardVariant {
    QString label;
    int left = 0;

    friend bool operator==(const BoardVariant&, const BoardVariant&) = default;
};

/// The middle of the board, in the words and numbers that are drawn. What is empty is not drawn.
struct BoardBody {
    QString code;
    QString name;
    QString price;
    QString struckPrice;
    QString floorPrice;
    QString pair;
    QString warning;
    QString papers;
    bool papersLacking = false;
    QStringList talkingPoints;
    QString doNotSay;
    /// None: stock is not counted.
    std::optional<int> left;
    std::vector<BoardVariant> variants;
    /// The variants' figures are those from before the show.
    bool variantsFromBefore = false;
    QString questionFrom;
    QString question;
    /// A slate is over the picture: its name in big type, and when the show is back.
    QString pause;
    QString backAt;
    QString backIn;
    QString pauseMessage;

    friend bool operator==(const BoardBody&, const BoardBody&) = default;
};

/// The foot of the board.
struct BoardFooter {
    QString directorsLine;
    QString next; ///< "A13 Quần lụa trắng"
    QString nextDetail;

    bool isEmpty() const { return directorsLine.isEmpty() && next.isEmpty(); }
    friend bool operator==(const BoardFooter&, const BoardFooter&) = default;
};

struct BoardContent {
    BoardHeader header;
    BoardBody body;
    BoardFooter footer;

    friend bool operator==(const BoardContent&, const BoardContent&) = default;
};

/// What the board shows, in the console's language. Main thread.
BoardContent boardContent(const BoardFacts& facts);

} // namespace app::host_board
