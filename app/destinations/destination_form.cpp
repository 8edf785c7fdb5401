#include "app/destinations/destination_form.h"

#include "app/text/error_words.h"
#include "app/text/platform_words.h"
#include "studio/broadcast/platform_preset.h"
#include "studio/broadcast/stream_target.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace app::destinations {

namespace {

constexpr int kPadding = 14;
constexpr int kGap = 9;

QString fromView(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// The form shows the field itself, so that its name is left out.
QString problemWords(const studio::base::Error& error) {
    text::Words words = text::wordsFor(error);
    words.where.clear();
    return words.inOneLine();
}

/// The preset whose own server's host is this one, or whose id is a part of it; else "custom".
QString platformOfHost(const QString& host) {
    for (const auto& preset : studio::broadcast::platformPresets()) {
        QString id = fromView(preset.id);
        if (fromView(preset.server).contains(host) || host.contains(id))
            return id;
    }
    return QStringLiteral("custom");
}

} // namespace

DestinationForm::DestinationForm(QWidget* parent)
    : QFrame(parent)
    , m_platform(new QComboBox(this))
    , m_enabled(new QCheckBox(tr("Used in this show"), this))
    , m_keyPage(new QLabel(this))
    , m_problem(new QLabel(this)) {
    setObjectName(QStringLiteral("destinationForm"));
    buildFields();
}

QLineEdit* DestinationForm::addField(QFormLayout* form, const char* objectName, const QString& label) {
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(label);
    form->addRow(label, field);
    return field;
}

void DestinationForm::buildFields() {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    form->setVerticalSpacing(kGap);
    form->setHorizontalSpacing(kPadding);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_platform->setObjectName(QStringLiteral("destinationPlatform"));
    m_platform->setAccessibleName(tr("Platform"));
    for (const auto& preset : studio::broadcast::platformPresets())
        m_platform->addItem(text::platformName(fromView(preset.id)), fromView(preset.id));
    form->addRow(tr("Platform"), m_platform);
    m_name = addField(form, "destinationName", tr("Name"));
    m_server = addField(form, "destinationServer", tr("Server"));
    m_key = addField(form, "destinationKey", tr("Stream key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_keyPage->setObjectName(QStringLiteral("destinationKeyPage"));
    m_keyPage->setProperty("role", QStringLiteral("dim"));
    m_keyPage->setTextFormat(Qt::PlainText);
    m_keyPage->setWordWrap(true);
    form->addRow(QString(), m_keyPage);
    m_canvas = new QComboBox(this);
    m_canvas->setObjectName(QStringLiteral("destinationCanvas"));
    m_canvas->setAccessibleName(tr("Picture"));
    m_canvasLabel = new QLabel(tr("Picture"), this);
    form->addRow(m_canvasLabel, m_canvas);
    setCanvases({});
    m_enabled->setObjectName(QStringLiteral("destinationEnabled"));
    m_enabled->setAccessibleName(m_enabled->text());
    form->addRow(QString(), m_enabled);
    m_problem->setObjectName(QStringLiteral("destinationProblem"));
    m_problem->setProperty("role", QStringLiteral("bad"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    form->addRow(m_problem);
    buildButtons(form);
    connect(m_platform, &QComboBox::activated, this, &DestinationForm::platformChosen);
}

void DestinationForm::buildButtons(QFormLayout* form) {
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    const auto add = [&](const char* objectName, const char* role, const QString& label) {
        auto* button = new QPushButton(label, this);
        button->setObjectName(QLatin1String(objectName));
        button->setProperty("role", QLatin1String(role));
        button->setAccessibleName(label);
        button->setAutoDefault(false);
        buttons->addWidget(button);
        return button;
    };
    auto* paste = add("destinationPaste", "", tr("Paste whole address"));
    paste->setToolTip(tr("Takes rtmp://server/app/key from the clipboard apart"));
    buttons->addStretch(1);
    auto* cancel = add("destinationCancel", "", tr("Cancel"));
    auto* save = add("destinationSave", "go", tr("Save"));
    save->setDefault(true);
    form->addRow(buttons);
    connect(paste, &QPushButton::clicked, this, [this] { takeUrl(QGuiApplication::clipboard()->text()); });
    connect(cancel, &QPushButton::clicked, this, &DestinationForm::cancelled);
    connect(save, &QPushButton::clicked, this, &DestinationForm::submit);
}

void DestinationForm::setCanvases(const CanvasNames& canvases) {
    m_canvas->clear();
    for (const auto& [id, name] : canvases)
        m_canvas->addItem(name, static_cast<int>(id));
    m_canvas->setVisible(canvases.size() > 1);
    m_canvasLabel->setVisible(canvases.size() > 1);
}

QString DestinationForm::platform() const {
    return m_platform->currentData().toString();
}

void DestinationForm::edit(const studio::show::Destination& destination) {
    m_before = destination.name;
    m_secretName = destination.secret;
    const int place = m_platform->findData(destination.platform);
    m_platform->setCurrentIndex(std::max(0, place));
    m_name->setText(destination.name);
    m_server->setText(destination.server);
    m_key->clear();
    m_key->setPlaceholderText(destination.secret.isEmpty() ? QString()
                                                           : tr("stored; leave empty to keep it"));
    m_enabled->setChecked(destination.enabled);
    m_canvasBefore = destination.canvas;
    m_canvas->setCurrentIndex(std::max(0, m_canvas->findData(static_cast<int>(destination.canvas))));
    showProblem({});
    platformChosen();
}

void DestinationForm::platformChosen() {
    const auto& preset = studio::broadcast::platformPreset(platform().toStdString());
    const QString server = fromView(preset.server);
    m_server->setPlaceholderText(server.isEmpty() ? tr("rtmps://… from the platform's live page") : server);
    const QString page = fromView(preset.keyPage);
    m_keyPage->setText(page.isEmpty()
                           ? tr("Server and key are on the platform's live page, for each show anew.")
                           : tr("The key is on %1").arg(page));
    bool nameIsAPlatform = m_name->text().isEmpty();
    for (int i = 0; i < m_platform->count(); ++i)
        nameIsAPlatform = nameIsAPlatform || m_name->text() == m_platform->itemText(i);
    if (nameIsAPlatform && m_before.isEmpty())
        m_name->setText(m_platform->currentText());
}

bool DestinationForm::takeUrl(const QString& url) {
    const auto target = studio::broadcast::parseStreamUrl(url.trimmed().toStdString());
    if (!target) {
        showProblem(problemWords(target.error()));
        return false;
    }
    m_platform->setCurrentIndex(m_platform->findData(platformOfHost(QString::fromStdString(target->host))));
    platformChosen();
    m_server->setText(QString::fromStdString(target->display()));
    m_key->setText(QString::fromStdString(target->key.reveal()));
    showProblem({});
    return true;
}

void DestinationForm::showProblem(const QString& words) {
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
}

void DestinationForm::submit() {
    studio::show::Destination destination;
    destination.name = m_name->text().trimmed();
    destination.platform = platform();
    destination.server = m_server->text().trimmed();
    destination.secret = m_secretName;
    destination.enabled = m_enabled->isChecked();
    destination.canvas = m_canvas->count() > 1
                             ? static_cast<studio::show::CanvasId>(m_canvas->currentData().toInt())
                             : m_canvasBefore;
    if (destination.name.isEmpty()) {
        showProblem(tr("Give the destination a name."));
        return;
    }
    const auto& preset = studio::broadcast::platformPreset(destination.platform.toStdString());
    const QString server = destination.server.isEmpty() ? fromView(preset.server) : destination.server;
    const QString key = m_key->text().trimmed();
    const bool keepsKey = key.isEmpty() && !m_secretName.isEmpty();
    const std::string checkedKey = keepsKey ? "kept" : key.toStdString();
    const auto target = studio::broadcast::parseServerAndKey(server.toStdString(), checkedKey);
    if (!target) {
        showProblem(problemWords(target.error()));
        return;
    }
    showProblem({});
    Q_EMIT saveWanted(destination, keepsKey ? std::nullopt : std::optional(studio::base::Secret(checkedKey)));
}

} // namespace app::destinations
