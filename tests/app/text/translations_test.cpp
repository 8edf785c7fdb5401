#include <catch2/catch.hpp>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {

/// Sources of messages whose translation is missing, unfinished or gone.
QStringList openMessages(const QString& file) {
    QFile ts(file);
    REQUIRE(ts.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&ts);
    QStringList open;
    QString source;
    int messages = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message"))
            ++messages;
        else if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            const bool finished = xml.attributes().value(QLatin1String("type")).isEmpty();
            const QString words = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (!finished || words.trimmed().isEmpty())
                open << source;
        }
    }
    REQUIRE(messages > 0);
    return open;
}

/// The file after lupdate has looked through the sources of today.
QString refreshed(const QTemporaryDir& folder, const QString& name, bool pluralsOnly) {
    const QString copy = folder.filePath(name);
    REQUIRE(QFile::copy(QStringLiteral(PHIEN_SOURCE_DIR "/translations/") + name, copy));
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral(PHIEN_SOURCE_DIR),
                          QStringLiteral("-locations"), QStringLiteral("none")};
    if (pluralsOnly)
        arguments << QStringLiteral("-pluralonly");
    arguments << QStringLiteral(PHIEN_SOURCE_DIR "/app") << QStringLiteral("-ts") << copy;
    REQUIRE(QProcess::execute(QStringLiteral(PHIEN_LUPDATE), arguments) == 0);
    return copy;
}

} // namespace

TEST_CASE("every string of the console is finished in Vietnamese") {
    const QTemporaryDir folder;
    const QStringList open = openMessages(refreshed(folder, QStringLiteral("phien-studio_vi.ts"), false));
    INFO(open.join(QLatin1Char('\n')).toStdString());
    CHECK(open.isEmpty());
}

TEST_CASE("English has its plurals") {
    const QTemporaryDir folder;
    const QStringList open = openMessages(refreshed(folder, QStringLiteral("phien-studio_en.ts"), true));
    INFO(open.join(QLatin1Char('\n')).toStdString());
    CHECK(open.isEmpty());
}
