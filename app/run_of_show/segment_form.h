#pragma once

#include "studio/show/show.h"

#include <QFrame>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace app::run_of_show {

/// Changes one step, or makes a new one, at the foot of the list. Enter keeps it, Esc lets go. A flash
/// price that is no money is told and not kept. Main thread.
class SegmentForm : public QFrame {
    Q_OBJECT
public:
    explicit SegmentForm(QWidget* parent = nullptr);

    /// Products and scenes of `show` can be chosen.
    void edit(const studio::show::Show& show, const studio::show::Segment& segment, const QString& heading);
    studio::show::Segment segment() const;

Q_SIGNALS:
    void kept(const studio::show::Segment& segment);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void fill(const studio::show::Show& show);
    void showFieldsOfKind();
    void keep();

    studio::show::Segment m_before;
    QLabel* m_heading;
    QFormLayout* m_fields;
    QComboBox* m_kind;
    QLineEdit* m_title;
    QComboBox* m_product;
    QComboBox* m_pair;
    QLineEdit* m_price;
    QLabel* m_problem;
    QSpinBox* m_minutes;
    QComboBox* m_scene;
    QPushButton* m_keep;
};

} // namespace app::run_of_show
