#include "app/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QStyleFactory>
#include <QSvgRenderer>

namespace app::theme {

namespace {

constexpr int kIconSizes[] = {12, 16, 20, 24, 32};
constexpr int kOpaque = 0xff;

QString styleSheetColour(const Colour& colour) {
    const QColor value = colour;
    if (value.alpha() == kOpaque)
        return value.name();
    return QStringLiteral("rgba(%1,%2,%3,%4)")
        .arg(value.red())
        .arg(value.green())
        .arg(value.blue())
        .arg(value.alpha());
}

QString placeholder(std::string_view name) {
    return QStringLiteral("@{") + QLatin1String(name.data(), static_cast<qsizetype>(name.size())) +
           QLatin1Char('}');
}

} // namespace

QFont font(const Length& size, Weight weight) {
    QFont result;
    result.setFamilies(
        {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Noto Color Emoji")});
    result.setPixelSize(size);
    switch (weight) {
    case Weight::Normal:
        break;
    case Weight::Medium:
        result.setWeight(QFont::Medium);
        break;
    case Weight::Strong:
        result.setWeight(QFont::DemiBold);
        break;
    case Weight::Bold:
        result.setWeight(QFont::Bold);
        break;
    }
    return result;
}

QPalette palette() {
    QPalette result;
    result.setColor(QPalette::Window, kPane);
    result.setColor(QPalette::Base, kBackground);
    result.setColor(QPalette::AlternateBase, kPane);
    result.setColor(QPalette::Button, kRaised);
    result.setColor(QPalette::WindowText, kInk);
    result.setColor(QPalette::Text, kInk);
    result.setColor(QPalette::ButtonText, kInk);
    result.setColor(QPalette::BrightText, kBad);
    result.setColor(QPalette::PlaceholderText, kDim);
    result.setColor(QPalette::Highlight, kBrand);
    result.setColor(QPalette::HighlightedText, kWhite);
    result.setColor(QPalette::Link, kAsk);
    result.setColor(QPalette::ToolTipBase, kRaised);
    result.setColor(QPalette::ToolTipText, kInk);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, kFaint);
    return result;
}

QString styleSheet() {
    QFile file(QStringLiteral(":/theme/console.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const Colour* colour : colours())
        sheet.replace(placeholder(colour->name), styleSheetColour(*colour));
    for (const Length* length : lengths())
        sheet.replace(placeholder(length->name), QString::number(length->value) + QStringLiteral("px"));
    return sheet;
}

void apply(QApplication& application) {
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setPalette(palette());
    application.setFont(font(kText));
    application.setStyleSheet(styleSheet());
}

QPixmap pixmap(const QString& name, const QColor& colour, int size, qreal scale) {
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    QPixmap result(QSize(size, size) * scale);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    renderer.render(&painter);
    painter.end();
    result.setDevicePixelRatio(scale);
    return result;
}

QIcon icon(const QString& name, const QColor& colour) {
    QIcon result;
    for (const int size : kIconSizes)
        result.addPixmap(pixmap(name, colour, size, 1));
    for (const int size : kIconSizes)
        result.addPixmap(pixmap(name, colour, size, 2));
    return result;
}

} // namespace app::theme
