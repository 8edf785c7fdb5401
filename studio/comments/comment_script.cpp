#include "studio/comments/comment_script.h"

#include "studio/comments/clean_text.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <optional>

namespace studio::comments {

namespace {

constexpr qint64 kLargestFile = 32LL * 1024 * 1024;
constexpr std::size_t kMostProblems = 200;
constexpr double kLongestShow = 24 * 60 * 60;

std::optional<ScriptedComment> readLine(const QByteArray& line, int number) {
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QJsonValue at = object.value(QLatin1String("at"));
    const QJsonValue platform = object.value(QLatin1String("platform"));
    const QJsonValue author = object.value(QLatin1String("author"));
    const QJsonValue text = object.value(QLatin1String("text"));
    const double seconds = at.toDouble(-1);
    if (!(seconds >= 0 && seconds <= kLongestShow) || !platform.isString() || !author.isString() ||
        !text.isString())
        return std::nullopt;
    ScriptedComment scripted;
    scripted.at = std::chrono::milliseconds(std::llround(seconds * 1000));
    scripted.comment.platform = cleanText(platform.toString());
    scripted.comment.id = QStringLiteral("script-%1").arg(number);
    scripted.comment.author = cleanText(author.toString());
    scripted.comment.text = cleanText(text.toString());
    scripted.comment.at = base::WallTime(scripted.at);
    return scripted;
}

} // namespace

base::Result<CommentScript> loadCommentScript(const QString& path) {
    QFile file(path);
    const QFileInfo info(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
        return base::Error{ScriptError::CannotRead, file.errorString().toStdString(), path.toStdString()};
    CommentScript script;
    int number = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        ++number;
        if (line.isEmpty())
            continue;
        if (auto scripted = readLine(line, number)) {
            script.comments.push_back(*std::move(scripted));
        } else if (script.problems.size() < kMostProblems) {
            const QString where = QStringLiteral("%1:%2").arg(info.fileName()).arg(number);
            script.problems.push_back({ScriptError::BadLine,
                                       "a line is {\"at\", \"platform\", \"author\", \"text\"}",
                                       where.toStdString()});
        }
    }
    std::stable_sort(
        script.comments.begin(), script.comments.end(),
        [](const ScriptedComment& one, const ScriptedComment& other) { return one.at < other.at; });
    return script;
}

} // namespace studio::comments
