#pragma once

#include "studio/show/json_reader.h"
#include "studio/show/stage.h"

#include <QByteArray>

#include <span>

namespace studio::show {

// The tables of the parts of a stage as JSON.

inline constexpr int kLongestCommentText = 2000;

/// Unix milliseconds, 1970…2200.
bool readTime(const Place& place, base::WallTime& out);

template <auto Member>
bool time(const Place& place, OwnerOf<Member>& out) {
    return readTime(place, out.*Member);
}

std::span<const Field<FeedLine>> feedLineFields();
std::span<const Field<OrderLine>> orderLineFields();
bool readCountdown(const Place& place, Countdown& out);
bool readDraw(const Place& place, Draw& out);
bool readStandBy(const Place& place, StandBy& out);
bool readQuestion(const Place& place, Question& out);

/// Fills `segment` and `segmentSince`: the segment is found again by what it was.
bool readSegmentOnAir(const Place& place, Stage& out);

} // namespace studio::show
