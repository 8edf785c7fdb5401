"""What the medians say about each other."""

PAIRS = [("phien-studio", "obs-studio"), ("phien-studio, no window", "obs-studio, no preview")]
FACTS = ("cpu", "cpu_ms_per_drawn_frame", "rss_mb", "pss_mb", "first_byte_s", "first_media_s", "drawn_per_s", "received_fps")


def ratios(medians):
    """One line a comparison; `medians` by (name, number of destinations)."""
    for ours, theirs in PAIRS:
        mine, other = medians.get((ours, 1)), medians.get((theirs, 1))
        if mine and other:
            yield {"ratio": f"{ours} / {theirs}",
                   **{fact: round(mine[fact] / other[fact], 3) for fact in FACTS if mine.get(fact) and other.get(fact)}}
    floor = medians.get(("ffmpeg", 1))
    for (name, count), median in medians.items():
        if floor and name != "ffmpeg" and count == 1:
            yield {"ratio": f"{name} / ffmpeg", "cpu": round(median["cpu"] / floor["cpu"], 3),
                   "pss_mb": round(median["pss_mb"] / floor["pss_mb"], 3)}
    one = medians.get(("phien-studio, no window", 1))
    for count in (2, 3):
        more = medians.get(("phien-studio, no window", count))
        if one and more:
            yield {"further_destination_percent_cpu": round(100 * (more["cpu"] / one["cpu"] - 1) / (count - 1), 2),
                   "measured_with": count}
