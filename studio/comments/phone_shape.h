#pragma once

#include <QString>
#include <QStringView>

namespace studio::comments {

// What a row of digits looks like, by Vietnam's numbering plan (Circular 22/2014/TT-BTTTT, the
// renumbering of 2017 and 2018): mobile 0[35789] and 8 more, before 2018 also 01 and 9 more;
// landline 02 and 9 more; 84 or 0084 in place of the 0 from abroad. Pure, any thread.

/// Exactly a number that can be dialled, with its leading 0 or country code.
bool isDialled(QStringView digits);
/// A number of nearly the right length with its leading 0: a slip of the finger.
bool isNearlyDialled(QStringView digits);
/// A mobile number without its leading 0.
bool isBareMobile(QStringView digits);

/// What may be shown of it: at most two digits, "09•• ••• •••".
QString maskOf(QStringView digits);

} // namespace studio::comments
