#pragma once

#include "studio/base/result.h"
#include "studio/overlays/overlays_error.h"
#include "studio/show/look.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace studio::overlays {

/// The text of a VietQR code for a transfer to an account (NAPAS 247, service QRIBFTTA), as banking apps scan
/// it: EMVCo "QR Code Specification for Payment Systems, Merchant-Presented Mode" with the fields of NAPAS's
/// VietQR format. With an amount it is for one payment ("12"), without or with 0 for many ("11"). The memo
/// goes out in ASCII, which is all that banks pass on: "Đơn A12" becomes "Don A12", cut at 25 characters.
/// Errors hold no account number. Pure, any thread.
base::Result<QString> vietQrPayload(const show::BankAccount& account);

/// CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF), as EMVCo asks for; 0x29B1 for "123456789".
std::uint16_t crc16(const QByteArray& bytes);

} // namespace studio::overlays
