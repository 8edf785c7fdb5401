#include "studio/show/json_reader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace studio::show {

namespace {

constexpr std::size_t kMostProblems = 200;
constexpr int kLongestFieldName = 60;
constexpr int kLongestPath = 4096;
constexpr std::int64_t kDearest = 999'999'999'999;

/// Line breaks and tabs become spaces, other control and bidi-override characters go.
QString cleaned(const QString& raw) {
    QString clean;
    clean.reserve(raw.size());
    for (const QChar letter : raw) {
        const char16_t unit = letter.unicode();
        const bool isBidi = (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
        if (unit == u'\n' || unit == u'\t')
            clean += QLatin1Char(' ');
        else if (letter.category() != QChar::Other_Control && !isBidi)
            clean += letter;
    }
    return clean.trimmed();
}

QString cut(const QString& whole, int most) {
    const bool splitsPair = whole.at(most - 1).isHighSurrogate();
    return whole.left(splitsPair ? most - 1 : most);
}

} // namespace

void Problems::add(ShowError code, const QString& field, const char* detail) {
    if (m_errors.size() >= kMostProblems)
        return;
    const QString where = field.isEmpty() ? m_file : QString(m_file + QStringLiteral(": ") + field);
    m_errors.push_back({code, detail, where.toStdString()});
}

bool isObject(const Place& place) {
    if (!place.json.isObject())
        place.report(ShowError::WrongType, "an object { } expected");
    return place.json.isObject();
}

bool isList(const Place& place) {
    if (!place.json.isArray())
        place.report(ShowError::WrongType, "a list [ ] expected");
    return place.json.isArray();
}

void reportUnknownFields(const Place& place, std::span<const QLatin1String> known) {
    const QJsonObject object = place.json.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QString name = field.key();
        if (std::any_of(known.begin(), known.end(), [&](QLatin1String one) { return one == name; }))
            continue;
        const QString shown = cleaned(name.left(kLongestFieldName));
        const QString path = place.field.isEmpty() ? shown : QString(place.field + QLatin1Char('.') + shown);
        place.context.problems.add(ShowError::UnknownField, path, "no field of this version");
    }
}

bool readText(const Place& place, QString& out, int mostLetters) {
    if (!place.json.isString()) {
        place.report(ShowError::WrongType, "text expected");
        return false;
    }
    const QString raw = place.json.toString();
    const bool isTooLong = raw.size() > mostLetters;
    if (isTooLong)
        place.report(ShowError::TooLong, "the text is too long and was cut");
    out = cleaned(isTooLong ? cut(raw, mostLetters) : raw);
    return true;
}

bool readTexts(const Place& place, QStringList& out, int mostLetters) {
    constexpr int kMostTexts = 100;
    if (!isList(place))
        return false;
    const QJsonArray list = place.json.toArray();
    if (list.size() > kMostTexts)
        place.report(ShowError::TooLong, "the list has too many entries");
    for (int index = 0; index < std::min<int>(list.size(), kMostTexts); ++index) {
        QString one;
        const Place inner{place.context, list.at(index), place.field + QStringLiteral("[%1]").arg(index)};
        if (readText(inner, one, mostLetters) && !one.isEmpty())
            out.append(one);
    }
    return true;
}

bool readFlag(const Place& place, bool& out) {
    if (!place.json.isBool()) {
        place.report(ShowError::WrongType, "true or false expected");
        return false;
    }
    out = place.json.toBool();
    return true;
}

bool readNumber(const Place& place, double& out, double least, double most) {
    if (!place.json.isDouble()) {
        place.report(ShowError::WrongType, "a number expected");
        return false;
    }
    const double value = place.json.toDouble();
    if (!std::isfinite(value) || value < least || value > most) {
        place.report(ShowError::BadValue, "the number is out of its range");
        return false;
    }
    out = value;
    return true;
}

bool readInteger(const Place& place, std::int64_t& out, std::int64_t least, std::int64_t most) {
    double value = 0;
    if (!readNumber(place, value, static_cast<double>(least), static_cast<double>(most)))
        return false;
    if (value != std::floor(value)) {
        place.report(ShowError::BadValue, "a whole number expected");
        return false;
    }
    out = static_cast<std::int64_t>(value);
    return true;
}

bool readMoney(const Place& place, base::Money& out) {
    if (place.json.isDouble() && place.json.toDouble() < 0) {
        place.report(ShowError::NegativePrice, "a price is never below 0");
        return false;
    }
    return readInteger(place, out.dong, 0, kDearest);
}

bool readColour(const Place& place, QString& out) {
    QString written;
    if (!readText(place, written, kLongestFieldName))
        return false;
    const bool isHex = written.size() == 7 && written.startsWith(QLatin1Char('#')) &&
                       std::all_of(written.begin() + 1, written.end(), [](QChar letter) {
                           return QStringLiteral("0123456789abcdef").contains(letter.toLower());
                       });
    if (!isHex && !written.isEmpty()) {
        place.report(ShowError::BadValue, "a colour is #rrggbb");
        return false;
    }
    out = written.toLower();
    return true;
}

bool readFilePath(const Place& place, QString& out, Missing missing) {
    QString written;
    if (!readText(place, written, kLongestPath))
        return false;
    if (written.isEmpty())
        return true;
    const QString path = QDir::cleanPath(QDir(place.context.folder).absoluteFilePath(written));
    const bool exists = QFileInfo(path).isFile();
    if (!exists)
        place.report(ShowError::MissingImage, "no such file");
    if (exists || missing == Missing::KeepPath)
        out = path;
    return true;
}

bool readFilePaths(const Place& place, QStringList& out, int most) {
    if (!isList(place))
        return false;
    const QJsonArray list = place.json.toArray();
    if (list.size() > most)
        place.report(ShowError::TooLong, "the list has too many entries");
    for (int index = 0; index < std::min<int>(list.size(), most); ++index) {
        QString one;
        const Place inner{place.context, list.at(index), place.field + QStringLiteral("[%1]").arg(index)};
        if (readFilePath(inner, one, Missing::LeaveEmpty) && !one.isEmpty())
            out.append(one);
    }
    return true;
}

bool readDate(const Place& place, QDate& out) {
    QString written;
    if (!readText(place, written, kLongestFieldName))
        return false;
    const QDate date = QDate::fromString(written, Qt::ISODate);
    if (!date.isValid()) {
        place.report(ShowError::BadValue, "a day is yyyy-mm-dd");
        return false;
    }
    out = date;
    return true;
}

} // namespace studio::show
