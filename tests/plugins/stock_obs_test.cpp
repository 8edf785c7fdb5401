#include "studio/overlays/overlay_contract.h"
#include "tests/plugins/picture_text.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

namespace contract = studio::overlays::contract;
using phien::overlays::test::readText;

namespace {

/// On the card's plate, beside its words.
constexpr QPoint kPlate(80 + 36 + 385, 40 + 22 + 120);
constexpr int kPatienceMs = 60000;
/// About a second: the recording runs at a constant 2,000 kbps.
constexpr qint64 kEnoughBytes = 150000;

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QJsonObject source(const char* id, const char* name, const QJsonObject& settings) {
    return {{QStringLiteral("id"), QLatin1String(id)},
            {QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("settings"), settings}};
}

QJsonObject item(const char* name, int id, int x, int y) {
    return {{QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("id"), id},
            {QStringLiteral("visible"), true},
            {QStringLiteral("align"), 5},
            {QStringLiteral("pos"), QJsonObject{{QStringLiteral("x"), x}, {QStringLiteral("y"), y}}},
            {QStringLiteral("scale"), QJsonObject{{QStringLiteral("x"), 1}, {QStringLiteral("y"), 1}}}};
}

/// A scene with our card and a countdown on grey.
QByteArray sceneCollection() {
    const QJsonObject card{{QLatin1String(contract::kThemeName), QStringLiteral("dark-luxury")},
                           {QStringLiteral("name"), QStringLiteral("Khăn lụa tơ tằm")},
                           {QStringLiteral("price"), QStringLiteral("345.000 ₫")}};
    const QJsonObject ground{{QStringLiteral("color"), qint64(0xff808080)},
                             {QStringLiteral("width"), 640},
                             {QStringLiteral("height"), 360}};
    const QJsonObject clock{{QStringLiteral("layout"), QStringLiteral("landscape")},
                            {QStringLiteral("start_ms"), 1},
                            {QStringLiteral("end_ms"), qint64(4'000'000'000'000)}};
    const QJsonArray items{item("ground", 1, 0, 0), item("card", 2, 80, 40), item("clock", 3, 0, 0)};
    const QJsonObject scene{{QStringLiteral("items"), items}, {QStringLiteral("id_counter"), 3}};
    const QJsonObject collection{
        {QStringLiteral("name"), QStringLiteral("Shop")},
        {QStringLiteral("current_scene"), QStringLiteral("Scene")},
        {QStringLiteral("current_program_scene"), QStringLiteral("Scene")},
        {QStringLiteral("scene_order"),
         QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Scene")}}}},
        {QStringLiteral("sources"),
         QJsonArray{source("color_source_v3", "ground", ground), source(contract::kProductCard, "card", card),
                    source(contract::kCountdown, "clock", clock), source("scene", "Scene", scene)}},
        {QStringLiteral("transitions"), QJsonArray()}};
    return QJsonDocument(collection).toJson();
}

void prepareProfile(const QString& home) {
    const QString obs = home + QStringLiteral("/obs-studio");
    REQUIRE(QDir().mkpath(obs + QStringLiteral("/basic/profiles/Shop")));
    REQUIRE(QDir().mkpath(obs + QStringLiteral("/basic/scenes")));
    write(obs + QStringLiteral("/global.ini"),
          "[General]\nFirstRun=true\nEnableAutoUpdates=false\nInfoIncrement=999\nLastVersion=486539266\n"
          "[Basic]\nProfile=Shop\nProfileDir=Shop\nSceneCollection=Shop\nSceneCollectionFile=Shop\n"
          "[BasicWindow]\nPreviewEnabled=false\n[OBSWebSocket]\nServerEnabled=false\nFirstLoad=false\n");
    write(obs + QStringLiteral("/basic/profiles/Shop/basic.ini"),
          "[General]\nName=Shop\n[Output]\nMode=Simple\n[SimpleOutput]\nFilePath=" + home.toUtf8() +
              "\nRecFormat=mkv\nRecQuality=Stream\nStreamEncoder=x264\nVBitrate=2000\nABitrate=128\n"
              "[Video]\nBaseCX=640\nBaseCY=360\nOutputCX=640\nOutputCY=360\nFPSType=1\nFPSInt=15\n"
              "ColorFormat=NV12\nColorSpace=709\nColorRange=Partial\n[Audio]\nSampleRate=48000\n");
    write(obs + QStringLiteral("/basic/scenes/Shop.json"), sceneCollection());
}

QString recordingIn(const QString& folder) {
    const auto files = QDir(folder).entryInfoList({QStringLiteral("*.mkv")});
    return files.isEmpty() || files.first().size() < kEnoughBytes ? QString() : files.first().filePath();
}

/// Installs the module alone, as its package does; false where that does not work.
bool installModule(const QString& prefix) {
    return QProcess::execute(QStringLiteral("cmake"),
                             {QStringLiteral("--install"), QStringLiteral(PHIEN_BINARY_DIR),
                              QStringLiteral("--component"), QStringLiteral("overlays"),
                              QStringLiteral("--prefix"), prefix}) == 0;
}

/// The last frame that is in the file now.
QImage lastFrame(const QString& recording, const QString& folder) {
    const QString picture = folder + QStringLiteral("/frame.png");
    QProcess::execute(QStringLiteral("ffmpeg"), {QStringLiteral("-v"), QStringLiteral("quiet"),
                                                 QStringLiteral("-y"), QStringLiteral("-i"), recording,
                                                 QStringLiteral("-update"), QStringLiteral("1"), picture});
    return QImage(picture);
}

} // namespace

TEST_CASE("stock OBS Studio loads the module that was installed alone, shows the card in its theme and "
          "records it") {
    const QTemporaryDir folder;
    prepareProfile(folder.path());
    const QString prefix = folder.filePath(QStringLiteral("prefix"));
    REQUIRE(installModule(prefix));
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), folder.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("OBS_PLUGINS_PATH"),
                       prefix + QStringLiteral("/" PHIEN_LIBDIR "/obs-plugins"));
    environment.insert(QStringLiteral("OBS_PLUGINS_DATA_PATH"),
                       prefix + QStringLiteral("/" PHIEN_DATADIR "/obs/obs-plugins"));

    QProcess obs;
    obs.setProcessEnvironment(environment);
    obs.setProcessChannelMode(QProcess::MergedChannels);
    obs.setStandardOutputFile(folder.filePath(QStringLiteral("obs.log")));
    obs.start(QStringLiteral("obs"),
              {QStringLiteral("--multi"), QStringLiteral("--profile"), QStringLiteral("Shop"),
               QStringLiteral("--collection"), QStringLiteral("Shop"), QStringLiteral("--startrecording"),
               QStringLiteral("--disable-updater"), QStringLiteral("--disable-missing-files-check")});
    REQUIRE(obs.waitForStarted());

    QElapsedTimer waited;
    waited.start();
    QString words;
    QImage frame;
    while (waited.elapsed() < kPatienceMs && obs.state() == QProcess::Running &&
           !words.contains(QStringLiteral("345.000"))) {
        obs.waitForFinished(500);
        const QString recording = recordingIn(folder.path());
        if (!recording.isEmpty()) {
            frame = lastFrame(recording, folder.path());
            words = frame.isNull() ? QString() : readText(frame.copy(250, 40, 290, 260));
            frame.save(QStringLiteral(PHIEN_BINARY_DIR "/pictures/stock-obs.png"));
        }
    }
    QFile log(folder.filePath(QStringLiteral("obs.log")));
    REQUIRE(log.open(QIODevice::ReadOnly));
    INFO(log.readAll().right(6000).toStdString());
    INFO("read: " << words.toStdString());
    CHECK(obs.state() == QProcess::Running);
    CHECK(words.contains(QStringLiteral("345.000")));
    CHECK(words.contains(QStringLiteral("Khăn lụa tơ t")));
    // The theme's card is nearly black, the usual one is white.
    CHECK(qGray(frame.pixel(kPlate)) < 60);
    obs.terminate();
    if (!obs.waitForFinished(10000)) {
        obs.kill();
        obs.waitForFinished();
    }
}

TEST_CASE("the module gives no function of Qt 6 away, which a host's Qt 5 would take the place of") {
    QProcess nm;
    nm.start(QStringLiteral("nm"),
             {QStringLiteral("--dynamic"), QStringLiteral("--defined-only"), QStringLiteral("-C"),
              QStringLiteral(PHIEN_BINARY_DIR "/plugins/obs-plugins/phien-overlays.so")});
    REQUIRE(nm.waitForFinished(kPatienceMs));
    const QString symbols = QString::fromUtf8(nm.readAllStandardOutput());
    CHECK(symbols.contains(QStringLiteral("obs_module_load")));
    for (const QString& symbol : symbols.split(QLatin1Char('\n'))) {
        INFO(symbol.toStdString());
        CHECK_FALSE(symbol.contains(QStringLiteral(" Q")));
        CHECK_FALSE(symbol.contains(QStringLiteral("(Q")));
        CHECK_FALSE(symbol.contains(QStringLiteral("phien::")));
    }
}
