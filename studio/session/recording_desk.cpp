#include "studio/session/recording_desk.h"

#include "studio/media/remux.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace studio::session {
namespace {

// A disk that fails again and again is not worth a new file every second.
constexpr int kMostReplacements = 5;

bool canGoOnInNewFile(const base::Error& error) {
    return error.code == media::MediaError::FileVanished || error.code == media::MediaError::WriteFailed;
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

base::Result<void> RecordingDesk::start(const QString& folder, const QString& file,
                                        std::shared_ptr<stream::PacketFan> feed) {
    m_folder = folder;
    m_firstFile = file;
    m_feed = std::move(feed);
    m_cancelled = false;
    m_replacements = 0;
    return openWriter(file.isEmpty() ? nextName() : file);
}

QString RecordingDesk::nextName() const {
    const QString stem = m_firstFile.isEmpty()
                             ? m_folder + QStringLiteral("/phien-") +
                                   QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"))
                             : m_firstFile.chopped(m_firstFile.endsWith(QLatin1String(".mkv")) ? 4 : 0);
    QString name = stem + QStringLiteral(".mkv");
    for (int part = 2; QFileInfo::exists(name); ++part) {
        name = stem + QStringLiteral("-%1.mkv").arg(part);
    }
    return name;
}

base::Result<void> RecordingDesk::openWriter(const QString& file) {
    const std::weak_ptr<int> alive = m_alive;
    auto listener = [this, alive, post = m_parts.post](const media::RecordingEvent& event) {
        post([this, alive, event] {
            if (!alive.expired()) {
                hear(event);
            }
        });
    };
    media::RecordingOptions options;
    options.file = file;
    auto writer = media::RecordingWriter::create(std::move(options), std::move(listener));
    if (!writer) {
        return writer.error();
    }
    m_writer = std::move(*writer);
    m_files.append(file);
    m_toRemux.append(file);
    m_feed->add(m_writer);
    return {};
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
    m_recordedBefore += m_writer->recorded();
    m_bytesBefore += m_writer->bytesWritten();
    m_writer.reset();
    if (closed->error) {
        m_parts.problem(*closed->error);
    }
    if (m_done) {
        remuxAll();
    } else if (closed->error && canGoOnInNewFile(*closed->error)) {
        replaceLostFile(*closed->error);
    }
}

void RecordingDesk::replaceLostFile(const base::Error&) {
    if (++m_replacements > kMostReplacements || !m_feed->format()) {
        return;
    }
    QDir().mkpath(m_folder);
    if (const auto opened = openWriter(nextName()); !opened) {
        m_parts.problem(opened.error());
    }
}

void RecordingDesk::finish(std::function<void()> done) {
    m_done = std::move(done);
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
