#include "app/comment_feed/comment_feed_model.h"

#include "app/text/format.h"
#include "app/text/platform_words.h"
#include "studio/comments/phone_mask.h"

#include <algorithm>

namespace app::comment_feed {

namespace {

constexpr std::chrono::minutes kRateWindow{1};

constexpr char16_t kNoBreakSpace = 0x00a0;

/// A masked number stays on one line.
QString held(QString text) {
    const QChar bullet(u'•');
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == QLatin1Char(' ') && (text[i - 1] == bullet || text[i + 1] == bullet))
            text[i] = QChar(kNoBreakSpace);
    }
    return text;
}

FeedRow toRow(const studio::comments::Comment& comment) {
    using namespace studio::comments;
    return {comment.platform + QLatin1Char('/') + comment.id, comment.platform,
            maskPhoneNumbers(displayText(comment.author)), held(displayText(comment.text)), comment.at};
}

} // namespace

CommentFeedModel::CommentFeedModel(QObject* parent)
    : QAbstractListModel(parent) {
}

void CommentFeedModel::setComments(const std::deque<studio::comments::Comment>& comments) {
    m_all.clear();
    for (const auto& comment : comments)
        m_all.push_front(toRow(comment));
    trim();
    rebuild();
}

void CommentFeedModel::add(const studio::comments::Comment& comment) {
    m_all.push_front(toRow(comment));
    m_arrivals.push_back(std::chrono::system_clock::now());
    const FeedRow row = m_all.front();
    trim();
    if (!matches(row))
        return;
    if (m_held) {
        ++m_waiting;
        Q_EMIT waitingChanged();
        return;
    }
    showRow(row);
}

void CommentFeedModel::showRow(FeedRow row) {
    beginInsertRows({}, 0, 0);
    m_shown.push_front(std::move(row));
    endInsertRows();
    if (rowCount() > kMostRows) {
        beginRemoveRows({}, kMostRows, rowCount() - 1);
        m_shown.resize(kMostRows);
        endRemoveRows();
    }
}

void CommentFeedModel::setHeld(bool held) {
    if (m_held == held)
        return;
    m_held = held;
    if (!held && m_waiting > 0)
        rebuild();
}

void CommentFeedModel::setSearch(const QString& words) {
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    rebuild();
}

void CommentFeedModel::hide(const QString& key) {
    m_hidden.insert(key);
    for (int i = 0; i < rowCount(); ++i) {
        if (m_shown[static_cast<std::size_t>(i)].key != key)
            continue;
        beginRemoveRows({}, i, i);
        m_shown.erase(m_shown.begin() + i);
        endRemoveRows();
        return;
    }
}

int CommentFeedModel::perMinute(studio::base::WallTime now) const {
    const auto recent = std::find_if(m_arrivals.begin(), m_arrivals.end(),
                                     [&](const auto& at) { return now - at < kRateWindow; });
    return static_cast<int>(m_arrivals.end() - recent);
}

const FeedRow* CommentFeedModel::row(int index) const {
    return index >= 0 && index < rowCount() ? &m_shown[static_cast<std::size_t>(index)] : nullptr;
}

int CommentFeedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommentFeedModel::data(const QModelIndex& index, int role) const {
    const FeedRow* found = row(index.row());
    if (!found)
        return {};
    switch (role) {
    case RowRole:
        return QVariant::fromValue(*found);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(text::platformName(found->platform) + QStringLiteral(", ") + found->author +
                       QStringLiteral(": ") + found->text);
    default:
        return {};
    }
}

bool CommentFeedModel::matches(const FeedRow& row) const {
    if (m_hidden.contains(row.key))
        return false;
    const QString all =
        row.author + QLatin1Char(' ') + row.text + QLatin1Char(' ') + text::platformName(row.platform);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

void CommentFeedModel::rebuild() {
    beginResetModel();
    m_shown.clear();
    for (const FeedRow& row : m_all) {
        if (matches(row))
            m_shown.push_back(row);
    }
    m_waiting = 0;
    endResetModel();
    Q_EMIT waitingChanged();
}

void CommentFeedModel::trim() {
    if (m_all.size() > kMostRows)
        m_all.resize(kMostRows);
    const auto now = std::chrono::system_clock::now();
    while (!m_arrivals.empty() && now - m_arrivals.front() >= kRateWindow)
        m_arrivals.pop_front();
}

} // namespace app::comment_feed
