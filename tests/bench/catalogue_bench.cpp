// How fast 10,000 products are found, imported and kept: JSON lines.
//   cmake --build --preset test --target catalogue_bench_run

#include "studio/catalogue/catalogue_edit.h"
#include "studio/catalogue/product_search.h"
#include "studio/sheets/sheet_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

using namespace studio;

namespace {

constexpr int kProducts = 10'000;
constexpr std::size_t kShown = 50;
constexpr int kRounds = 5;

double msOf(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// Resident memory, MB.
double residentMb() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

QString pick(std::mt19937& random, const QStringList& words) {
    return words[static_cast<qsizetype>(random() % static_cast<unsigned>(words.size()))];
}

std::vector<show::Product> shop() {
    const auto words = [](const char* text) {
        return QString::fromUtf8(text).split(QLatin1Char(','));
    };
    const QStringList kinds =
        words("Áo dài,Quần lụa,Váy hoa,Túi xách,Giày thể thao,Son môi,Khăn choàng,Đồng hồ,Nón lá");
    const QStringList looks =
        words("đỏ đô,xanh ngọc,trắng kem,thêu tay,cao cấp,trẻ em,dáng rộng,mùa hè,đính đá");
    const QStringList brands = words("Lụa Hà Đông,Việt Tiến,An Phước,Thái Tuấn,Biti's,Đông Hải,Ngọc Ánh");
    std::mt19937 random(4);
    std::vector<show::Product> out;
    for (int i = 0; i < kProducts; ++i) {
        show::Product product;
        product.code = QStringLiteral("%1%2").arg(QChar(u'A' + i % 26)).arg(i);
        product.name = pick(random, kinds) + QLatin1Char(' ') + pick(random, looks) + QLatin1Char(' ') +
                       pick(random, looks) + QStringLiteral(" mẫu %1").arg(i % 977);
        product.brand = pick(random, brands);
        product.barcode = QStringLiteral("893%1").arg(random() % 1'000'000'000U, 10, 10, QLatin1Char('0'));
        product.price = {(1 + static_cast<int>(random() % 900)) * 1'000};
        product.picture = QStringLiteral("/shop/pictures/%1.jpg").arg(i);
        for (const char* size : {"S", "M", "L"})
            product.variants.push_back(
                {QString::fromUtf8(size), pick(random, looks), static_cast<int>(random() % 99)});
        product.talkingPoints = {pick(random, looks),
                                 pick(random, kinds) + QStringLiteral(" mặc mát cả ngày")};
        out.push_back(std::move(product));
    }
    return out;
}

/// Everything a host types on the way to a product, key by key.
QStringList keys() {
    QStringList out;
    for (const char* typed : {"ao dai do", "túi thêu", "A1234", "khăn", "893012", "lụa hà đông trắng", "m",
                              "zzz", "giày trẻ em 97", "đồng hồ đính đá ngọc ánh"}) {
        const QString text = QString::fromUtf8(typed);
        for (qsizetype size = 1; size <= text.size(); ++size)
            out.append(text.left(size));
    }
    return out;
}

/// The plain way: fold every product at every key.
std::size_t foundByFolding(const std::vector<show::Product>& products, const QString& typed) {
    const QStringList words = catalogue::folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return static_cast<std::size_t>(
        std::count_if(products.begin(), products.end(), [&](const show::Product& one) {
            const QString text = catalogue::folded(one.code + QLatin1Char(' ') + one.name + QLatin1Char(' ') +
                                                   one.brand + QLatin1Char(' ') + one.barcode);
            return std::all_of(words.begin(), words.end(),
                               [&](const QString& word) { return text.contains(word); });
        }));
}

void searchLine(const std::vector<show::Product>& products) {
    catalogue::ProductSearch search;
    const double before = residentMb();
    const double built = msOf([&] { search.reset(products); });
    const double memory = residentMb() - before;
    std::vector<double> times;
    std::size_t found = 0;
    for (int round = 0; round < kRounds; ++round) {
        for (const QString& typed : keys())
            times.push_back(msOf([&] { found += search.find(typed, kShown).size(); }));
    }
    std::sort(times.begin(), times.end());
    std::vector<double> plain;
    for (const QString& typed :
         {QStringLiteral("ao dai do"), QStringLiteral("túi thêu"), QStringLiteral("893012")})
        plain.push_back(msOf([&] { found += foundByFolding(products, typed); }));
    std::sort(plain.begin(), plain.end());
    const double median = times[times.size() / 2];
    std::printf(
        "{\"search\": %d, \"keys\": %zu, \"median_ms\": %.3f, \"p99_ms\": %.3f, \"max_ms\": %.3f, "
        "\"build_ms\": %.1f, \"memory_mb\": %.1f, \"ratio_to_folding_each_time\": %.4f, \"found\": %zu}\n",
        kProducts, times.size(), median, times[times.size() * 99 / 100], times.back(), built, memory,
        median / plain[1], found);
}

void importLine(const std::vector<show::Product>& products, const char* name) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QString::fromUtf8(name));
    sheets::Table table;
    const double exported = msOf([&] {
        table = catalogue::exportTable(products, QStringLiteral("vi"), catalogue::Confidential::Written);
    });
    bool isWritten = false;
    const double written = msOf([&] { isWritten = sheets::writeSheet(file, table).has_value(); });
    std::vector<sheets::Table> tables;
    const double read = msOf([&] {
        if (auto result = sheets::readSheets(file))
            tables = std::move(*result);
    });
    if (!isWritten || tables.empty()) {
        std::fprintf(stderr, "%s does not come back\n", name);
        return;
    }
    catalogue::ColumnMapping mapping;
    const double guessed = msOf([&] { mapping = catalogue::guessMapping(tables.front()); });
    catalogue::ImportPlan plan;
    const double planned = msOf([&] { plan = catalogue::planImport(tables.front(), mapping, {}); });
    const catalogue::Catalogue known(products);
    catalogue::MergePlan merge;
    const double merged = msOf([&] { merge = catalogue::mergePlan(known, plan, mapping); });
    std::printf(
        "{\"import\": \"%s\", \"rows\": %zu, \"file_kb\": %lld, \"export_ms\": %.0f, \"write_ms\": %.0f, "
        "\"read_ms\": %.0f, \"guess_ms\": %.1f, \"plan_ms\": %.0f, \"merge_ms\": %.0f, \"unchanged\": %zu}\n",
        name, table.rows.size(), static_cast<long long>(QFile(file).size() / 1024), exported, written, read,
        guessed, planned, merged, merge.unchanged.size());
}

} // namespace

int main() {
    const double before = residentMb();
    const auto products = shop();
    const double filled = residentMb();
    std::printf("{\"products\": %d, \"memory_mb\": %.1f}\n", kProducts, filled - before);
    searchLine(products);
    importLine(products, "products.xlsx");
    importLine(products, "products.csv");
    const catalogue::Catalogue all(products);
    const catalogue::CatalogueEdit edit{{products[5'000]}, {}};
    catalogue::Catalogue copy = all;
    std::printf("{\"edit_one_ms\": %.2f}\n", msOf([&] { copy.apply(edit); }));
    return 0;
}
