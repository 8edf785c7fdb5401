#pragma once

#include "studio/base/result.h"
#include "studio/show/json_reader.h"
#include "studio/show/show.h"

#include <span>

namespace studio::show {

// The tables of the parts of a show, and what each part must be in itself to be of use.

std::span<const Field<Seller>> sellerFields();
std::span<const Field<Product>> productFields();
std::span<const Field<Source>> sourceFields();
std::span<const Field<Scene>> sceneFields();
std::span<const Field<Segment>> segmentFields();
std::span<const Field<Destination>> destinationFields();
std::span<const Field<Voucher>> voucherFields();
std::span<const Field<QrCode>> qrCodeFields();

bool readLook(const Place& place, Look& out);
bool readPlaces(const Place& place, Show& out);

bool acceptProduct(const Place& place, Product& product, const std::vector<Product>& before);
bool acceptSource(const Place& place, Source& source, const std::vector<Source>& before);
bool acceptScene(const Place& place, Scene& scene, const std::vector<Scene>& before);
bool acceptSegment(const Place& place, Segment& segment, const std::vector<Segment>& before);
bool acceptDestination(const Place& place, Destination& destination, const std::vector<Destination>& before);
bool acceptVoucher(const Place& place, Voucher& voucher, const std::vector<Voucher>& before);
bool acceptQrCode(const Place& place, QrCode& code, const std::vector<QrCode>& before);

/// A whole show's object into `out`, which is the context's show. False where it is none.
bool readShow(const Place& place, Show& out);

/// Is this a show, and one that this program can read?
base::Result<void> checkVersion(const QJsonObject& object, const QString& where);

inline constexpr int kLongestId = 40;
inline constexpr int kLongestName = 200;
inline constexpr int kLongestSentence = 500;
inline constexpr int kLongestPaperNumber = 100;
/// As long as the card's badge can show.
inline constexpr int kLongestCode = 20;

} // namespace studio::show
