#include "studio/catalogue/product_import.h"
#include "studio/catalogue/product_search.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <tuple>

namespace studio::catalogue {

namespace {

constexpr int kProbedRows = 30;
constexpr int kProbedCells = 200;

/// How headers say a column: the first two as they are written (Vietnamese, English), then folded words, best
/// first, cut at commas.
struct HeaderWords {
    Column column;
    const char16_t* vietnamese;
    const char16_t* english;
    const char16_t* read;
};

constexpr std::array kHeaders{
    HeaderWords{
        Column::Code, u"Mã SP", u"Code",
        u"ma san pham cha,sku san pham,parent sku,ma sp cha,sku cha,ma sku,sku,ma sp,ma hang,ma hang hoa,"
        u"ma san pham,ma,seller sku,variant sku,sku nguoi ban,sku phan loai,ma phien ban san pham,ma mau ma,"
        u"product code,item code,style,model,code,product id,id san pham"},
    HeaderWords{Column::Name, u"Tên sản phẩm", u"Name",
                u"ten san pham,ten hang,ten hang hoa,ten sp,ten mat hang,product name,item name,san pham,ten,"
                u"name,title,product"},
    HeaderWords{Column::Price, u"Giá bán", u"Price",
                u"gia ban,gia ban le,gia niem yet,gia goc,gia ban chung,don gia,gia,gia tien,gia san pham,"
                u"list price,retail price,regular price,original price,price,unit price,variant price"},
    HeaderWords{Column::LivePrice, u"Giá live", u"Live price",
                u"gia live,gia livestream,gia tren live,gia khuyen mai,gia km,gia sale,gia giam,gia uu dai,"
                u"live price,sale price,promotion price,discount price,special price"},
    HeaderWords{
        Column::FloorPrice, u"Giá sàn", u"Floor price",
        u"gia san,gia thap nhat,gia toi thieu,floor price,minimum price,min price,lowest price,floor"},
    HeaderWords{Column::Size, u"Kích cỡ", u"Size", u"kich co,kich thuoc,size,co,sz,co giay"},
    HeaderWords{Column::Colour, u"Màu", u"Colour", u"mau,mau sac,colour,color"},
    HeaderWords{
        Column::Stock, u"Tồn kho", u"Stock",
        u"ton kho,ton kho ban dau,so luong ton,so luong ton kho,sl ton,ton,so luong,sl,kho,co the ban,"
        u"so luong ton kho ban dau,stock,quantity,qty,inventory,on hand,available,variant inventory qty"},
    HeaderWords{
        Column::Picture, u"Hình ảnh", u"Picture",
        u"hinh anh,anh,hinh,anh san pham,anh dai dien,anh bia,hinh san pham,link anh,hinh anh url1 url2,"
        u"hinh anh san pham,anh chinh,picture,image,photo,images,pictures,image url,cover image,main image,"
        u"main product image,product image,image src"},
    HeaderWords{Column::Barcode, u"Mã vạch", u"Barcode",
                u"ma vach,barcode,bar code,ean,upc,gtin,ma ean,variant barcode"},
    HeaderWords{Column::Brand, u"Thương hiệu", u"Brand",
                u"thuong hieu,nhan hieu,nhan hang,hang san xuat,brand,manufacturer,vendor"},
    HeaderWords{Column::CommissionRate, u"Hoa hồng", u"Commission",
                u"hoa hong,ty le hoa hong,ti le hoa hong,phan tram hoa hong,muc hoa hong,commission,"
                u"commission rate"},
    HeaderWords{Column::CommissionCap, u"Hoa hồng tối đa", u"Commission cap",
                u"hoa hong toi da,tran hoa hong,commission cap,max commission,maximum commission"},
    HeaderWords{Column::Goods, u"Loại hàng hóa", u"Goods",
                u"loai hang hoa,nhom quan ly,nhom hang quan ly,goods,goods kind,regulated goods"},
    HeaderWords{Column::Papers, u"Giấy tờ", u"Papers",
                u"giay to,so cong bo,so phieu cong bo,giay phep,so giay phep,papers,paper,documents,license,"
                u"licence"},
    HeaderWords{Column::Warning, u"Cảnh báo", u"Warning", u"canh bao,khuyen cao,luu y,warning,caution"},
    HeaderWords{Column::TalkingPoints, u"Điểm nhấn", u"Talking points",
                u"diem nhan,y chinh,diem noi bat,diem ban hang,loi thoai,uu diem,talking points,highlights,"
                u"selling points,bullet points"},
    HeaderWords{
        Column::ForbiddenClaims, u"Không được nói", u"Forbidden claims",
        u"khong duoc noi,khong noi,cam noi,tu cam,forbidden claims,forbidden,do not say,banned words"},
    HeaderWords{Column::Questions, u"Hỏi đáp", u"Questions",
                u"hoi dap,cau hoi thuong gap,cau hoi,faq,faqs,questions,q a,q&a"},
    HeaderWords{Column::Group, u"Nhóm dòng", u"Rows of one product",
                u"nhom dong,rows of one product,ma hh lien quan,ma hang lien quan,ma hang hoa lien quan,"
                u"ma san pham tich hop,ma phan loai tich hop,variation integration no,product id,id san pham,"
                u"handle,url,duong dan,duong dan alias,alias,ma san pham,ma hang,ma sp"},
    HeaderWords{Column::VariantCode, u"Mã phân loại", u"Variant code",
                u"variant code,variant sku,seller sku,sku nguoi ban,sku phan loai,sku phan loai hang,"
                u"ma phien ban san pham,ma mau ma,ma sku,sku con,sku"},
    HeaderWords{Column::Variation, u"Phân loại", u"Variation",
                u"phan loai,phan loai hang,ten phan loai,ten phan loai hang,gia tri bien the,bien the,mau ma,"
                u"mau size,size mau,mau sac size,mau sac kich thuoc,mau sac kich co,mau va size,thuoc tinh,"
                u"variation,variations,variation value,variation name,variation option,variant,variants,"
                u"option,options,tuy chon,ten phien ban,ten phien ban san pham,phien ban"},
    HeaderWords{Column::Option1Name, u"Thuộc tính 1", u"Option1 name",
                u"thuoc tinh 1,ten thuoc tinh 1,option1 name,option 1 name,ten nhom phan loai hang 1,"
                u"attribute 1 name,variation name 1,variation name1"},
    HeaderWords{Column::Option1Value, u"Giá trị thuộc tính 1", u"Option1 value",
                u"gia tri thuoc tinh 1,option1 value,option 1 value,attribute 1 value,option for variation 1,"
                u"option for variation1,ten phan loai hang cho nhom phan loai hang 1"},
    HeaderWords{Column::Option2Name, u"Thuộc tính 2", u"Option2 name",
                u"thuoc tinh 2,ten thuoc tinh 2,option2 name,option 2 name,ten nhom phan loai hang 2,"
                u"attribute 2 name,variation name 2,variation name2"},
    HeaderWords{Column::Option2Value, u"Giá trị thuộc tính 2", u"Option2 value",
                u"gia tri thuoc tinh 2,option2 value,option 2 value,attribute 2 value,option for variation 2,"
                u"option for variation2,ten phan loai hang cho nhom phan loai hang 2"},
    HeaderWords{Column::Option3Name, u"Thuộc tính 3", u"Option3 name",
                u"thuoc tinh 3,ten thuoc tinh 3,option3 name,option 3 name,attribute 3 name"},
    HeaderWords{Column::Option3Value, u"Giá trị thuộc tính 3", u"Option3 value",
                u"gia tri thuoc tinh 3,option3 value,option 3 value,attribute 3 value"}};

QString text(const char16_t* words) {
    return QString::fromUtf16(words);
}

/// Lower-case words without marks, brackets and what stands in them ("Giá bán (VNĐ) *").
QString plainHeader(const QString& header) {
    QString out;
    int depth = 0;
    for (const QChar letter : folded(header.left(kProbedCells))) {
        if (letter == QLatin1Char('(') || letter == QLatin1Char('['))
            ++depth;
        else if (letter == QLatin1Char(')') || letter == QLatin1Char(']'))
            depth = std::max(depth - 1, 0);
        else if (depth == 0)
            out += letter.isLetterOrNumber() || letter == QLatin1Char('&') ? letter : QLatin1Char(' ');
    }
    return out.simplified();
}

/// The words of each header, cut once.
const QStringList& knownWords(const HeaderWords& words) {
    static const auto kCut = [] {
        std::array<QStringList, kHeaders.size()> cut;
        std::transform(kHeaders.begin(), kHeaders.end(), cut.begin(),
                       [](const HeaderWords& one) { return text(one.read).split(QLatin1Char(',')); });
        return cut;
    }();
    return kCut[static_cast<std::size_t>(&words - kHeaders.data())];
}

/// Does it begin or end with these words, and is it more than one?
bool hasAtAnEnd(const QString& header, const QString& words) {
    const qsizetype rest = header.size() - words.size();
    if (rest < 2 || !words.contains(QLatin1Char(' ')))
        return false;
    return (header.endsWith(words) && header[rest - 1] == QLatin1Char(' ')) ||
           (header.startsWith(words) && header[words.size()] == QLatin1Char(' '));
}

/// "Số lượng đã bán", "Giá bán sỉ", "Mã hàng liên quan": what follows makes it another thing.
bool saysMore(const QString& header) {
    static const QStringList kMore =
        QStringLiteral("da ban,si,von,nhap,lien quan,nho nhat,lon nhat,toi da,sold,"
                       "cost,wholesale,cu")
            .split(QLatin1Char(','));
    return std::any_of(kMore.begin(), kMore.end(),
                       [&](const QString& more) { return header.endsWith(QLatin1Char(' ') + more); });
}

bool isReadOnly(Column column) {
    return std::find(kReadOnlyColumns.begin(), kReadOnlyColumns.end(), column) != kReadOnlyColumns.end();
}

/// What a header's words are worth: the sooner in the list the more, and the whole header before one that
/// only ends or begins with them ("PL_Giá bán lẻ", "Tồn kho CN1"). 0: it says something else.
int worth(const QString& header, const HeaderWords& words) {
    constexpr int kWhole = 1000;
    constexpr int kPart = 500;
    const QStringList& known = knownWords(words);
    const qsizetype whole = known.indexOf(header);
    // What only shop programs write: by its whole name, and behind what the words may mean else.
    if (isReadOnly(words.column))
        return whole >= 0 ? kPart / 2 - static_cast<int>(whole) : 0;
    if (whole >= 0)
        return kWhole - static_cast<int>(whole);
    const auto part =
        std::find_if(known.begin(), known.end(), [&](const QString& one) { return hasAtAnEnd(header, one); });
    return part == known.end() || saysMore(header) ? 0 : kPart - static_cast<int>(part - known.begin());
}

struct Claim {
    int worth = 0;
    int column = 0;
    Column says = Column::Code;
};

bool hasValues(const sheets::Table& table, int headerRow, int column) {
    const auto begin = static_cast<std::size_t>(headerRow) + 1;
    const auto end = std::min(table.rows.size(), begin + kProbedCells);
    for (std::size_t row = begin; row < end; ++row) {
        if (column < table.rows[row].size() && !table.rows[row][column].trimmed().isEmpty())
            return true;
    }
    return begin >= table.rows.size();
}

std::vector<Claim> claimsOf(const sheets::Table& table, int headerRow, const QStringList& row) {
    constexpr int kFull = 10'000;
    std::vector<Claim> claims;
    for (int column = 0; column < row.size(); ++column) {
        const QString header = plainHeader(row[column]);
        if (header.isEmpty())
            continue;
        for (const HeaderWords& words : kHeaders) {
            const int value = worth(header, words);
            const bool isFull = value > 0 && hasValues(table, headerRow, column);
            if (value > 0 && (isFull || !isReadOnly(words.column)))
                claims.push_back({value + (isFull ? kFull : 0), column, words.column});
        }
    }
    std::stable_sort(claims.begin(), claims.end(),
                     [](const Claim& a, const Claim& b) { return a.worth > b.worth; });
    return claims;
}

ColumnMapping mappingAt(const sheets::Table& table, int headerRow, const QStringList& header) {
    ColumnMapping mapping;
    mapping.headerRow = headerRow;
    for (const Claim& claim : claimsOf(table, headerRow, header)) {
        const bool isTaken = std::any_of(mapping.columns.begin(), mapping.columns.end(),
                                         [&](const auto& entry) { return entry.second == claim.column; });
        if (!isTaken)
            mapping.columns.try_emplace(claim.says, claim.column);
    }
    return mapping;
}

const QStringList& rowAt(const sheets::Table& table, int row) {
    return table.rows[static_cast<std::size_t>(row)];
}

/// The header of two rows whose upper one names groups ("Giá" over "bán" and "live"); empty where no cell is
/// merged, or the lower one holds a number, and so a product.
QStringList twoRowHeader(const sheets::Table& table, int lower) {
    static const QRegularExpression kDigit(QStringLiteral("[0-9]"));
    const QStringList& above = rowAt(table, lower - 1);
    const QStringList& below = rowAt(table, lower);
    QStringList header;
    QString group;
    bool hasMerged = false;
    for (qsizetype column = 0; column < std::max(above.size(), below.size()); ++column) {
        const QString under = below.value(column).trimmed();
        if (under.contains(kDigit))
            return {};
        const QString over = above.value(column).trimmed();
        hasMerged = hasMerged || (over.isEmpty() && !under.isEmpty() && !group.isEmpty());
        if (!over.isEmpty())
            group = over;
        else if (under.isEmpty())
            group.clear(); // a merged cell has something under it
        header.append(under.isEmpty() ? over : QString(group + QLatin1Char(' ') + under).trimmed());
    }
    return hasMerged ? header : QStringList();
}

} // namespace

QString headerOf(Column column, const QString& language) {
    for (const HeaderWords& words : kHeaders) {
        if (words.column == column)
            return text(language == QLatin1String("vi") ? words.vietnamese : words.english);
    }
    return {};
}

ColumnMapping guessMapping(const sheets::Table& table) {
    ColumnMapping best;
    const int rows = std::min(static_cast<int>(table.rows.size()), kProbedRows);
    const auto consider = [&](ColumnMapping mapping) {
        if (mapping.columns.size() > best.columns.size())
            best = std::move(mapping);
    };
    for (int row = 0; row < rows; ++row)
        consider(mappingAt(table, row, rowAt(table, row)));
    for (int row = 1; row < rows; ++row) {
        if (const QStringList header = twoRowHeader(table, row); !header.isEmpty())
            consider(mappingAt(table, row, header));
    }
    return best;
}

} // namespace studio::catalogue
