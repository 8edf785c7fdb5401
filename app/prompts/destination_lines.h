#pragma once

#include "app/prompts/prompts.h"

#include <QWidget>

class QVBoxLayout;

namespace app::prompts {

/// Destinations and what each answered, inside the question "go live?".
class DestinationLines : public QWidget {
    Q_OBJECT
public:
    explicit DestinationLines(QWidget* parent = nullptr);

    void setLines(const std::vector<DestinationLine>& lines);

private:
    void addLine(const DestinationLine& line);

    QVBoxLayout* m_column;
};

} // namespace app::prompts
