#include "studio/comments/phone_shape.h"

namespace studio::comments {

namespace {

constexpr qsizetype kMobile = 10;
constexpr qsizetype kLong = 11;
constexpr qsizetype kLeastNearly = 9;
constexpr qsizetype kMostNearly = 12;

bool isMobileLead(QChar digit) {
    return QStringView(u"35789").contains(digit);
}

/// With its leading 0.
bool isNational(QStringView digits) {
    if (!digits.startsWith(u'0') || digits.size() < kMobile)
        return false;
    const bool isLongLead = digits.at(1) == u'1' || digits.at(1) == u'2';
    return digits.size() == kMobile ? isMobileLead(digits.at(1)) : digits.size() == kLong && isLongLead;
}

/// As dialled inside the country: the code of the country replaced by 0.
QString national(QStringView digits) {
    if (digits.startsWith(u"00"))
        digits = digits.mid(2);
    if (!digits.startsWith(u"84"))
        return digits.toString();
    digits = digits.mid(2);
    return digits.startsWith(u'0') ? digits.toString() : QString(QLatin1Char('0') + digits.toString());
}

} // namespace

bool isDialled(QStringView digits) {
    if (isNational(digits))
        return true;
    const bool isFromAbroad = digits.startsWith(u"84") || digits.startsWith(u"0084");
    return isFromAbroad && isNational(national(digits));
}

bool isNearlyDialled(QStringView digits) {
    return digits.size() >= kLeastNearly && digits.size() <= kMostNearly && digits.startsWith(u'0') &&
           digits.at(1) != u'0';
}

bool isBareMobile(QStringView digits) {
    return digits.size() == kMobile - 1 && isMobileLead(digits.at(0));
}

QString maskOf(QStringView digits) {
    const QString number =
        isBareMobile(digits) ? QString(QLatin1Char('0') + digits.toString()) : national(digits);
    const bool isMobile = number.startsWith(u'0') && number.size() >= 2 && isMobileLead(number.at(1));
    const QString lead = isMobile ? number.left(2) : QStringLiteral("••");
    return lead + QStringLiteral("•• ••• •••");
}

} // namespace studio::comments
