#include "app/run_of_show/template_box.h"

#include "app/text/format.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace app::run_of_show {

using studio::show::RunTemplate;
using studio::show::Segment;

namespace {

constexpr int kPadding = 10;
constexpr int kMostMinutes = 120;
constexpr int kMostProducts = 50;
constexpr int kUsualMinutes = 10;
constexpr int kUsualFlashEvery = 4;
constexpr std::chrono::minutes kDrawEvery{30};
constexpr std::chrono::minutes kBreakEvery{90};
constexpr int kMostName = 100;

enum Line { OneByOne, InPairs, WithFlashSales, WithDrawsAndBreaks, Lines };

constexpr std::array<const char*, Lines> kNames{"templateOneByOne", "templateInPairs", "templateFlashSales",
                                                "templateDrawsAndBreaks"};

QString lengthOf(const std::vector<Segment>& run) {
    std::chrono::seconds whole{0};
    for (const Segment& segment : run)
        whole += segment.planned;
    return text::roughDuration(whole);
}

} // namespace

TemplateBox::TemplateBox(QWidget* parent)
    : QFrame(parent)
    , m_minutes(new QSpinBox(this))
    , m_flashEvery(new QSpinBox(this))
    , m_ownList(new QComboBox(this))
    , m_use(new QPushButton(tr("Use"), this))
    , m_remove(new QPushButton(tr("Forget"), this))
    , m_name(new QLineEdit(this))
    , m_save(new QPushButton(tr("Save"), this)) {
    setObjectName(QStringLiteral("templateBox"));
    build();
    connect(m_minutes, qOverload<int>(&QSpinBox::valueChanged), this, &TemplateBox::refresh);
    connect(m_flashEvery, qOverload<int>(&QSpinBox::valueChanged), this, &TemplateBox::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &TemplateBox::refresh);
    connect(m_name, &QLineEdit::returnPressed, this, &TemplateBox::saveOwn);
    connect(m_save, &QPushButton::clicked, this, &TemplateBox::saveOwn);
    connect(m_use, &QPushButton::clicked, this, &TemplateBox::useOwn);
    connect(m_remove, &QPushButton::clicked, this, &TemplateBox::removeOwn);
    hide();
}

