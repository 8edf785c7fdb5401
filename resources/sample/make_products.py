#!/usr/bin/env python3
"""Makes products.xlsx again from the products of ao-dai.phien.json and three more. Needs python3-openpyxl.

The numbers of papers are samples and belong to nobody.
"""

import datetime
import json
import pathlib

import openpyxl
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).parent
HEADERS = ["Mã SP", "Tên sản phẩm", "Giá bán", "Giá live", "Giá sàn", "Size", "Màu", "Tồn kho", "Hình ảnh", "Mã vạch",
           "Thương hiệu", "Hoa hồng", "Loại hàng hóa", "Giấy tờ", "Cảnh báo", "Điểm nhấn", "Không được nói", "Hỏi đáp"]
QUESTIONS = {
    "A12": ["Cao 1m60 mặc size gì? | Size M, nặng từ 50 đến 57 kg", "Có lót không? | Có, lót cotton hai lớp"],
    "C01": ["Quần có kèm không? | Có, quần chun đi cùng bộ"],
    "E01": ["Đi mưa được không? | Được, lau khô rồi phơi trong mát"],
}
MORE = [
    {"code": "F01", "name": "Son dưỡng môi gấc", "price": 120000, "livePrice": 89000, "floorPrice": 75000,
     "brand": "Lụa Hà Đông", "barcode": "8930000000017", "goods": "Mỹ phẩm",
     "papers": ["Phiếu công bố mỹ phẩm: 000000/26/CBMP-HN (2031-06-30)"],
     "variants": [{"colour": "đỏ gấc", "stock": 40}, {"colour": "không màu", "stock": 25}],
     "talkingPoints": ["Dầu gấc và sáp ong", "Thỏi 4 g, nắp xoay"], "forbiddenClaims": ["trị thâm", "an toàn tuyệt đối"],
     "faq": ["Bà bầu dùng được không? | Hãy hỏi bác sĩ trước khi dùng"]},
    {"code": "F02", "name": "Trà sen Tây Hồ hộp 100 g", "price": 350000, "livePrice": 299000, "floorPrice": 270000,
     "brand": "Trà Quảng An", "barcode": "8930000000024", "goods": "Thực phẩm", "commission": 0.12,
     "papers": ["Bản công bố thực phẩm: 00/TRASEN/2026 (2029-12-31)"], "variants": [{"stock": 30}],
     "talkingPoints": ["Ướp sen bách diệp bảy lần", "Hộp thiếc, túi zip bên trong"],
     "forbiddenClaims": ["chữa mất ngủ", "giảm cân"], "faq": ["Hạn dùng bao lâu? | 24 tháng từ ngày đóng gói"]},
    {"code": "F03", "name": "Viên uống tinh nghệ", "price": 260000, "livePrice": 219000, "floorPrice": 200000,
     "brand": "Nghệ Việt", "barcode": "8930000000031", "goods": "Thực phẩm bảo vệ sức khỏe", "commission": 0.155,
     "papers": ["Bản công bố thực phẩm: 0000/2026/ĐKSP (2029-03-31)",
                "Xác nhận nội dung quảng cáo: 000/2026/XNQC-ATTP"],
     "warning": "Thực phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh.",
     "variants": [{"stock": 18}], "talkingPoints": ["Hộp 60 viên", "Uống sau ăn, ngày hai viên"],
     "forbiddenClaims": ["chữa đau dạ dày", "khỏi hẳn"], "faq": []},
]


def rows_of(product):
    lines = {
        "picture": product.get("picture", ""),
        "papers": "\n".join(product.get("papers", [])),
        "points": "\n".join(product.get("talkingPoints", [])),
        "claims": "; ".join(product.get("forbiddenClaims", [])),
        "faq": "\n".join(product.get("faq", QUESTIONS.get(product["code"], []))),
    }
    for number, variant in enumerate(product["variants"]):
        form = [variant.get("size"), variant.get("colour"), variant["stock"]]
        if number > 0:
            yield [product["code"], product["name"], None, None, None] + form
            continue
        yield [product["code"], product["name"], product["price"], product.get("livePrice"), product.get("floorPrice")] + \
            form + [lines["picture"], product.get("barcode"), product.get("brand", "Lụa Hà Đông"),
                    product.get("commission"), product.get("goods"), lines["papers"], product.get("warning"),
                    lines["points"], lines["claims"], lines["faq"]]


def main():
    show = json.loads((HERE / "ao-dai.phien.json").read_text(encoding="utf-8"))
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Hàng live"
    sheet["A1"] = "Lụa Hà Đông: hàng cho buổi live"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.append([])
    sheet.append(HEADERS)
    for cell in sheet[3]:
        cell.font = Font(bold=True)
    for product in show["products"] + MORE:
        for row in rows_of(product):
            sheet.append([value if value != "" else None for value in row])
    for row in sheet.iter_rows(min_row=4):
        for cell in row[2:5]:
            cell.number_format = "#,##0"
        row[11].number_format = "0.0%"
    sheet.freeze_panes = "A4"
    for column, width in zip("ABIKNOPQR", (8, 28, 26, 14, 40, 40, 44, 28, 48)):
        sheet.column_dimensions[column].width = width
    book.properties.creator = "Phiên Studio"
    book.properties.created = book.properties.modified = datetime.datetime(2026, 11, 22)
    book.save(HERE / "products.xlsx")


main()
