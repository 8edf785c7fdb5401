#pragma once

#include "app/destinations/canvas_names.h"
#include "studio/base/secret.h"
#include "studio/show/show.h"

#include <QFrame>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace app::destinations {

/// One destination's fields. The key is written only: a stored one is never shown.
class DestinationForm : public QFrame {
    Q_OBJECT
public:
    explicit DestinationForm(QWidget* parent = nullptr);

    /// An empty name: a new destination.
    void edit(const studio::show::Destination& destination);
    /// Asks which picture it gets, where there is more than one.
    void setCanvases(const CanvasNames& canvases);
    QString before() const { return m_before; }
    /// Splits a whole URL into server and key, and finds the platform by its host.
    bool takeUrl(const QString& url);
    void showProblem(const QString& words);

Q_SIGNALS:
    void saveWanted(const studio::show::Destination& destination,
                    const std::optional<studio::base::Secret>& key);
    void cancelled();

private:
    void buildFields();
    void buildButtons(QFormLayout* form);
    void platformChosen();
    void submit();
    QString platform() const;
    QLineEdit* addField(QFormLayout* form, const char* objectName, const QString& label);

    QString m_before;
    QString m_secretName;
    QComboBox* m_platform;
    QLabel* m_canvasLabel = nullptr;
    QComboBox* m_canvas = nullptr;
    studio::show::CanvasId m_canvasBefore = studio::show::CanvasId::Main;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_server = nullptr;
    QLineEdit* m_key = nullptr;
    QCheckBox* m_enabled;
    QLabel* m_keyPage;
    QLabel* m_problem;
};

} // namespace app::destinations
