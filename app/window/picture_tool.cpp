#include "app/window/picture_tool.h"

#include "app/text/show_words.h"
#include "app/widgets/key_button.h"

#include <QMenu>

namespace app::window {

PictureTool::PictureTool(QWidget* window)
    : QObject(window)
    , m_button(new widgets::KeyButton(window)) {
    m_button->setObjectName(QStringLiteral("pictureButton"));
    m_button->setProperty("role", QStringLiteral("tool"));
    m_button->setText(tr("Picture"));
    m_button->setAccessibleName(tr("Pictures of the show"));
    m_button->setToolTip(tr("A second picture of the other shape, with its own overlays and destinations"));
    m_button->setMenuMark(true);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &PictureTool::openMenu);
}

void PictureTool::setCanvases(QSize main, QSize second) {
    m_main = main;
    m_second = second;
}

void PictureTool::setSecondPicture(SecondPicture choice) {
    m_choice = std::move(choice);
    m_button->setVisible(m_choice.keep != nullptr);
}

void PictureTool::openMenu() {
    auto* menu = new QMenu(m_button);
    menu->setObjectName(QStringLiteral("pictureMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QSize other = m_second.isEmpty() ? m_main.transposed() : m_second;
    QAction* line = menu->addAction(tr("%1 too").arg(text::shapeName(other)));
    line->setObjectName(QStringLiteral("secondPicture"));
    line->setCheckable(true);
    line->setChecked(m_choice.next);
    connect(line, &QAction::toggled, this, &PictureTool::choose);
    menu->addAction(tr("Takes effect when the show is opened next"))->setEnabled(false);
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

void PictureTool::choose(bool on) {
    if (!m_choice.keep || !m_choice.keep(on)) {
        Q_EMIT noted(tr("The choice could not be kept"));
        return;
    }
    m_choice.next = on;
    const bool asNow = on == !m_second.isEmpty();
    if (asNow)
        Q_EMIT noted({});
    else
        Q_EMIT noted(on ? tr("The second picture comes when the show is opened next")
                        : tr("The second picture goes when the show is opened next"));
}

} // namespace app::window
