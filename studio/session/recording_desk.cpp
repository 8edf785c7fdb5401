#include "studio/session/recording_desk.h"

#include "studio/media/remux.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace studio::session {
namespace {

// A disk that fails again and again is not worth a new file every second.
constexpr int kMostReplacements = 5;
constexpr std::chrono::seconds kProven{60};
constexpr QLatin1String kEnding(".mkv");

bool canGoOnInNewFile(const base::Error& error) {
    return error.code == media::MediaError::FileVanished || error.code == media::MediaError::WriteFailed;
}

QString stemOf(const QString& file) {
    return file.endsWith(kEnding) ? file.chopped(kEnding.size()) : file;
}

QString freeName(const QString& stem) {
    QString name = stem + kEnding;
    for (int part = 2; QFileInfo::exists(name); ++part) {
        name = QStringLiteral("%1-%2%3").arg(stem).arg(part).arg(kEnding);
    }
    return name;
}

/// Beside the recording and named as it, with a number where that name is taken.
QString freeMp4Name(const QFileInfo& recording) {
    const QString stem = recording.path() + QLatin1Char('/') + recording.completeBaseName();
    QString name = stem + QStringLiteral(".mp4");
    for (int other = 2; QFileInfo::exists(name); ++other) {
        name = QStringLiteral("%1-%2.mp4").arg(stem).arg(other);
    }
    return name;
}

} // namespace

RecordingDesk::RecordingDesk(Parts parts)
    : m_parts(std::move(parts)) {
    m_pool.setMaxThreadCount(1);
}

RecordingDesk::~RecordingDesk() {
    m_cancelled = true;
    m_alive.reset();
    if (m_writer && m_feed) {
        m_feed->remove(m_writer.get());
    }
    m_writer.reset();
    m_pool.waitForDone();
}

QString RecordingDesk::generatedStem() const {
    return m_folder + QStringLiteral("/phien-") +
           QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")) + m_suffix;
}

QString RecordingDesk::withSuffix(const QString& file, const QString& suffix) {
    return stemOf(file) + suffix + kEnding;
}

struct RecordingDesk::Opened {
    QString file;
    base::Result<std::shared_ptr<media::RecordingWriter>> writer;
};

void RecordingDesk::start(const QString& folder, const QString& file, std::shared_ptr<stream::PacketFan> feed,
                          const QString& suffix) {
    m_folder = folder;
    m_suffix = suffix;
    m_feed = std::move(feed);
    m_cancelled = false;
    m_replacements = 0;
    forgetLast();
    m_firstFile = file;
    open({file.isEmpty() ? generatedStem() : stemOf(file)});
}

void RecordingDesk::forgetLast() {
    m_lost = {};
    m_recordedBefore = {};
    m_bytesBefore = 0;
}

/// Tries the candidates in turn: each is the beginning of a name that is still free.
void RecordingDesk::open(const QStringList& candidates) {
    m_opening = true;
    const std::weak_ptr<int> alive = m_alive;
    const auto listener = [this, alive, post = m_parts.post](const media::RecordingEvent& event) {
        post([this, alive, event] {
            if (!alive.expired()) {
                hear(event);
            }
        });
    };
    m_pool.start([this, alive, listener, candidates, post = m_parts.post] {
        Opened opened{{}, base::Error{media::MediaError::CannotCreate}};
        for (const QString& candidate : candidates) {
            opened.file = freeName(candidate);
            QDir().mkpath(QFileInfo(opened.file).path());
            media::RecordingOptions options;
            options.file = opened.file;
            opened.writer = media::RecordingWriter::create(std::move(options), listener);
            if (opened.writer) {
                break;
            }
        }
        post([this, alive, opened] {
            if (!alive.expired()) {
                take(opened);
            }
        });
    });
}

void RecordingDesk::take(const Opened& opened) {
    m_opening = false;
    if (!opened.writer) {
        m_parts.problem(opened.writer.error());
        if (m_done) {
            remuxAll();
        }
        return;
    }
    m_writer = *opened.writer;
    m_files.append(opened.file);
    m_toRemux.append(opened.file);
    if (m_done) {
        m_writer->close();
    } else {
        m_feed->add(m_writer);
    }
}

void RecordingDesk::hear(const media::RecordingEvent& event) {
    m_parts.happened(event);
    if (const auto* gap = std::get_if<media::RecordingGap>(&event)) {
        m_lost += gap->lost;
        return;
    }
    const auto* closed = std::get_if<media::RecordingClosed>(&event);
    if (closed == nullptr || !m_writer) {
        return;
    }
    m_feed->remove(m_writer.get());
    if (m_writer->recorded() > kProven) {
        m_replacements = 0;
    }
    m_recordedBefore += m_writer->recorded();
    m_bytesBefore += m_writer->bytesWritten();
    m_writer.reset();
    if (closed->error) {
        m_parts.problem(*closed->error);
    }
    if (m_done) {
        remuxAll();
    } else if (closed->error && canGoOnInNewFile(*closed->error)) {
        replaceLostFile();
    }
}

/// Beside the lost file; in the data folder where that place is gone too.
void RecordingDesk::replaceLostFile() {
    if (++m_replacements > kMostReplacements || !m_feed->format()) {
        return;
    }
    QStringList candidates{generatedStem()};
    if (!m_firstFile.isEmpty() && QFileInfo(m_firstFile).dir().exists()) {
        candidates.prepend(stemOf(m_firstFile));
    }
    open(candidates);
}

void RecordingDesk::finish(std::function<void()> done) {
    m_done = std::move(done);
    if (m_opening) {
        return;
    }
    if (m_writer) {
        m_feed->remove(m_writer.get());
        m_writer->close();
    } else {
        remuxAll();
    }
}

void RecordingDesk::remuxAll() {
    const QStringList waiting = std::exchange(m_toRemux, {});
    const std::weak_ptr<int> alive = m_alive;
    m_pool.start([this, alive, waiting, post = m_parts.post] {
        QStringList made;
        std::vector<base::Error> problems;
        for (const QString& file : waiting) {
            const QFileInfo info(file);
            if (!info.exists() || info.size() == 0 || m_cancelled) {
                continue;
            }
            const QString target = freeMp4Name(info);
            int shown = -1;
            const auto progress = [&](double doneSoFar) {
                const int percent = static_cast<int>(doneSoFar * 100);
                if (percent == shown) {
                    return;
                }
                shown = percent;
                post([this, alive, doneSoFar, target] {
                    if (!alive.expired()) {
                        m_parts.remuxing(doneSoFar, target);
                    }
                });
            };
            const auto result = media::remuxToMp4(file, target, progress, m_cancelled);
            if (result) {
                made.append(target);
            } else if (!(result.error().code == media::MediaError::Cancelled)) {
                problems.push_back(result.error());
            }
        }
        post([this, alive, made, problems] {
            if (alive.expired()) {
                return;
            }
            m_files.append(made);
            for (const base::Error& error : problems) {
                m_parts.problem(error);
            }
            if (const auto finished = std::exchange(m_done, {})) {
                finished();
            }
        });
    });
}

std::chrono::milliseconds RecordingDesk::recorded() const {
    return m_recordedBefore + (m_writer ? m_writer->recorded() : std::chrono::milliseconds{0});
}

std::optional<std::chrono::seconds> RecordingDesk::timeLeft() const {
    return m_writer ? m_writer->timeLeft() : std::nullopt;
}

std::uint64_t RecordingDesk::bytesWritten() const {
    return m_bytesBefore + (m_writer ? m_writer->bytesWritten() : 0);
}

} // namespace studio::session
