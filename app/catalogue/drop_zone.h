#pragma once

#include <QFrame>
#include <QStringList>

namespace app::catalogue {

/// A framed place to drop files on, with a button to choose them instead.
class DropZone : public QFrame {
    Q_OBJECT
public:
    /// `objectName`: of the button.
    DropZone(const QString& objectName, const QString& words, const QString& buttonLabel,
             QWidget* parent = nullptr);

Q_SIGNALS:
    /// Local files, absolute.
    void dropped(const QStringList& files);
    void chooseWanted();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setOver(bool over);
};

} // namespace app::catalogue