void TemplateBox::build() {
    auto* heading = new QLabel(tr("Make the run of show anew"), this);
    heading->setProperty("role", QStringLiteral("strong"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(5);
    column->addWidget(heading);
    auto* numbers = new QFormLayout;
    m_minutes->setObjectName(QStringLiteral("templateMinutes"));
    m_minutes->setRange(1, kMostMinutes);
    m_minutes->setValue(kUsualMinutes);
    m_flashEvery->setObjectName(QStringLiteral("templateFlashEvery"));
    m_flashEvery->setRange(1, kMostProducts);
    m_flashEvery->setValue(kUsualFlashEvery);
    numbers->addRow(tr("Minutes a product"), m_minutes);
    numbers->addRow(tr("Flash sale every … products"), m_flashEvery);
    column->addLayout(numbers);
    for (int line = 0; line < Lines; ++line) {
        auto* button = new QPushButton(this);
        button->setObjectName(QLatin1String(kNames[static_cast<std::size_t>(line)]));
        button->setProperty("role", QStringLiteral("line"));
        connect(button, &QPushButton::clicked, this,
                [this, line] { Q_EMIT chosen(studio::show::runFor(madeOf(line), m_show.products)); });
        m_ready.push_back(button);
        column->addWidget(button);
    }
    m_ownList->setObjectName(QStringLiteral("templateOwn"));
    m_ownList->setAccessibleName(tr("My templates"));
    m_ownList->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ownList->setMinimumContentsLength(1);
    m_use->setObjectName(QStringLiteral("templateUse"));
    m_use->setProperty("role", QStringLiteral("small-go"));
    m_remove->setObjectName(QStringLiteral("templateForget"));
    m_remove->setProperty("role", QStringLiteral("small"));
    m_name->setObjectName(QStringLiteral("templateName"));
    m_name->setPlaceholderText(tr("Keep this run as…"));
    m_name->setMaxLength(kMostName);
    m_save->setObjectName(QStringLiteral("templateSave"));
    m_save->setProperty("role", QStringLiteral("small"));
    auto* cancel = new QPushButton(tr("Close"), this);
    cancel->setObjectName(QStringLiteral("templateCancel"));
    connect(cancel, &QPushButton::clicked, this, &TemplateBox::cancelled);
    const auto addRow = [column](std::initializer_list<QWidget*> widgets) {
        auto* row = new QHBoxLayout;
        for (QWidget* widget : widgets)
            row->addWidget(widget, widget == *widgets.begin() ? 1 : 0);
        column->addLayout(row);
    };
    addRow({m_ownList, m_use, m_remove});
    addRow({m_name, m_save});
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    column->addLayout(foot);
}

void TemplateBox::setOwn(const std::vector<studio::show::OwnTemplate>& own) {
    m_own = own;
    refresh();
}

void TemplateBox::open(const studio::show::Show& show) {
    m_show = show;
    m_name->clear();
    refresh();
    setVisible(true);
    m_ready.front()->setFocus();
}

RunTemplate TemplateBox::madeOf(int line) const {
    RunTemplate made;
    made.perProduct = std::chrono::minutes(m_minutes->value());
    made.inPairs = line == InPairs;
    if (line == WithFlashSales)
        made.flashEvery = m_flashEvery->value();
    if (line == WithDrawsAndBreaks) {
        made.drawEvery = kDrawEvery;
        made.breakEvery = kBreakEvery;
    }
    return made;
}

void TemplateBox::refresh() {
    const std::array<QString, Lines> words{tr("Product by product"), tr("In pairs"), tr("With flash sales"),
                                           tr("Draw every 30′, break every 90′")};
    for (int line = 0; line < Lines; ++line) {
        const auto place = static_cast<std::size_t>(line);
        const auto run = studio::show::runFor(madeOf(line), m_show.products);
        m_ready[place]->setText(words[place] + QStringLiteral(" · ") + lengthOf(run));
        m_ready[place]->setEnabled(!m_show.products.empty());
    }
    const QString now = m_ownList->currentText();
    m_ownList->clear();
    for (const studio::show::OwnTemplate& own : m_own)
        m_ownList->addItem(own.name);
    m_ownList->setCurrentIndex(std::max(m_own.empty() ? -1 : 0, m_ownList->findText(now)));
    m_ownList->setPlaceholderText(tr("No templates of my own"));
    m_ownList->setEnabled(!m_own.empty());
    m_use->setEnabled(!m_own.empty());
    m_remove->setEnabled(!m_own.empty());
    m_save->setEnabled(!m_name->text().trimmed().isEmpty() && !m_show.runOfShow.empty());
}

/// One of that name is replaced.
void TemplateBox::saveOwn() {
    if (!m_save->isEnabled())
        return;
    const auto made = studio::show::templateOf(m_show, m_name->text().trimmed());
    const auto same =
        std::find_if(m_own.begin(), m_own.end(), [&](const auto& own) { return own.name == made.name; });
    if (same == m_own.end())
        m_own.push_back(made);
    else
        *same = made;
    m_name->clear();
    refresh();
    m_ownList->setCurrentText(made.name);
    Q_EMIT ownChanged(m_own);
}

void TemplateBox::useOwn() {
    const int index = m_ownList->currentIndex();
    if (index >= 0)
        Q_EMIT chosen(studio::show::runFor(m_own[static_cast<std::size_t>(index)], m_show));
}

void TemplateBox::removeOwn() {
    const int index = m_ownList->currentIndex();
    if (index < 0)
        return;
    m_own.erase(m_own.begin() + index);
    refresh();
    Q_EMIT ownChanged(m_own);
}

void TemplateBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QFrame::keyPressEvent(event);
}

} // namespace app::run_of_show
