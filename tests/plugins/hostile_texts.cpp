#include "tests/plugins/hostile_texts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

namespace phien::overlays::test {
namespace {

std::vector<HostileText> readCorpus() {
    QFile file(QStringLiteral(PHIEN_SOURCE_DIR "/tests/fixtures/hostile_text/hostile_text.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::runtime_error("the hostile texts cannot be read");
    }
    QJsonParseError error;
    const auto entries = QJsonDocument::fromJson(file.readAll(), &error).array();
    if (entries.isEmpty()) {
        throw std::runtime_error("the hostile texts: " + error.errorString().toStdString());
    }
    std::vector<HostileText> texts;
    for (const auto& value : entries) {
        const auto entry = value.toObject();
        texts.push_back(
            {entry[QLatin1String("name")].toString(),
             entry[QLatin1String("start")].toString() +
                 entry[QLatin1String("text")].toString().repeated(entry[QLatin1String("times")].toInt(1))});
    }
    return texts;
}

} // namespace

const std::vector<HostileText>& hostileTexts() {
    static const std::vector<HostileText> texts = readCorpus();
    return texts;
}

} // namespace phien::overlays::test
