#include "app/application/show_destination_book.h"

#include "app/application/show_settings_key.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

namespace app {

using namespace studio;

namespace {

QString settingsKey(const QString& showFile) {
    return showSettingsKey(QStringLiteral("destinations"), showFile);
}

QJsonObject toJson(const show::Destination& destination) {
    return {{QStringLiteral("name"), destination.name},
            {QStringLiteral("platform"), destination.platform},
            {QStringLiteral("server"), destination.server},
            {QStringLiteral("secret"), destination.secret},
            {QStringLiteral("enabled"), destination.enabled},
            {QStringLiteral("second"), destination.canvas == show::CanvasId::Second}};
}

show::Destination fromJson(const QJsonObject& json) {
    return {.name = json[QStringLiteral("name")].toString(),
            .platform = json[QStringLiteral("platform")].toString(),
            .server = json[QStringLiteral("server")].toString(),
            .secret = json[QStringLiteral("secret")].toString(),
            .enabled = json[QStringLiteral("enabled")].toBool(true),
            .canvas =
                json[QStringLiteral("second")].toBool() ? show::CanvasId::Second : show::CanvasId::Main};
}

} // namespace

ShowDestinationBook::ShowDestinationBook(Parts parts, Destinations own)
    : m_parts(std::move(parts))
    , m_destinations(std::move(own)) {
}

ShowDestinationBook::Destinations ShowDestinationBook::remembered(const storage::SettingsStore& settings,
                                                                  const QString& showFile, Destinations own) {
    const QJsonValue stored = settings.value(settingsKey(showFile));
    if (!stored.isArray()) {
        return own;
    }
    Destinations destinations;
    for (const auto& entry : stored.toArray()) {
        show::Destination destination = fromJson(entry.toObject());
        if (!destination.name.isEmpty()) {
            destinations.push_back(std::move(destination));
        }
    }
    return destinations;
}

base::Result<void> ShowDestinationBook::keep() {
    QJsonArray array;
    for (const show::Destination& destination : m_destinations) {
        array.append(toJson(destination));
    }
    m_parts.changed(m_destinations);
    return m_parts.settings.set(settingsKey(m_parts.showFile), array);
}

void ShowDestinationBook::save(const QString& before, const show::Destination& destination,
                               std::optional<base::Secret> key, Done done) {
    show::Destination saved = destination;
    const auto place = std::find_if(m_destinations.begin(), m_destinations.end(),
                                    [&](const show::Destination& other) { return other.name == before; });
    if (saved.secret.isEmpty()) {
        saved.secret = place != m_destinations.end() && !place->secret.isEmpty()
                           ? place->secret
                           : QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    if (place == m_destinations.end()) {
        m_destinations.push_back(saved);
    } else {
        *place = saved;
    }
    auto kept = keep();
    if (!kept || !key) {
        done(std::move(kept));
        return;
    }
    m_parts.secrets->write(saved.secret, *key, std::move(done));
}

void ShowDestinationBook::remove(const QString& name, Done done) {
    const auto place =
        std::find_if(m_destinations.begin(), m_destinations.end(),
                     [&](const show::Destination& destination) { return destination.name == name; });
    if (place == m_destinations.end()) {
        done({});
        return;
    }
    const QString secret = place->secret;
    m_destinations.erase(place);
    auto kept = keep();
    if (secret.isEmpty()) {
        done(std::move(kept));
        return;
    }
    m_parts.secrets->remove(secret,
                            [kept, done = std::move(done)](const base::Result<void>&) { done(kept); });
}

} // namespace app
