<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AirWords</name>
    <message>
        <source>It stays off air, since it lacks papers</source>
        <translation>Chưa lên sóng vì thiếu giấy tờ</translation>
    </message>
    <message>
        <source>Add them to the product, or decide otherwise with a reason.</source>
        <translation>Bổ sung vào sản phẩm, hoặc vẫn cho lên và ghi rõ lý do.</translation>
    </message>
    <message>
        <source>The show is written down again</source>
        <translation>Phiên live lại được lưu</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Không thiếu gì.</translation>
    </message>
    <message>
        <source>The show is not written down: %1</source>
        <translation>Phiên live chưa lưu được: %1</translation>
    </message>
    <message>
        <source>It goes on. What is on air and the comments wait in memory, new orders are not taken.</source>
        <translation>Phiên vẫn chạy. Diễn biến và bình luận được giữ trong bộ nhớ, đơn mới thì chưa nhận được.</translation>
    </message>
    <message>
        <source>All of it is written by itself as soon as the reason has gone.</source>
        <translation>Khi hết nguyên nhân, mọi thứ tự được lưu.</translation>
    </message>
</context>
<context>
    <name>BoardText</name>
    <message>
        <source>timer %1</source>
        <translation>đếm ngược %1</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>Tiếp:</translation>
    </message>
    <message>
        <source>Director: %1</source>
        <translation>Đạo diễn: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more point(s)</source>
        <translation>
            <numerusform>còn %n ý nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>hết hàng</translation>
    </message>
    <message>
        <source>left in stock</source>
        <translation>còn lại</translation>
    </message>
    <message>
        <source>before the show</source>
        <translation>trước phiên live</translation>
    </message>
    <message>
        <source>none</source>
        <translation>hết</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>còn %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) behind</source>
        <translation>
            <numerusform>chậm %n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ahead</source>
        <translation>
            <numerusform>sớm %n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) missing</source>
        <translation>
            <numerusform>thiếu %n giấy tờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) out of date</source>
        <translation>
            <numerusform>%n giấy tờ hết hạn</numerusform>
        </translation>
    </message>
    <message>
        <source>papers complete</source>
        <translation>giấy tờ đủ</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>floor %1</source>
        <translation>giá sàn %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>cùng %1</translation>
    </message>
    <message>
        <source>Do not say: %1</source>
        <translation>Không nói: %1</translation>
    </message>
    <message>
        <source>IN THE PICTURE · %1</source>
        <translation>TRÊN HÌNH · %1</translation>
    </message>
    <message>
        <source>ASKED · %1</source>
        <translation>HỎI · %1</translation>
    </message>
    <message>
        <source>Starting soon</source>
        <translation>Sắp bắt đầu</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Nghỉ giải lao</translation>
    </message>
    <message>
        <source>The show has ended</source>
        <translation>Phiên live đã kết thúc</translation>
    </message>
    <message>
        <source>on air at %1</source>
        <translation>lên sóng lúc %1</translation>
    </message>
    <message>
        <source>back at %1</source>
        <translation>trở lại lúc %1</translation>
    </message>
    <message>
        <source>taking orders</source>
        <translation>đang nhận đơn</translation>
    </message>
    <message>
        <source>not taking orders</source>
        <translation>không nhận đơn</translation>
    </message>
</context>
<context>
    <name>BuyerWords</name>
    <message>
        <source>%1 of %2 left</source>
        <translation>Còn %1 / %2</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Hết hàng</translation>
    </message>
    <message>
        <source>size %1</source>
        <translation>size %1</translation>
    </message>
    <message>
        <source>Type %1 to order</source>
        <translation>Gõ %1 để chốt</translation>
    </message>
    <message>
        <source>%1 + size</source>
        <translation>%1 + size</translation>
    </message>
    <message>
        <source>LIVE PRICE</source>
        <translation>GIÁ LIVE</translation>
    </message>
    <message>
        <source>ASKED · %1</source>
        <translation>HỎI · %1</translation>
    </message>
    <message>
        <source>Sold by %1 · tax code %2</source>
        <translation>Người bán: %1 · MST %2</translation>
    </message>
    <message>
        <source>Sold by %1</source>
        <translation>Người bán: %1</translation>
    </message>
    <message>
        <source>%1: waiting for the camera</source>
        <translation>%1: đang chờ camera</translation>
    </message>
    <message>
        <source>%1: waiting for the screen</source>
        <translation>%1: đang chờ màn hình</translation>
    </message>
    <message>
        <source>%1: the file is missing</source>
        <translation>%1: thiếu tệp</translation>
    </message>
    <message>
        <source>SOLD OUT</source>
        <translation>HẾT HÀNG</translation>
    </message>
    <message>
        <source>FLASH SALE</source>
        <translation>FLASH SALE</translation>
    </message>
    <message>
        <source>The shop answers</source>
        <translation>Shop trả lời</translation>
    </message>
    <message>
        <source>just ordered %1</source>
        <translation>vừa chốt %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Còn %1 lượt</translation>
    </message>
    <message>
        <source>All used up</source>
        <translation>Đã hết lượt</translation>
    </message>
    <message>
        <source>Up next</source>
        <translation>Tiếp theo</translation>
    </message>
    <message>
        <source>Lucky draw</source>
        <translation>Bốc thăm may mắn</translation>
    </message>
    <message>
        <source>Congratulations, %1!</source>
        <translation>Chúc mừng %1!</translation>
    </message>
    <message>
        <source>Starting soon</source>
        <translation>Sắp bắt đầu</translation>
    </message>
    <message>
        <source>Taking a short break</source>
        <translation>Tạm nghỉ một chút</translation>
    </message>
    <message>
        <source>Thank you for watching</source>
        <translation>Cảm ơn cả nhà đã xem live</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <translation>Bắt đầu lúc %1</translation>
    </message>
    <message>
        <source>Back at %1</source>
        <translation>Quay lại lúc %1</translation>
    </message>
</context>
<context>
    <name>CatalogueText</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Giá</translation>
    </message>
    <message>
        <source>Live price</source>
        <translation>Giá live</translation>
    </message>
    <message>
        <source>Floor price</source>
        <translation>Giá sàn</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Kích cỡ</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Tồn kho</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Hình ảnh</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Mã vạch</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Thương hiệu</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Hoa hồng</translation>
    </message>
    <message>
        <source>Commission at most</source>
        <translation>Hoa hồng tối đa</translation>
    </message>
    <message>
        <source>Kind of goods</source>
        <translation>Loại hàng hóa</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Điểm nhấn</translation>
    </message>
    <message>
        <source>Never say</source>
        <translation>Không được nói</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Hỏi đáp</translation>
    </message>
    <message>
        <source>There is no code; buyers order by it.</source>
        <translation>Thiếu mã; người mua đặt hàng theo mã.</translation>
    </message>
    <message>
        <source>A code is one word, such as A12.</source>
        <translation>Mã là một từ viết liền, ví dụ A12.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Thiếu tên sản phẩm.</translation>
    </message>
    <message>
        <source>The price is missing.</source>
        <translation>Thiếu giá.</translation>
    </message>
    <message>
        <source>This cannot be read as one price; write 299000, 299.000 or 299k.</source>
        <translation>Không đọc được thành một giá; hãy viết 299000, 299.000 hoặc 299k.</translation>
    </message>
    <message>
        <source>Stock is a whole number from 0 to %1.</source>
        <translation>Tồn kho là số nguyên từ 0 đến %1.</translation>
    </message>
    <message>
        <source>A commission is written like 12% or 12.5%, at most 100%.</source>
        <translation>Hoa hồng viết như 12% hoặc 12,5%, nhiều nhất 100%.</translation>
    </message>
    <message>
        <source>This size and colour of the product stands there twice.</source>
        <translation>Kích cỡ và màu này của sản phẩm bị ghi hai lần.</translation>
    </message>
    <message>
        <source>An earlier row of the same code says something else.</source>
        <translation>Một dòng phía trên có cùng mã ghi khác.</translation>
    </message>
    <message>
        <source>This kind of goods is not known; write for example Cosmetics or Food.</source>
        <translation>Không có loại hàng hóa này; hãy viết ví dụ Mỹ phẩm hoặc Thực phẩm.</translation>
    </message>
    <message>
        <source>A question comes first, then a bar and the answer: Is it lined? | Yes</source>
        <translation>Câu hỏi viết trước, rồi dấu gạch đứng và câu trả lời: Có lót không? | Có</translation>
    </message>
    <message>
        <source>It is too long.</source>
        <translation>Nội dung quá dài.</translation>
    </message>
    <message>
        <source>A product has at most %1 sizes and colours.</source>
        <translation>Một sản phẩm có nhiều nhất %1 kích cỡ và màu.</translation>
    </message>
    <message>
        <source>The price is below %1; were thousands meant?</source>
        <translation>Giá dưới %1; có phải ý là nghìn đồng không?</translation>
    </message>
    <message>
        <source>The live price is higher than the price.</source>
        <translation>Giá live cao hơn giá bán.</translation>
    </message>
    <message>
        <source>The floor price is higher than what it is sold for.</source>
        <translation>Giá sàn cao hơn giá đang bán.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 “%2”: %3</source>
        <comment>field, what stands there, what is wrong</comment>
        <translation>%1 “%2”: %3</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Dòng %1</translation>
    </message>
    <message>
        <source>Ordinary goods</source>
        <translation>Hàng thường</translation>
    </message>
    <message>
        <source>Cosmetics</source>
        <translation>Mỹ phẩm</translation>
    </message>
    <message>
        <source>Health supplement</source>
        <translation>Thực phẩm bảo vệ sức khỏe</translation>
    </message>
    <message>
        <source>Packaged food</source>
        <translation>Thực phẩm đóng gói</translation>
    </message>
    <message>
        <source>Medical device</source>
        <translation>Thiết bị y tế</translation>
    </message>
    <message>
        <source>Milk for small children</source>
        <translation>Sữa cho trẻ nhỏ</translation>
    </message>
    <message>
        <source>Household chemical</source>
        <translation>Hóa chất gia dụng</translation>
    </message>
    <message>
        <source>Cosmetic notification</source>
        <translation>Phiếu công bố mỹ phẩm</translation>
    </message>
    <message>
        <source>Food declaration</source>
        <translation>Bản công bố thực phẩm</translation>
    </message>
    <message>
        <source>Confirmed advertising content</source>
        <translation>Xác nhận nội dung quảng cáo</translation>
    </message>
    <message>
        <source>Device listing</source>
        <translation>Số lưu hành thiết bị y tế</translation>
    </message>
    <message>
        <source>Declaration of conformity</source>
        <translation>Công bố hợp quy</translation>
    </message>
    <message>
        <source>Chemical registration</source>
        <translation>Số đăng ký hóa chất</translation>
    </message>
    <message>
        <source>Invoice or proof of origin</source>
        <translation>Hóa đơn hoặc chứng từ nguồn gốc</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>Giấy tờ khác</translation>
    </message>
    <message>
        <source>Property %1: its name</source>
        <translation>Thuộc tính %1: tên</translation>
    </message>
    <message>
        <source>Property %1: its value</source>
        <translation>Thuộc tính %1: giá trị</translation>
    </message>
    <message>
        <source>This kind of link is not fetched; save the picture as a file beside the sheet.</source>
        <translation>Không tải loại liên kết này; hãy lưu ảnh thành tệp cạnh bảng tính.</translation>
    </message>
    <message>
        <source>A spreadsheet has cut this number off; format the column as text there.</source>
        <translation>Bảng tính đã cắt mất số này; hãy định dạng cột thành văn bản ở đó.</translation>
    </message>
    <message>
        <source>A spreadsheet has cut this barcode off; it stays out. Format the column as text there.</source>
        <translation>Bảng tính đã cắt mất mã vạch này nên bỏ qua. Hãy định dạng cột thành văn bản ở đó.</translation>
    </message>
    <message>
        <source>This is a date; has a spreadsheet made it of a code?</source>
        <translation>Đây là ngày tháng; có phải bảng tính đã đổi mã thành ngày?</translation>
    </message>
    <message>
        <source>The sizes and colours have codes of their own; the product gets this one.</source>
        <translation>Mỗi cỡ, màu có mã riêng; sản phẩm nhận mã này.</translation>
    </message>
    <message>
        <source>Sizes and colours have barcodes of their own; the first one counts.</source>
        <translation>Mỗi cỡ, màu có mã vạch riêng; lấy mã đầu tiên.</translation>
    </message>
    <message>
        <source>Stock below zero counts as none.</source>
        <translation>Tồn kho âm được tính là hết hàng.</translation>
    </message>
    <message>
        <source>There is no such picture file.</source>
        <translation>Không có tệp ảnh này.</translation>
    </message>
    <message>
        <source>The link leads to no public web address; save the picture beside the sheet.</source>
        <translation>Liên kết không dẫn tới địa chỉ web công khai; hãy lưu ảnh cạnh bảng tính.</translation>
    </message>
    <message>
        <source>The picture could not be fetched: nothing is there, or nobody answers.</source>
        <translation>Không tải được ảnh: không có gì ở đó, hoặc máy chủ không trả lời.</translation>
    </message>
    <message>
        <source>The picture took too long to come.</source>
        <translation>Ảnh tải về quá lâu.</translation>
    </message>
    <message>
        <source>The picture is larger than %1 MB.</source>
        <translation>Ảnh lớn hơn %1 MB.</translation>
    </message>
    <message>
        <source>What the link holds is no PNG, JPEG or WebP picture that stands still.</source>
        <translation>Liên kết không chứa ảnh tĩnh PNG, JPEG hay WebP.</translation>
    </message>
    <message>
        <source>The picture came, but the disk did not take it.</source>
        <translation>Đã tải ảnh nhưng ổ đĩa không ghi được.</translation>
    </message>
    <message>
        <source>Passed over: it says what belongs into the columns.</source>
        <translation>Bỏ qua: dòng này giải thích cách điền các cột.</translation>
    </message>
    <message>
        <source>Passed over: it is a total.</source>
        <translation>Bỏ qua: đây là dòng tổng cộng.</translation>
    </message>
    <message>
        <source>Product group</source>
        <translation>Nhóm sản phẩm</translation>
    </message>
    <message>
        <source>Variant code</source>
        <translation>Mã phân loại</translation>
    </message>
    <message>
        <source>Size + colour</source>
        <translation>Cỡ + màu</translation>
    </message>
    <message>
        <source>A paper&apos;s last day is no date; write it like this: (31/12/2027).</source>
        <translation>Hạn của giấy tờ không phải là ngày; hãy ghi như: (31/12/2027).</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>The report cannot be written there</source>
        <translation>Không ghi được báo cáo vào đó</translation>
    </message>
    <message>
        <source>The folder is not there, or this user may not write to it.</source>
        <translation>Thư mục không có, hoặc người dùng này không được ghi.</translation>
    </message>
    <message>
        <source>Choose another place with --report.</source>
        <translation>Chọn chỗ khác bằng --report.</translation>
    </message>
    <message>
        <source>The show file cannot be opened</source>
        <translation>Không mở được tệp phiên live</translation>
    </message>
    <message>
        <source>It is not there, or this user may not read it.</source>
        <translation>Tệp không có ở đó, hoặc tài khoản này không được đọc.</translation>
    </message>
    <message>
        <source>Check the path and try again.</source>
        <translation>Kiểm tra đường dẫn rồi thử lại.</translation>
    </message>
    <message>
        <source>The show file is too large</source>
        <translation>Tệp phiên live quá lớn</translation>
    </message>
    <message>
        <source>A show is a few hundred kilobytes of text; this is not one.</source>
        <translation>Một phiên live chỉ vài trăm kilobyte chữ; tệp này không phải.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Chọn tệp khác.</translation>
    </message>
    <message>
        <source>The show file is damaged</source>
        <translation>Tệp phiên live bị hỏng</translation>
    </message>
    <message>
        <source>It is not valid JSON from the place named.</source>
        <translation>Từ chỗ được nêu, tệp không còn là JSON hợp lệ.</translation>
    </message>
    <message>
        <source>Correct that place in a text editor, or open an older copy.</source>
        <translation>Sửa chỗ đó bằng trình soạn thảo, hoặc mở bản cũ hơn.</translation>
    </message>
    <message>
        <source>This file is not a show</source>
        <translation>Tệp này không phải phiên live</translation>
    </message>
    <message>
        <source>It is JSON, but not a show of Phiên Studio.</source>
        <translation>Đây là JSON, nhưng không phải phiên của Phiên Studio.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .phien.json.</source>
        <translation>Chọn tệp có đuôi .phien.json.</translation>
    </message>
    <message>
        <source>The show was made by a newer version</source>
        <translation>Phiên này do bản mới hơn tạo ra</translation>
    </message>
    <message>
        <source>This version does not know how to read it.</source>
        <translation>Bản đang dùng chưa đọc được.</translation>
    </message>
    <message>
        <source>Update Phiên Studio, then open the show again.</source>
        <translation>Cập nhật Phiên Studio rồi mở lại.</translation>
    </message>
    <message>
        <source>A field of the show is not known</source>
        <translation>Có trường lạ trong phiên</translation>
    </message>
    <message>
        <source>It was passed over; all else was read.</source>
        <translation>Trường đó được bỏ qua; phần còn lại vẫn dùng.</translation>
    </message>
    <message>
        <source>Check its spelling.</source>
        <translation>Kiểm tra lại chính tả.</translation>
    </message>
    <message>
        <source>A field of the show has the wrong kind of value</source>
        <translation>Một trường có kiểu giá trị sai</translation>
    </message>
    <message>
        <source>It was left out; all else was read.</source>
        <translation>Trường đó bị bỏ; phần còn lại vẫn dùng.</translation>
    </message>
    <message>
        <source>Correct it in the show file: text in quotes, numbers without.</source>
        <translation>Sửa trong tệp: chữ đặt trong ngoặc kép, số thì không.</translation>
    </message>
    <message>
        <source>A field of the show is missing</source>
        <translation>Thiếu một trường trong phiên</translation>
    </message>
    <message>
        <source>The entry it belongs to was left out.</source>
        <translation>Mục chứa trường đó bị bỏ.</translation>
    </message>
    <message>
        <source>Add it to the show file.</source>
        <translation>Thêm trường đó vào tệp.</translation>
    </message>
    <message>
        <source>A value of the show cannot be used</source>
        <translation>Có giá trị không dùng được</translation>
    </message>
    <message>
        <source>Correct it in the show file.</source>
        <translation>Sửa trong tệp phiên live.</translation>
    </message>
    <message>
        <source>Two products have the same code</source>
        <translation>Hai sản phẩm trùng mã</translation>
    </message>
    <message>
        <source>Only the first one was kept, since buyers order by code.</source>
        <translation>Chỉ giữ sản phẩm đầu, vì khách chốt theo mã.</translation>
    </message>
    <message>
        <source>Give the second product a code of its own.</source>
        <translation>Đặt mã riêng cho sản phẩm sau.</translation>
    </message>
    <message>
        <source>A price is below zero</source>
        <translation>Có giá nhỏ hơn 0</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>Giá đó không được dùng.</translation>
    </message>
    <message>
        <source>Correct the price in the show file.</source>
        <translation>Sửa giá trong tệp phiên live.</translation>
    </message>
    <message>
        <source>A text of the show is too long</source>
        <translation>Có đoạn chữ quá dài</translation>
    </message>
    <message>
        <source>It was left out or cut.</source>
        <translation>Đoạn đó bị bỏ hoặc cắt bớt.</translation>
    </message>
    <message>
        <source>Shorten it in the show file.</source>
        <translation>Rút ngắn trong tệp phiên live.</translation>
    </message>
    <message>
        <source>The show names something that it does not hold</source>
        <translation>Phiên nhắc tới thứ không có trong tệp</translation>
    </message>
    <message>
        <source>That step or scene was left out.</source>
        <translation>Bước hoặc cảnh đó bị bỏ.</translation>
    </message>
    <message>
        <source>Correct the code or the name in the show file.</source>
        <translation>Sửa lại mã hoặc tên trong tệp.</translation>
    </message>
    <message>
        <source>A picture is missing</source>
        <translation>Thiếu ảnh</translation>
    </message>
    <message>
        <source>A placeholder stands in its place.</source>
        <translation>Hình tạm đứng thay vào đó.</translation>
    </message>
    <message>
        <source>Put the picture beside the show file, or choose another one.</source>
        <translation>Đặt ảnh cạnh tệp phiên live, hoặc chọn ảnh khác.</translation>
    </message>
    <message>
        <source>The show cannot be saved</source>
        <translation>Không lưu được phiên live</translation>
    </message>
    <message>
        <source>The folder takes no data; the old file is untouched.</source>
        <translation>Thư mục không ghi được; tệp cũ vẫn nguyên.</translation>
    </message>
    <message>
        <source>Save it somewhere else, or free some space.</source>
        <translation>Lưu chỗ khác, hoặc dọn bớt ổ đĩa.</translation>
    </message>
    <message>
        <source>The address is empty</source>
        <translation>Chưa có địa chỉ</translation>
    </message>
    <message>
        <source>There is nothing to stream to.</source>
        <translation>Chưa biết phát đi đâu.</translation>
    </message>
    <message>
        <source>Paste the server address from the platform&apos;s live page.</source>
        <translation>Dán địa chỉ máy chủ từ trang live của nền tảng.</translation>
    </message>
    <message>
        <source>This is not a streaming address</source>
        <translation>Đây không phải địa chỉ phát trực tiếp</translation>
    </message>
    <message>
        <source>It has to begin with rtmp:// or rtmps://.</source>
        <translation>Địa chỉ phải bắt đầu bằng rtmp:// hoặc rtmps://.</translation>
    </message>
    <message>
        <source>Copy the server address, not the address of the web page.</source>
        <translation>Chép địa chỉ máy chủ, không phải địa chỉ trang web.</translation>
    </message>
    <message>
        <source>The address names no server</source>
        <translation>Địa chỉ thiếu tên máy chủ</translation>
    </message>
    <message>
        <source>Between “rtmp://” and the next “/” stands the server&apos;s name.</source>
        <translation>Tên máy chủ nằm giữa “rtmp://” và dấu “/” kế tiếp.</translation>
    </message>
    <message>
        <source>Copy the whole address again.</source>
        <translation>Chép lại toàn bộ địa chỉ.</translation>
    </message>
    <message>
        <source>The port in the address is wrong</source>
        <translation>Cổng trong địa chỉ sai</translation>
    </message>
    <message>
        <source>It has to be a number from 1 to 65535.</source>
        <translation>Cổng phải là số từ 1 đến 65535.</translation>
    </message>
    <message>
        <source>The address is incomplete</source>
        <translation>Địa chỉ chưa đủ</translation>
    </message>
    <message>
        <source>Behind the server&apos;s name the part after “/” is missing.</source>
        <translation>Sau tên máy chủ còn thiếu phần sau dấu “/”.</translation>
    </message>
    <message>
        <source>Copy the whole server address, to its end.</source>
        <translation>Chép địa chỉ máy chủ đến hết.</translation>
    </message>
    <message>
        <source>The stream key is missing</source>
        <translation>Thiếu khóa luồng</translation>
    </message>
    <message>
        <source>Without it the platform does not know whose show this is.</source>
        <translation>Không có khóa, nền tảng không biết phiên này của ai.</translation>
    </message>
    <message>
        <source>Copy the stream key from the platform&apos;s live page.</source>
        <translation>Chép khóa luồng từ trang live của nền tảng.</translation>
    </message>
    <message>
        <source>There is a space in the address or key</source>
        <translation>Địa chỉ hoặc khóa có dấu cách</translation>
    </message>
    <message>
        <source>Addresses and keys have none; often two lines were copied at once.</source>
        <translation>Địa chỉ và khóa không có dấu cách; thường là do chép nhầm hai dòng.</translation>
    </message>
    <message>
        <source>Copy the address and the key one at a time.</source>
        <translation>Chép riêng địa chỉ, rồi riêng khóa.</translation>
    </message>
    <message>
        <source>There are invisible characters in the address or key</source>
        <translation>Địa chỉ hoặc khóa có ký tự ẩn</translation>
    </message>
    <message>
        <source>They came along when it was copied.</source>
        <translation>Chúng lẫn vào khi chép.</translation>
    </message>
    <message>
        <source>Copy it again, straight from the platform&apos;s page.</source>
        <translation>Chép lại thẳng từ trang của nền tảng.</translation>
    </message>
    <message>
        <source>The address or key is too long</source>
        <translation>Địa chỉ hoặc khóa quá dài</translation>
    </message>
    <message>
        <source>No platform gives out one of that length.</source>
        <translation>Không nền tảng nào cấp dài như vậy.</translation>
    </message>
    <message>
        <source>Copy only the address, then only the key.</source>
        <translation>Chỉ chép địa chỉ, rồi chỉ chép khóa.</translation>
    </message>
    <message>
        <source>The comment file cannot be opened</source>
        <translation>Không mở được tệp bình luận</translation>
    </message>
    <message>
        <source>A line of the comment file cannot be used</source>
        <translation>Có dòng trong tệp bình luận không dùng được</translation>
    </message>
    <message>
        <source>It was passed over.</source>
        <translation>Dòng đó được bỏ qua.</translation>
    </message>
    <message>
        <source>A line looks like {&quot;at&quot;: 5, &quot;platform&quot;: &quot;facebook&quot;, &quot;author&quot;: &quot;An&quot;, &quot;text&quot;: &quot;…&quot;}.</source>
        <translation>Mỗi dòng có dạng {&quot;at&quot;: 5, &quot;platform&quot;: &quot;facebook&quot;, &quot;author&quot;: &quot;An&quot;, &quot;text&quot;: &quot;…&quot;}.</translation>
    </message>
    <message>
        <source>There is no display to draw with</source>
        <translation>Không có màn hình để dựng hình</translation>
    </message>
    <message>
        <source>The picture is made through an X server, and none answers.</source>
        <translation>Hình được dựng qua máy chủ X, nhưng không có máy chủ X nào trả lời.</translation>
    </message>
    <message>
        <source>Start the program in a desktop session, or through xvfb-run.</source>
        <translation>Mở chương trình trong môi trường desktop, hoặc qua xvfb-run.</translation>
    </message>
    <message>
        <source>There is no OpenGL 3.3 here</source>
        <translation>Máy này không có OpenGL 3.3</translation>
    </message>
    <message>
        <source>The picture needs OpenGL 3.3.</source>
        <translation>Dựng hình cần OpenGL 3.3.</translation>
    </message>
    <message>
        <source>Install the newest graphics driver, or Mesa&apos;s software driver.</source>
        <translation>Cài trình điều khiển mới nhất, hoặc Mesa dùng phần mềm.</translation>
    </message>
    <message>
        <source>Sound did not start</source>
        <translation>Âm thanh không khởi động</translation>
    </message>
    <message>
        <source>Without sound no show can be made.</source>
        <translation>Không có tiếng thì không live được.</translation>
    </message>
    <message>
        <source>Check that PulseAudio or PipeWire runs, then start again.</source>
        <translation>Kiểm tra PulseAudio hoặc PipeWire đang chạy, rồi mở lại.</translation>
    </message>
    <message>
        <source>The picture did not start</source>
        <translation>Không khởi động được phần hình</translation>
    </message>
    <message>
        <source>The size or the graphics driver does not allow it.</source>
        <translation>Kích thước hoặc trình điều khiển đồ họa không cho phép.</translation>
    </message>
    <message>
        <source>Start again with a smaller picture, for example --canvas 1280x720@30.</source>
        <translation>Mở lại với hình nhỏ hơn, ví dụ --canvas 1280x720@30.</translation>
    </message>
    <message>
        <source>A part of OBS is missing</source>
        <translation>Thiếu một phần của OBS</translation>
    </message>
    <message>
        <source>The show needs it.</source>
        <translation>Phiên live cần phần này.</translation>
    </message>
    <message>
        <source>Install the packages obs-studio and obs-plugins, then start again.</source>
        <translation>Cài gói obs-studio và obs-plugins, rồi mở lại.</translation>
    </message>
    <message>
        <source>The video encoder is missing</source>
        <translation>Thiếu bộ mã hóa hình</translation>
    </message>
    <message>
        <source>Without it nothing can be sent or recorded.</source>
        <translation>Không có nó thì không phát, không ghi được.</translation>
    </message>
    <message>
        <source>Install the package obs-studio, then start again.</source>
        <translation>Cài gói obs-studio, rồi mở lại.</translation>
    </message>
    <message>
        <source>The video encoder stopped</source>
        <translation>Bộ mã hóa hình đã dừng</translation>
    </message>
    <message>
        <source>Its picture is not sent or recorded any more.</source>
        <translation>Hình của nó không còn được phát hay ghi nữa.</translation>
    </message>
    <message>
        <source>End the show and start again with --encoder obs_x264.</source>
        <translation>Kết thúc phiên rồi mở lại với --encoder obs_x264.</translation>
    </message>
    <message>
        <source>That scene is not there</source>
        <translation>Không có cảnh đó</translation>
    </message>
    <message>
        <source>The picture stays as it is.</source>
        <translation>Hình vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Choose one of the scenes below the preview.</source>
        <translation>Chọn một cảnh dưới khung xem trước.</translation>
    </message>
    <message>
        <source>The show is on air already</source>
        <translation>Phiên đang lên sóng rồi</translation>
    </message>
    <message>
        <source>Its size and frame rate cannot change now.</source>
        <translation>Lúc này không đổi được kích thước và số hình mỗi giây.</translation>
    </message>
    <message>
        <source>End the show first.</source>
        <translation>Hãy kết thúc phiên trước.</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Không mở được tệp</translation>
    </message>
    <message>
        <source>The recording cannot be created</source>
        <translation>Không tạo được bản ghi</translation>
    </message>
    <message>
        <source>The folder takes no file of that name; the show is not being recorded.</source>
        <translation>Thư mục không nhận tệp tên đó; phiên không được ghi lại.</translation>
    </message>
    <message>
        <source>Start again with another folder: --data-dir, or --record for one file.</source>
        <translation>Mở lại với thư mục khác bằng --data-dir, hoặc --record cho riêng một tệp.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Ổ đĩa đã đầy</translation>
    </message>
    <message>
        <source>The recording has ended; what was written can be played. The live stream goes on.</source>
        <translation>Đã ngừng ghi; phần đã ghi vẫn xem được. Live vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Free some space before the next show.</source>
        <translation>Dọn bớt ổ đĩa trước phiên sau.</translation>
    </message>
    <message>
        <source>The disk is almost full</source>
        <translation>Ổ đĩa sắp đầy</translation>
    </message>
    <message>
        <source>The recording was closed in good order. The live stream goes on.</source>
        <translation>Bản ghi đã đóng an toàn. Live vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>The recording cannot be written</source>
        <translation>Không ghi tiếp được</translation>
    </message>
    <message>
        <source>The disk reports a fault; what was written can be played. The live stream goes on.</source>
        <translation>Ổ đĩa báo lỗi; phần đã ghi vẫn xem được. Live vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Check the disk, or start again with another one: --data-dir.</source>
        <translation>Kiểm tra ổ đĩa, hoặc mở lại với ổ khác bằng --data-dir.</translation>
    </message>
    <message>
        <source>The recording has vanished</source>
        <translation>Bản ghi biến mất</translation>
    </message>
    <message>
        <source>Its file was deleted or its disk was taken out. The live stream goes on.</source>
        <translation>Tệp bị xóa hoặc ổ đĩa bị rút. Live vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Put the disk back; the next show is recorded again.</source>
        <translation>Cắm lại ổ đĩa; phiên sau sẽ ghi như thường.</translation>
    </message>
    <message>
        <source>This is not a film or a sound</source>
        <translation>Đây không phải video hay âm thanh</translation>
    </message>
    <message>
        <source>It cannot be played.</source>
        <translation>Không phát được.</translation>
    </message>
    <message>
        <source>Choose an MP4, MKV, MOV or MP3 file.</source>
        <translation>Chọn tệp MP4, MKV, MOV hoặc MP3.</translation>
    </message>
    <message>
        <source>The MP4 copy was not made</source>
        <translation>Không tạo được bản MP4</translation>
    </message>
    <message>
        <source>The recording itself (MKV) is complete and can be played.</source>
        <translation>Bản ghi gốc (MKV) vẫn đủ và xem được.</translation>
    </message>
    <message>
        <source>Free some space and convert it later.</source>
        <translation>Dọn ổ đĩa rồi chuyển sau.</translation>
    </message>
    <message>
        <source>Stopped as asked</source>
        <translation>Đã dừng theo yêu cầu</translation>
    </message>
    <message>
        <source>The file was not finished.</source>
        <translation>Tệp chưa hoàn tất.</translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation>Lúc nào muốn thì chạy lại.</translation>
    </message>
    <message>
        <source>This is not a picture</source>
        <translation>Đây không phải ảnh</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG or WebP picture.</source>
        <translation>Chọn ảnh PNG, JPEG hoặc WebP.</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>Ảnh quá lớn</translation>
    </message>
    <message>
        <source>Choose one of at most 40 megapixels.</source>
        <translation>Chọn ảnh không quá 40 megapixel.</translation>
    </message>
    <message>
        <source>The practice platform did not start</source>
        <translation>Nền tảng tập dượt không khởi động</translation>
    </message>
    <message>
        <source>Another program uses its port.</source>
        <translation>Chương trình khác đang dùng cổng của nó.</translation>
    </message>
    <message>
        <source>Close that program, or wait a minute and try again.</source>
        <translation>Đóng chương trình đó, hoặc đợi một phút rồi thử lại.</translation>
    </message>
    <message>
        <source>The film cannot be played</source>
        <translation>Không phát được video</translation>
    </message>
    <message>
        <source>It is damaged, or of a kind that is not known here.</source>
        <translation>Tệp hỏng, hoặc thuộc loại chưa hỗ trợ.</translation>
    </message>
    <message>
        <source>Convert it to MP4 (H.264) and choose it again.</source>
        <translation>Chuyển sang MP4 (H.264) rồi chọn lại.</translation>
    </message>
    <message>
        <source>The data folder takes no data</source>
        <translation>Thư mục dữ liệu không ghi được</translation>
    </message>
    <message>
        <source>Settings and recordings cannot be kept there.</source>
        <translation>Không lưu được cài đặt và bản ghi ở đó.</translation>
    </message>
    <message>
        <source>Choose another folder with --data-dir, or correct its permissions.</source>
        <translation>Chọn thư mục khác bằng --data-dir, hoặc sửa quyền truy cập.</translation>
    </message>
    <message>
        <source>A settings file cannot be read</source>
        <translation>Không đọc được tệp cài đặt</translation>
    </message>
    <message>
        <source>The usual values are used.</source>
        <translation>Đang dùng các giá trị mặc định.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation>Kiểm tra quyền của thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>Copy the show&apos;s folder to where you may write, and open it there.</source>
        <translation>Hãy chép thư mục kịch bản sang chỗ bạn được ghi rồi mở từ đó.</translation>
    </message>
    <message>
        <source>Settings cannot be saved</source>
        <translation>Không lưu được cài đặt</translation>
    </message>
    <message>
        <source>The disk is full or takes no data.</source>
        <translation>Ổ đĩa đầy hoặc không ghi được.</translation>
    </message>
    <message>
        <source>Free some space, then change the setting again.</source>
        <translation>Dọn bớt ổ đĩa, rồi đổi lại cài đặt.</translation>
    </message>
    <message>
        <source>The settings were damaged</source>
        <translation>Cài đặt bị hỏng</translation>
    </message>
    <message>
        <source>The last good copy is in use; the damaged file was kept beside it.</source>
        <translation>Đang dùng bản tốt gần nhất; tệp hỏng được giữ bên cạnh.</translation>
    </message>
    <message>
        <source>Look through your settings once.</source>
        <translation>Xem lại cài đặt một lượt.</translation>
    </message>
    <message>
        <source>This computer has no key store</source>
        <translation>Máy này không có kho khóa</translation>
    </message>
    <message>
        <source>Stream keys are kept until the program closes, and not longer.</source>
        <translation>Khóa luồng chỉ được giữ đến khi đóng chương trình.</translation>
    </message>
    <message>
        <source>Install gnome-keyring or KWallet if they should be remembered.</source>
        <translation>Cài gnome-keyring hoặc KWallet nếu muốn nhớ khóa.</translation>
    </message>
    <message>
        <source>The key store stayed locked</source>
        <translation>Kho khóa vẫn bị khóa</translation>
    </message>
    <message>
        <source>The stream key cannot be read or kept.</source>
        <translation>Không đọc, không lưu được khóa luồng.</translation>
    </message>
    <message>
        <source>Unlock the key store and try again.</source>
        <translation>Mở kho khóa rồi thử lại.</translation>
    </message>
    <message>
        <source>No stream key is kept for this destination</source>
        <translation>Điểm phát này chưa lưu khóa luồng</translation>
    </message>
    <message>
        <source>It cannot go live without one.</source>
        <translation>Không có khóa thì không lên sóng được.</translation>
    </message>
    <message>
        <source>Open the destination and paste its key.</source>
        <translation>Mở điểm phát và dán khóa vào.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Có lỗi xảy ra</translation>
    </message>
    <message>
        <source>The program has no words for “%1”.</source>
        <translation>Chương trình chưa có lời giải thích cho “%1”.</translation>
    </message>
    <message>
        <source>Send the log to whoever looks after the program.</source>
        <translation>Gửi nhật ký cho người phụ trách chương trình.</translation>
    </message>
    <message>
        <source>There is nowhere to go live to</source>
        <translation>Không có nơi nào để lên sóng</translation>
    </message>
    <message>
        <source>No destination can be used, and the show is not recorded.</source>
        <translation>Không điểm phát nào dùng được, và phiên không được ghi lại.</translation>
    </message>
    <message>
        <source>Add a destination with its key, or start again without --no-record.</source>
        <translation>Thêm một điểm phát có khóa, hoặc mở lại mà không dùng --no-record.</translation>
    </message>
    <message>
        <source>It cannot go live twice.</source>
        <translation>Không thể lên sóng hai lần.</translation>
    </message>
    <message>
        <source>Two entries of the show have the same name</source>
        <translation>Hai mục trong phiên trùng tên</translation>
    </message>
    <message>
        <source>Only the first one was kept.</source>
        <translation>Chỉ giữ mục đầu.</translation>
    </message>
    <message>
        <source>Give the second one a name of its own.</source>
        <translation>Đặt tên riêng cho mục sau.</translation>
    </message>
    <message>
        <source>There is a stream key in the show file</source>
        <translation>Tệp phiên live chứa khóa luồng</translation>
    </message>
    <message>
        <source>It was not used: whoever gets the file could stream in your name.</source>
        <translation>Khóa đó không được dùng: ai có tệp này cũng phát được thay bạn.</translation>
    </message>
    <message>
        <source>Take it out of the file, get a new key, and paste that in the destination.</source>
        <translation>Xóa khóa khỏi tệp, lấy khóa mới rồi dán vào điểm phát.</translation>
    </message>
    <message>
        <source>The cue file cannot be opened</source>
        <translation>Không mở được tệp kịch bản tự động</translation>
    </message>
    <message>
        <source>A line of the cue file cannot be used</source>
        <translation>Có một dòng trong tệp kịch bản tự động không dùng được</translation>
    </message>
    <message>
        <source>It is not a cue that the program knows, or a value in it is missing or wrong.</source>
        <translation>Dòng này không phải lệnh mà chương trình biết, hoặc có giá trị thiếu hay sai.</translation>
    </message>
    <message>
        <source>Correct that line; app/application/README.md lists the cues.</source>
        <translation>Sửa lại dòng đó; app/application/README.md liệt kê các lệnh.</translation>
    </message>
    <message>
        <source>A theme file cannot be opened</source>
        <translation>Không mở được tệp giao diện</translation>
    </message>
    <message>
        <source>This user may not read it; the theme is left out.</source>
        <translation>Tài khoản này không được đọc tệp; giao diện đó bị bỏ qua.</translation>
    </message>
    <message>
        <source>Check the permissions of the themes folder.</source>
        <translation>Kiểm tra quyền của thư mục giao diện.</translation>
    </message>
    <message>
        <source>A theme file is too large</source>
        <translation>Tệp giao diện quá lớn</translation>
    </message>
    <message>
        <source>A theme is a few kilobytes of text; this one is left out.</source>
        <translation>Một giao diện chỉ vài kilobyte chữ; tệp này bị bỏ qua.</translation>
    </message>
    <message>
        <source>Take the file out of the themes folder.</source>
        <translation>Bỏ tệp đó ra khỏi thư mục giao diện.</translation>
    </message>
    <message>
        <source>A theme file is damaged</source>
        <translation>Tệp giao diện bị hỏng</translation>
    </message>
    <message>
        <source>It is not valid JSON from the place named; the theme is left out.</source>
        <translation>Từ chỗ được nêu, tệp không còn là JSON hợp lệ; giao diện đó bị bỏ qua.</translation>
    </message>
    <message>
        <source>Correct that place in a text editor.</source>
        <translation>Sửa chỗ đó bằng một trình soạn thảo văn bản.</translation>
    </message>
    <message>
        <source>A file in the themes folder is not a theme</source>
        <translation>Có tệp trong thư mục giao diện không phải là giao diện</translation>
    </message>
    <message>
        <source>It is JSON, but not a theme of Phiên Studio; it is left out.</source>
        <translation>Tệp là JSON nhưng không phải giao diện của Phiên Studio; tệp bị bỏ qua.</translation>
    </message>
    <message>
        <source>Take it out of the folder, or correct its format and version.</source>
        <translation>Bỏ tệp ra khỏi thư mục, hoặc sửa format và version của tệp.</translation>
    </message>
    <message>
        <source>A theme was made for a newer version</source>
        <translation>Giao diện dành cho phiên bản mới hơn</translation>
    </message>
    <message>
        <source>This version does not know how to read it; it is left out.</source>
        <translation>Phiên bản này chưa biết đọc giao diện đó; giao diện bị bỏ qua.</translation>
    </message>
    <message>
        <source>Update Phiên Studio to use it.</source>
        <translation>Cập nhật Phiên Studio để dùng giao diện đó.</translation>
    </message>
    <message>
        <source>A theme&apos;s file has a name that cannot be kept</source>
        <translation>Tên tệp của một giao diện không lưu được</translation>
    </message>
    <message>
        <source>A show names its theme with letters, digits, - and _; it is left out.</source>
        <translation>Phiên live gọi tên giao diện bằng chữ cái không dấu, chữ số, - và _; giao diện đó bị bỏ qua.</translation>
    </message>
    <message>
        <source>Rename the file, for example my-theme.json.</source>
        <translation>Đổi tên tệp, ví dụ giao-dien-cua-toi.json.</translation>
    </message>
    <message>
        <source>A theme has no proper name</source>
        <translation>Giao diện thiếu tên</translation>
    </message>
    <message>
        <source>Lists show the name of its file instead.</source>
        <translation>Các danh sách hiện tên tệp thay vào đó.</translation>
    </message>
    <message>
        <source>Give it a name in English and Vietnamese in its file.</source>
        <translation>Đặt tên tiếng Anh và tiếng Việt trong tệp giao diện.</translation>
    </message>
    <message>
        <source>A field of a theme is not known</source>
        <translation>Có mục lạ trong tệp giao diện</translation>
    </message>
    <message>
        <source>A theme lacks a colour or a number</source>
        <translation>Giao diện thiếu một màu hoặc một con số</translation>
    </message>
    <message>
        <source>The one of the theme Clean is used for it.</source>
        <translation>Giá trị của giao diện Thanh thoát được dùng thay.</translation>
    </message>
    <message>
        <source>Add it to the theme file.</source>
        <translation>Thêm mục đó vào tệp giao diện.</translation>
    </message>
    <message>
        <source>A colour of a theme cannot be used</source>
        <translation>Có màu trong giao diện không dùng được</translation>
    </message>
    <message>
        <source>It is not written as #rrggbb or #aarrggbb; the one of the theme Clean is used.</source>
        <translation>Màu không viết theo dạng #rrggbb hay #aarrggbb; màu của giao diện Thanh thoát được dùng thay.</translation>
    </message>
    <message>
        <source>Correct it in the theme file.</source>
        <translation>Sửa mục đó trong tệp giao diện.</translation>
    </message>
    <message>
        <source>A number of a theme cannot be used</source>
        <translation>Có con số trong giao diện không dùng được</translation>
    </message>
    <message>
        <source>It is out of its range; the one of the theme Clean is used.</source>
        <translation>Số nằm ngoài khoảng cho phép; giá trị của giao diện Thanh thoát được dùng thay.</translation>
    </message>
    <message>
        <source>There are too many themes</source>
        <translation>Có quá nhiều giao diện</translation>
    </message>
    <message>
        <source>Only the first hundred were read.</source>
        <translation>Chỉ một trăm giao diện đầu được đọc.</translation>
    </message>
    <message>
        <source>Take files that are not needed out of the themes folder.</source>
        <translation>Bỏ bớt tệp không cần ra khỏi thư mục giao diện.</translation>
    </message>
    <message>
        <source>The show&apos;s theme is not there</source>
        <translation>Không có giao diện mà phiên live chọn</translation>
    </message>
    <message>
        <source>The theme Clean is used instead.</source>
        <translation>Giao diện Thanh thoát được dùng thay.</translation>
    </message>
    <message>
        <source>Choose another theme, or put its file into the themes folder.</source>
        <translation>Chọn giao diện khác, hoặc đặt tệp của giao diện đó vào thư mục giao diện.</translation>
    </message>
    <message>
        <source>The shop&apos;s colour cannot be used</source>
        <translation>Màu của shop không dùng được</translation>
    </message>
    <message>
        <source>It is not written as #rrggbb; the theme&apos;s own colour is used.</source>
        <translation>Màu không viết theo dạng #rrggbb; màu của giao diện được dùng.</translation>
    </message>
    <message>
        <source>Choose the colour again.</source>
        <translation>Chọn lại màu.</translation>
    </message>
    <message>
        <source>The bank&apos;s number is not right</source>
        <translation>Mã ngân hàng chưa đúng</translation>
    </message>
    <message>
        <source>A VietQR code needs the bank&apos;s BIN of six digits; no code is shown.</source>
        <translation>Mã VietQR cần mã BIN 6 chữ số của ngân hàng; mã QR không được hiện.</translation>
    </message>
    <message>
        <source>Choose the bank again.</source>
        <translation>Chọn lại ngân hàng.</translation>
    </message>
    <message>
        <source>The account number is not right</source>
        <translation>Số tài khoản chưa đúng</translation>
    </message>
    <message>
        <source>It holds 1 to 19 letters and digits; no code is shown.</source>
        <translation>Số tài khoản gồm 1 đến 19 chữ cái và chữ số; mã QR không được hiện.</translation>
    </message>
    <message>
        <source>Enter the account number again.</source>
        <translation>Nhập lại số tài khoản.</translation>
    </message>
    <message>
        <source>The amount cannot be paid by VietQR</source>
        <translation>Số tiền không chuyển được bằng VietQR</translation>
    </message>
    <message>
        <source>It must be above zero and below ten trillion đồng; no code is shown.</source>
        <translation>Số tiền phải lớn hơn 0 và dưới mười nghìn tỷ đồng; mã QR không được hiện.</translation>
    </message>
    <message>
        <source>Correct the amount, or leave it empty.</source>
        <translation>Sửa số tiền, hoặc để trống.</translation>
    </message>
    <message>
        <source>The shop&apos;s memory is in use</source>
        <translation>Dữ liệu của shop đang được dùng</translation>
    </message>
    <message>
        <source>Another program, or a second Phiên Studio, has it open.</source>
        <translation>Một chương trình khác, hoặc một Phiên Studio thứ hai, đang mở nó.</translation>
    </message>
    <message>
        <source>Close the other one and try again.</source>
        <translation>Hãy đóng chương trình kia rồi thử lại.</translation>
    </message>
    <message>
        <source>What was just done could not be written down, and does not count.</source>
        <translation>Thao tác vừa rồi không ghi lại được và không được tính.</translation>
    </message>
    <message>
        <source>Free some space, then do it again.</source>
        <translation>Hãy dọn bớt ổ đĩa rồi làm lại.</translation>
    </message>
    <message>
        <source>The shop&apos;s memory cannot be written</source>
        <translation>Không ghi được dữ liệu của shop</translation>
    </message>
    <message>
        <source>Its file or folder takes no data from this user.</source>
        <translation>Tệp hoặc thư mục của nó không cho người dùng này ghi.</translation>
    </message>
    <message>
        <source>Correct the permissions of the data folder, or choose another one with --data-dir.</source>
        <translation>Hãy sửa quyền của thư mục dữ liệu, hoặc chọn thư mục khác bằng --data-dir.</translation>
    </message>
    <message>
        <source>The shop&apos;s memory is damaged</source>
        <translation>Dữ liệu của shop bị hỏng</translation>
    </message>
    <message>
        <source>A part of it cannot be read any more.</source>
        <translation>Có phần không còn đọc được.</translation>
    </message>
    <message>
        <source>Close the program and open it again: the newest good backup will be opened.</source>
        <translation>Hãy đóng chương trình rồi mở lại: bản sao lưu tốt mới nhất sẽ được mở.</translation>
    </message>
    <message>
        <source>The shop&apos;s memory was made by a newer version</source>
        <translation>Dữ liệu của shop do phiên bản mới hơn tạo ra</translation>
    </message>
    <message>
        <source>This version does not know how to read it, and has left it as it was.</source>
        <translation>Phiên bản này không đọc được và đã để nguyên như cũ.</translation>
    </message>
    <message>
        <source>Update Phiên Studio, then open it again.</source>
        <translation>Hãy cập nhật Phiên Studio rồi mở lại.</translation>
    </message>
    <message>
        <source>This is another program&apos;s database</source>
        <translation>Đây là cơ sở dữ liệu của chương trình khác</translation>
    </message>
    <message>
        <source>It was left as it was.</source>
        <translation>Nó được để nguyên như cũ.</translation>
    </message>
    <message>
        <source>Choose another data folder with --data-dir.</source>
        <translation>Hãy chọn thư mục dữ liệu khác bằng --data-dir.</translation>
    </message>
    <message>
        <source>The database driver is not installed</source>
        <translation>Chưa cài trình điều khiển cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Qt has none for this kind of database on this computer.</source>
        <translation>Qt trên máy này không có trình điều khiển cho loại cơ sở dữ liệu đó.</translation>
    </message>
    <message>
        <source>Install libqt6sql6-sqlite, for a team&apos;s server libqt6sql6-psql.</source>
        <translation>Hãy cài libqt6sql6-sqlite, với máy chủ dùng chung thì cài libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>The team&apos;s server does not answer</source>
        <translation>Máy chủ dùng chung không trả lời</translation>
    </message>
    <message>
        <source>Nothing can be kept there until it does.</source>
        <translation>Cho đến khi nó trả lời thì chưa lưu được gì vào đó.</translation>
    </message>
    <message>
        <source>Check the network and the server&apos;s address; the program keeps trying.</source>
        <translation>Hãy kiểm tra mạng và địa chỉ máy chủ; chương trình vẫn tiếp tục thử.</translation>
    </message>
    <message>
        <source>The team&apos;s server refuses the sign-in</source>
        <translation>Máy chủ dùng chung từ chối đăng nhập</translation>
    </message>
    <message>
        <source>User name or password are wrong, or this user has no rights there.</source>
        <translation>Tên người dùng hoặc mật khẩu sai, hoặc người dùng này không có quyền ở đó.</translation>
    </message>
    <message>
        <source>Correct them in the settings, or ask whoever looks after the server.</source>
        <translation>Hãy sửa trong phần cài đặt, hoặc hỏi người quản lý máy chủ.</translation>
    </message>
    <message>
        <source>The connection to the team&apos;s server was lost</source>
        <translation>Mất kết nối với máy chủ dùng chung</translation>
    </message>
    <message>
        <source>What was just done may not have been kept.</source>
        <translation>Thao tác vừa rồi có thể chưa được lưu.</translation>
    </message>
    <message>
        <source>Look whether it is there once the connection is back, else do it again.</source>
        <translation>Khi có kết nối lại, hãy xem nó đã có chưa, chưa có thì làm lại.</translation>
    </message>
    <message>
        <source>This entry cannot be kept</source>
        <translation>Không lưu được mục này</translation>
    </message>
    <message>
        <source>Another one has its name, or it belongs to something that has gone.</source>
        <translation>Đã có mục khác trùng tên, hoặc nó thuộc về thứ không còn nữa.</translation>
    </message>
    <message>
        <source>Give it another name or code.</source>
        <translation>Hãy đặt tên hoặc mã khác.</translation>
    </message>
    <message>
        <source>This entry is not in the shop&apos;s memory</source>
        <translation>Mục này không có trong dữ liệu của shop</translation>
    </message>
    <message>
        <source>It may have been removed in the meantime.</source>
        <translation>Có thể nó đã bị xóa trong lúc đó.</translation>
    </message>
    <message>
        <source>Open the list again.</source>
        <translation>Hãy mở lại danh sách.</translation>
    </message>
    <message>
        <source>This backup cannot be used</source>
        <translation>Không dùng được bản sao lưu này</translation>
    </message>
    <message>
        <source>It is damaged, or not a backup of Phiên Studio. Nothing was changed.</source>
        <translation>Nó bị hỏng, hoặc không phải bản sao lưu của Phiên Studio. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Choose an older one.</source>
        <translation>Hãy chọn bản cũ hơn.</translation>
    </message>
    <message>
        <source>The shop&apos;s memory could not do this</source>
        <translation>Dữ liệu của shop không thực hiện được việc này</translation>
    </message>
    <message>
        <source>What was just done was not kept.</source>
        <translation>Thao tác vừa rồi không được lưu.</translation>
    </message>
    <message>
        <source>Try again; the log says more.</source>
        <translation>Hãy thử lại; nhật ký có thêm chi tiết.</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be opened</source>
        <translation>Không mở được bảng tính</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be saved</source>
        <translation>Không lưu được bảng tính</translation>
    </message>
    <message>
        <source>The folder takes no data; an old file of that name is untouched.</source>
        <translation>Thư mục không nhận dữ liệu; tệp cũ cùng tên vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>This file is not a spreadsheet</source>
        <translation>Tệp này không phải bảng tính</translation>
    </message>
    <message>
        <source>It is neither an XLSX nor a CSV file, whatever its name says.</source>
        <translation>Đây không phải tệp XLSX hay CSV, dù tên tệp là gì.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx or .csv.</source>
        <translation>Hãy mở bằng chương trình bảng tính rồi lưu thành .xlsx hoặc .csv.</translation>
    </message>
    <message>
        <source>The spreadsheet is too large</source>
        <translation>Bảng tính quá lớn</translation>
    </message>
    <message>
        <source>A sheet has at most 50,000 rows and 256 columns, a file 64 MB.</source>
        <translation>Một trang có nhiều nhất 50.000 dòng và 256 cột, một tệp 64 MB.</translation>
    </message>
    <message>
        <source>Delete what is not needed, or cut it into several files.</source>
        <translation>Hãy xóa phần không cần, hoặc chia thành nhiều tệp.</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged</source>
        <translation>Bảng tính bị hỏng</translation>
    </message>
    <message>
        <source>Its parts do not fit together, as after a broken download.</source>
        <translation>Các phần của tệp không khớp nhau, như khi tải về bị ngắt.</translation>
    </message>
    <message>
        <source>Get it again, or open it in a spreadsheet program and save it anew.</source>
        <translation>Hãy lấy lại tệp, hoặc mở bằng chương trình bảng tính rồi lưu mới.</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>Đã dừng đọc</translation>
    </message>
    <message>
        <source>Nothing was taken from the spreadsheet.</source>
        <translation>Chưa lấy gì từ bảng tính.</translation>
    </message>
    <message>
        <source>Start again when you like.</source>
        <translation>Hãy bắt đầu lại khi bạn muốn.</translation>
    </message>
    <message>
        <source>The picture moves</source>
        <translation>Ảnh chuyển động</translation>
    </message>
    <message>
        <source>It is an animation; a product card shows one still picture.</source>
        <translation>Đây là ảnh động; thẻ sản phẩm chỉ hiện một ảnh tĩnh.</translation>
    </message>
    <message>
        <source>Save one picture of it as PNG or JPEG and choose that.</source>
        <translation>Hãy lưu một ảnh trong đó thành PNG hoặc JPEG rồi chọn ảnh ấy.</translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation>Đã dừng nhập hàng</translation>
    </message>
    <message>
        <source>Nothing of it was taken into the catalogue.</source>
        <translation>Chưa có gì được đưa vào kho hàng hóa.</translation>
    </message>
    <message>
        <source>Changes of the show are not kept</source>
        <translation>Thay đổi của kịch bản không được lưu</translation>
    </message>
    <message>
        <source>The show&apos;s file takes no changes; what you change holds until the end of this run.</source>
        <translation>Tệp kịch bản không ghi được; những gì bạn sửa chỉ giữ đến hết phiên này.</translation>
    </message>
    <message>
        <source>This step is on air</source>
        <translation>Bước này đang phát</translation>
    </message>
    <message>
        <source>While the show is live, the step on air stays in the run of show.</source>
        <translation>Khi đang live, bước đang phát được giữ lại trong kịch bản.</translation>
    </message>
    <message>
        <source>Go on to another step first.</source>
        <translation>Hãy chuyển sang bước khác trước.</translation>
    </message>
    <message>
        <source>There is no show to go on with</source>
        <translation>Không có phiên live nào để tiếp tục</translation>
    </message>
    <message>
        <source>None was on air when the program ended.</source>
        <translation>Lúc chương trình tắt không có phiên nào đang phát.</translation>
    </message>
    <message>
        <source>Start a show anew.</source>
        <translation>Hãy bắt đầu một phiên mới.</translation>
    </message>
    <message>
        <source>The show that was on air cannot be gone on with</source>
        <translation>Không tiếp tục được phiên live bị ngắt</translation>
    </message>
    <message>
        <source>Its file is not there any more, or cannot be read.</source>
        <translation>Tệp phiên không còn ở đó hoặc không đọc được.</translation>
    </message>
    <message>
        <source>Put the file back and start the program again, or start another show.</source>
        <translation>Đặt lại tệp rồi mở lại chương trình, hoặc bắt đầu phiên khác.</translation>
    </message>
    <message>
        <source>What was on air cannot be read back</source>
        <translation>Không đọc lại được những gì đang phát</translation>
    </message>
    <message>
        <source>It was written by another version, or is damaged.</source>
        <translation>Nó do phiên bản khác ghi, hoặc đã hỏng.</translation>
    </message>
    <message>
        <source>Start the show anew; its orders and comments are kept.</source>
        <translation>Hãy bắt đầu phiên mới; đơn và bình luận vẫn được giữ.</translation>
    </message>
    <message>
        <source>The order was not taken</source>
        <translation>Chưa nhận được đơn</translation>
    </message>
    <message>
        <source>Orders are kept with a show, and none is on air.</source>
        <translation>Đơn được lưu theo phiên live, mà chưa có phiên nào đang phát.</translation>
    </message>
    <message>
        <source>Go live, then take the order again.</source>
        <translation>Hãy phát live rồi nhận lại đơn.</translation>
    </message>
    <message>
        <source>The product stays off air</source>
        <translation>Sản phẩm chưa được lên sóng</translation>
    </message>
    <message>
        <source>It lacks papers, and no reason was given to show it all the same.</source>
        <translation>Sản phẩm thiếu giấy tờ và chưa có lý do để vẫn cho lên.</translation>
    </message>
    <message>
        <source>Give the reason, or go to another product.</source>
        <translation>Ghi lý do, hoặc chuyển sang sản phẩm khác.</translation>
    </message>
    <message>
        <source>This is not the passphrase</source>
        <translation>Không đúng cụm mật khẩu</translation>
    </message>
    <message>
        <source>The file with the stream keys was sealed with another one.</source>
        <translation>Tệp khóa luồng được niêm phong bằng cụm khác.</translation>
    </message>
    <message>
        <source>Try again; letter case and spaces count.</source>
        <translation>Hãy thử lại; chữ hoa và dấu cách đều tính.</translation>
    </message>
    <message>
        <source>The stream keys are locked</source>
        <translation>Khóa luồng đang bị khóa</translation>
    </message>
    <message>
        <source>They are in an encrypted file that has not been opened in this run.</source>
        <translation>Chúng nằm trong một tệp mã hóa chưa được mở trong lần chạy này.</translation>
    </message>
    <message>
        <source>Start again and give the passphrase, or enter the key once more.</source>
        <translation>Khởi động lại và nhập cụm mật khẩu, hoặc nhập lại khóa.</translation>
    </message>
    <message>
        <source>The package cannot be opened</source>
        <translation>Không mở được gói</translation>
    </message>
    <message>
        <source>It is not there, this user may not read it, or one of its files changed meanwhile.</source>
        <translation>Tệp không có ở đó, người dùng này không được đọc, hoặc một tệp của nó vừa thay đổi.</translation>
    </message>
    <message>
        <source>The package cannot be saved</source>
        <translation>Không lưu được gói</translation>
    </message>
    <message>
        <source>The folder takes no data or is full.</source>
        <translation>Thư mục không ghi được hoặc đã đầy.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Hãy giải phóng chỗ trống hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>This file is not a show package</source>
        <translation>Tệp này không phải gói phiên live</translation>
    </message>
    <message>
        <source>It is not one that Phiên Studio has exported.</source>
        <translation>Nó không do Phiên Studio xuất ra.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .phien.</source>
        <translation>Hãy chọn tệp có đuôi .phien.</translation>
    </message>
    <message>
        <source>The package was made by a newer version</source>
        <translation>Gói được tạo bởi phiên bản mới hơn</translation>
    </message>
    <message>
        <source>Update Phiên Studio, then import it again.</source>
        <translation>Cập nhật Phiên Studio rồi nhập lại.</translation>
    </message>
    <message>
        <source>The package is damaged</source>
        <translation>Gói bị hỏng</translation>
    </message>
    <message>
        <source>Parts of it are missing or were changed on the way; nothing was imported.</source>
        <translation>Một số phần bị thiếu hoặc bị đổi trên đường đi; chưa nhập gì cả.</translation>
    </message>
    <message>
        <source>Get the file again from whoever made it.</source>
        <translation>Hãy xin lại tệp từ người đã tạo.</translation>
    </message>
    <message>
        <source>The package has a password</source>
        <translation>Gói có mật khẩu</translation>
    </message>
    <message>
        <source>Phiên Studio makes none with a password; nothing was imported.</source>
        <translation>Phiên Studio không tạo gói có mật khẩu; chưa nhập gì cả.</translation>
    </message>
    <message>
        <source>Ask for a package exported by Phiên Studio.</source>
        <translation>Hãy xin gói do Phiên Studio xuất ra.</translation>
    </message>
    <message>
        <source>The package is not safe</source>
        <translation>Gói không an toàn</translation>
    </message>
    <message>
        <source>One of its parts wants to stand outside its folder, or is no picture; nothing was imported.</source>
        <translation>Một phần của nó muốn nằm ngoài thư mục hoặc không phải hình ảnh; chưa nhập gì cả.</translation>
    </message>
    <message>
        <source>Delete the file and ask who made it.</source>
        <translation>Hãy xóa tệp và hỏi người đã tạo.</translation>
    </message>
    <message>
        <source>Two of its parts have the same name; nothing was imported.</source>
        <translation>Hai phần của nó trùng tên; chưa nhập gì cả.</translation>
    </message>
    <message>
        <source>The package is too large</source>
        <translation>Gói quá lớn</translation>
    </message>
    <message>
        <source>It holds more than a show can have; nothing was imported.</source>
        <translation>Nó chứa nhiều hơn một phiên live có thể có; chưa nhập gì cả.</translation>
    </message>
    <message>
        <source>Make the pictures smaller, leave films out, and export again.</source>
        <translation>Hãy thu nhỏ hình, bỏ video ra rồi xuất lại.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>Nothing was left behind.</source>
        <translation>Không để lại gì dở dang.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Có thể làm lại bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>A file stays behind</source>
        <translation>Một tệp không được mang theo</translation>
    </message>
    <message>
        <source>It is missing, too large, of a kind that does not travel, or a film that was not wanted.</source>
        <translation>Tệp bị thiếu, quá lớn, thuộc loại không mang theo, hoặc là video không được chọn.</translation>
    </message>
    <message>
        <source>Put it in its place again on the other computer.</source>
        <translation>Hãy đặt lại tệp ở máy kia.</translation>
    </message>
    <message>
        <source>A file of the show was not in the package</source>
        <translation>Một tệp của phiên live không có trong gói</translation>
    </message>
    <message>
        <source>The show named a file outside its package; that was taken out.</source>
        <translation>Phiên live nhắc đến một tệp ngoài gói; chỗ đó đã được bỏ.</translation>
    </message>
    <message>
        <source>Choose the file again if it is yours.</source>
        <translation>Hãy chọn lại tệp nếu đó là của bạn.</translation>
    </message>
    <message>
        <source>The show goes on without this destination</source>
        <translation>Phiên tiếp tục mà không có điểm phát này</translation>
    </message>
    <message>
        <source>Its address was given with --destination for that run only. There was no key store to keep it in, and nothing secret is written anywhere else.</source>
        <translation>Địa chỉ của nó chỉ được đưa bằng --destination cho lần chạy đó. Máy không có kho khóa để giữ, và điều bí mật không được ghi ở nơi nào khác.</translation>
    </message>
    <message>
        <source>Add the destination in the console, or start with --resume and --destination.</source>
        <translation>Hãy thêm điểm phát trong chương trình, hoặc chạy lại với --resume và --destination.</translation>
    </message>
    <message>
        <source>The team&apos;s server is not empty</source>
        <translation>Máy chủ của nhóm đã có dữ liệu</translation>
    </message>
    <message>
        <source>A copy goes back only to a new database, so that nobody&apos;s orders are replaced.</source>
        <translation>Bản sao chỉ được đưa vào cơ sở dữ liệu mới, để không ai bị mất đơn.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the server for a new database, and connect to that.</source>
        <translation>Hãy nhờ người phụ trách máy chủ tạo cơ sở dữ liệu mới rồi nối tới đó.</translation>
    </message>
</context>
<context>
    <name>FileKinds</name>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation>Ảnh và PDF</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Bảng tính</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message>
        <source>%1 kb/s</source>
        <translation>%1 kb/s</translation>
    </message>
    <message>
        <source>%1 Mb/s</source>
        <translation>%1 Mb/s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 giây</translation>
    </message>
</context>
<context>
    <name>GoodsText</name>
    <message>
        <source>%1: missing</source>
        <translation>%1: thiếu</translation>
    </message>
    <message>
        <source>%1: expired</source>
        <translation>%1: hết hạn</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Đủ giấy tờ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) missing</source>
        <translation>
            <numerusform>Thiếu %Ln giấy tờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkText</name>
    <message>
        <source>Server not found</source>
        <translation>Không tìm thấy máy chủ</translation>
    </message>
    <message>
        <source>Nobody on the network knows a server of that name.</source>
        <translation>Trên mạng không có máy chủ tên đó.</translation>
    </message>
    <message>
        <source>Check the address and the internet connection.</source>
        <translation>Kiểm tra địa chỉ và mạng.</translation>
    </message>
    <message>
        <source>Nothing listens there</source>
        <translation>Máy chủ không nhận kết nối</translation>
    </message>
    <message>
        <source>The server answers, but takes no connection.</source>
        <translation>Máy chủ có trả lời nhưng không nhận kết nối.</translation>
    </message>
    <message>
        <source>Check the address; start the live page on the platform first.</source>
        <translation>Kiểm tra địa chỉ; mở trang live trên nền tảng trước.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Không có phản hồi</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Máy chủ không trả lời kịp.</translation>
    </message>
    <message>
        <source>Check the internet connection and the firewall.</source>
        <translation>Kiểm tra mạng và tường lửa.</translation>
    </message>
    <message>
        <source>No way to the server</source>
        <translation>Không tới được máy chủ</translation>
    </message>
    <message>
        <source>The network is down or does not lead there.</source>
        <translation>Mạng bị ngắt hoặc không tới được đó.</translation>
    </message>
    <message>
        <source>Check the internet connection.</source>
        <translation>Kiểm tra mạng.</translation>
    </message>
    <message>
        <source>Connection cut</source>
        <translation>Mất kết nối</translation>
    </message>
    <message>
        <source>The connection was cut on the way.</source>
        <translation>Kết nối bị cắt giữa đường.</translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again by itself.</source>
        <translation>Không cần làm gì: máy tự nối lại.</translation>
    </message>
    <message>
        <source>Server takes nothing</source>
        <translation>Máy chủ không nhận hình</translation>
    </message>
    <message>
        <source>The server stays connected, but takes no picture.</source>
        <translation>Máy chủ vẫn nối nhưng không nhận hình.</translation>
    </message>
    <message>
        <source>Closed by the server</source>
        <translation>Máy chủ đóng kết nối</translation>
    </message>
    <message>
        <source>The platform closed the connection.</source>
        <translation>Nền tảng đã đóng kết nối.</translation>
    </message>
    <message>
        <source>Look whether the live page on the platform is still open.</source>
        <translation>Xem trang live trên nền tảng còn mở không.</translation>
    </message>
    <message>
        <source>Certificate not valid</source>
        <translation>Chứng chỉ không hợp lệ</translation>
    </message>
    <message>
        <source>The server cannot prove that it is who it says; nothing was sent to it.</source>
        <translation>Máy chủ không chứng minh được danh tính; chưa gửi gì tới đó.</translation>
    </message>
    <message>
        <source>Check the address, and this computer&apos;s date and time.</source>
        <translation>Kiểm tra địa chỉ và ngày giờ của máy.</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>Không lập được kết nối bảo mật</translation>
    </message>
    <message>
        <source>The server and this computer found no common way.</source>
        <translation>Máy chủ và máy này không thống nhất được cách mã hóa.</translation>
    </message>
    <message>
        <source>Check whether the address should begin with rtmp:// instead of rtmps://.</source>
        <translation>Xem địa chỉ có phải bắt đầu bằng rtmp:// thay vì rtmps:// không.</translation>
    </message>
    <message>
        <source>Server is silent</source>
        <translation>Máy chủ không phản hồi</translation>
    </message>
    <message>
        <source>The server is connected, but says nothing.</source>
        <translation>Đã nối, nhưng máy chủ không nói gì.</translation>
    </message>
    <message>
        <source>Check the port; rtmps:// uses 443, rtmp:// uses 1935.</source>
        <translation>Kiểm tra cổng; rtmps:// dùng 443, rtmp:// dùng 1935.</translation>
    </message>
    <message>
        <source>Not a live server</source>
        <translation>Không phải máy chủ live</translation>
    </message>
    <message>
        <source>Something answers there, but it is no RTMP server.</source>
        <translation>Có máy trả lời, nhưng không phải máy chủ RTMP.</translation>
    </message>
    <message>
        <source>Copy the server address from the platform&apos;s live page.</source>
        <translation>Chép địa chỉ máy chủ từ trang live của nền tảng.</translation>
    </message>
    <message>
        <source>Address refused</source>
        <translation>Địa chỉ bị từ chối</translation>
    </message>
    <message>
        <source>The server does not know the part behind its name.</source>
        <translation>Máy chủ không biết phần sau tên của nó.</translation>
    </message>
    <message>
        <source>Copy the whole server address again.</source>
        <translation>Chép lại toàn bộ địa chỉ máy chủ.</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Khóa bị từ chối</translation>
    </message>
    <message>
        <source>The platform does not accept this stream key.</source>
        <translation>Nền tảng không nhận khóa luồng này.</translation>
    </message>
    <message>
        <source>Copy a new stream key from the platform&apos;s live page.</source>
        <translation>Chép khóa luồng mới từ trang live của nền tảng.</translation>
    </message>
    <message>
        <source>Key wrong or in use</source>
        <translation>Khóa sai hoặc đang dùng</translation>
    </message>
    <message>
        <source>The platform says that this key is wrong, or that somebody streams with it already.</source>
        <translation>Nền tảng báo khóa sai, hoặc đang có người phát bằng khóa này.</translation>
    </message>
    <message>
        <source>Close other programs that stream with it, or copy a new key.</source>
        <translation>Đóng chương trình khác đang phát bằng khóa này, hoặc chép khóa mới.</translation>
    </message>
    <message>
        <source>Closed at once</source>
        <translation>Bị đóng ngay</translation>
    </message>
    <message>
        <source>The platform closed the connection right after the start, mostly because the key has expired.</source>
        <translation>Nền tảng đóng ngay sau khi bắt đầu, thường vì khóa đã hết hạn.</translation>
    </message>
    <message>
        <source>finding the server</source>
        <translation>đang tìm máy chủ</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>đang nối</translation>
    </message>
    <message>
        <source>securing</source>
        <translation>đang thiết lập kết nối bảo mật</translation>
    </message>
    <message>
        <source>greeting the server</source>
        <translation>đang bắt tay với máy chủ</translation>
    </message>
    <message>
        <source>showing the key</source>
        <translation>đang gửi khóa</translation>
    </message>
    <message>
        <source>not live yet</source>
        <translation>chưa phát</translation>
    </message>
    <message>
        <source>live</source>
        <translation>đang phát</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>đang nối lại</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>đã kết thúc</translation>
    </message>
    <message>
        <source>retry %1</source>
        <translation>nối lại lần %1</translation>
    </message>
    <message>
        <source>retry %1, %2 s</source>
        <translation>nối lại lần %1, %2 s</translation>
    </message>
    <message>
        <source>%1 limits the picture&apos;s bitrate</source>
        <translation>%1 giới hạn bitrate hình</translation>
    </message>
    <message>
        <source>All destinations get %1 kb/s instead of %2.</source>
        <translation>Mọi điểm phát nhận %1 kb/s thay vì %2.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Không cần làm gì.</translation>
    </message>
    <message>
        <source>%1 asks for a higher bitrate</source>
        <translation>%1 yêu cầu bitrate hình cao hơn</translation>
    </message>
    <message>
        <source>Look whether your internet connection carries it for every destination.</source>
        <translation>Xem mạng có tải nổi cho mọi điểm phát không.</translation>
    </message>
    <message>
        <source>%1 limits the sound&apos;s bitrate</source>
        <translation>%1 giới hạn bitrate tiếng</translation>
    </message>
    <message>
        <source>%1 takes a smaller picture only</source>
        <translation>%1 chỉ nhận hình nhỏ hơn</translation>
    </message>
    <message>
        <source>It takes %1 lines at most; this show has %2.</source>
        <translation>Nền tảng nhận tối đa %1 dòng; phiên này có %2.</translation>
    </message>
    <message>
        <source>Before you go live, start again with a smaller picture, for example --canvas 1280x720@30.</source>
        <translation>Trước khi lên sóng, mở lại với hình nhỏ hơn, ví dụ --canvas 1280x720@30.</translation>
    </message>
    <message>
        <source>%1 takes fewer frames only</source>
        <translation>%1 chỉ nhận ít hình mỗi giây hơn</translation>
    </message>
    <message>
        <source>It takes %1 frames a second at most; this show has %2.</source>
        <translation>Nền tảng nhận tối đa %1 hình/giây; phiên này có %2.</translation>
    </message>
    <message>
        <source>Before you go live, start again with 30 frames a second, for example --canvas 1280x720@30.</source>
        <translation>Trước khi lên sóng, mở lại với 30 hình/giây, ví dụ --canvas 1280x720@30.</translation>
    </message>
    <message>
        <source>%1 may turn an upright picture</source>
        <translation>%1 có thể xoay hình dọc</translation>
    </message>
    <message>
        <source>Upright pictures are not promised there.</source>
        <translation>Nền tảng này không bảo đảm hình dọc.</translation>
    </message>
    <message>
        <source>Look at the preview on the platform before the show begins.</source>
        <translation>Xem thử trên nền tảng trước khi bắt đầu.</translation>
    </message>
</context>
<context>
    <name>LookText</name>
    <message>
        <source>card</source>
        <translation>thẻ</translation>
    </message>
    <message>
        <source>text on the card</source>
        <translation>chữ trên thẻ</translation>
    </message>
    <message>
        <source>small text on the card</source>
        <translation>chữ nhỏ trên thẻ</translation>
    </message>
    <message>
        <source>old price</source>
        <translation>giá cũ</translation>
    </message>
    <message>
        <source>price</source>
        <translation>giá</translation>
    </message>
    <message>
        <source>empty part of the bar</source>
        <translation>phần trống của thanh</translation>
    </message>
    <message>
        <source>countdown plate</source>
        <translation>nền đếm ngược</translation>
    </message>
    <message>
        <source>text of the countdown</source>
        <translation>chữ đếm ngược</translation>
    </message>
    <message>
        <source>plate of the code</source>
        <translation>nền mã hàng</translation>
    </message>
    <message>
        <source>text of the code</source>
        <translation>chữ mã hàng</translation>
    </message>
    <message>
        <source>dark plate</source>
        <translation>nền tối</translation>
    </message>
    <message>
        <source>text on the dark plate</source>
        <translation>chữ trên nền tối</translation>
    </message>
    <message>
        <source>who asks</source>
        <translation>tên người hỏi</translation>
    </message>
    <message>
        <source>bubble of a comment</source>
        <translation>khung bình luận</translation>
    </message>
    <message>
        <source>text of a comment</source>
        <translation>chữ bình luận</translation>
    </message>
    <message>
        <source>name at a comment</source>
        <translation>tên người bình luận</translation>
    </message>
    <message>
        <source>plate of the seller line</source>
        <translation>nền dòng người bán</translation>
    </message>
    <message>
        <source>seller line</source>
        <translation>dòng người bán</translation>
    </message>
    <message>
        <source>stand-by slate</source>
        <translation>màn chờ</translation>
    </message>
    <message>
        <source>text of the stand-by slate</source>
        <translation>chữ màn chờ</translation>
    </message>
    <message>
        <source>Made lighter or darker so that text can be read: %1.</source>
        <translation>Đã chỉnh sáng hoặc tối hơn để chữ dễ đọc: %1.</translation>
    </message>
</context>
<context>
    <name>PlatformWords</name>
    <message>
        <source>Own server</source>
        <translation>Máy chủ riêng</translation>
    </message>
</context>
<context>
    <name>PromptText</name>
    <message>
        <source>Go live with “%1”?</source>
        <translation>Lên sóng “%1”?</translation>
    </message>
    <message>
        <source>%1. The show is recorded.</source>
        <translation>%1. Phiên được ghi lại.</translation>
    </message>
    <message>
        <source>%1. The show is not recorded.</source>
        <translation>%1. Phiên không được ghi lại.</translation>
    </message>
    <message>
        <source>There is no destination: nobody will see the show.</source>
        <translation>Chưa có điểm phát nào: sẽ không ai xem được.</translation>
    </message>
    <message>
        <source>A destination that is not ready does not disturb the others.</source>
        <translation>Điểm phát chưa sẵn sàng không ảnh hưởng các điểm khác.</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Lên sóng</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa</translation>
    </message>
    <message>
        <source>End “%1”?</source>
        <translation>Kết thúc “%1”?</translation>
    </message>
    <message numerus="yes">
        <source>On air for %1 on %n destination(s).</source>
        <translation>
            <numerusform>Đã lên sóng %1 trên %n điểm phát.</numerusform>
        </translation>
    </message>
    <message>
        <source>The stream ends everywhere, then the recording is finished.</source>
        <translation>Dừng phát ở mọi nơi, rồi hoàn tất bản ghi.</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>Kết thúc phiên</translation>
    </message>
    <message>
        <source>Stay on air</source>
        <translation>Tiếp tục phát</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Ảnh (%1)</translation>
    </message>
    <message>
        <source>%1. Recorded: %2.</source>
        <translation>%1. Ghi hình: %2.</translation>
    </message>
</context>
<context>
    <name>RunOfShowEdits</name>
    <message numerus="yes">
        <source>insert %n step(s)</source>
        <translation>
            <numerusform>chèn %n bước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n step(s)</source>
        <translation>
            <numerusform>xóa %n bước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n step(s)</source>
        <translation>
            <numerusform>chuyển %n bước</numerusform>
        </translation>
    </message>
    <message>
        <source>change a step</source>
        <translation>sửa một bước</translation>
    </message>
    <message>
        <source>use a template</source>
        <translation>dùng mẫu</translation>
    </message>
    <message>
        <source>change product %1</source>
        <translation>sửa sản phẩm %1</translation>
    </message>
    <message>
        <source>remove product %1</source>
        <translation>bỏ sản phẩm %1</translation>
    </message>
    <message>
        <source>change the title</source>
        <translation>sửa tên buổi live</translation>
    </message>
    <message>
        <source>change the seller</source>
        <translation>sửa thông tin người bán</translation>
    </message>
</context>
<context>
    <name>ShopText</name>
    <message>
        <source>made for the day</source>
        <translation>tự động trong ngày</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>sao lưu tay</translation>
    </message>
    <message>
        <source>before an update of the program</source>
        <translation>trước khi cập nhật chương trình</translation>
    </message>
    <message>
        <source>before going back to an older one</source>
        <translation>trước khi quay lại bản cũ</translation>
    </message>
    <message>
        <source>The shop&apos;s data was damaged</source>
        <translation>Dữ liệu của shop bị hỏng</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Tệp hỏng được giữ lại với tên %1.</translation>
    </message>
    <message>
        <source>The backup of %1 was opened; what was done after it is missing.</source>
        <translation>Đã mở bản sao lưu lúc %1; những gì làm sau đó không còn.</translation>
    </message>
    <message>
        <source>Check stock and orders since then.</source>
        <translation>Hãy kiểm tra lại tồn kho và đơn hàng từ lúc ấy.</translation>
    </message>
    <message>
        <source>The file with the shop&apos;s data was missing</source>
        <translation>Không thấy tệp dữ liệu của shop</translation>
    </message>
    <message>
        <source>Nothing newer could be brought back from the damaged file.</source>
        <translation>Không lấy lại được gì mới hơn từ tệp hỏng.</translation>
    </message>
    <message>
        <source>Brought back from the damaged file: %1 orders, %2 comments, %3 products.</source>
        <translation>Đã lấy lại từ tệp hỏng: %1 đơn, %2 bình luận, %3 sản phẩm.</translation>
    </message>
    <message>
        <source>%1 orders are lost.</source>
        <translation>%1 đơn bị mất.</translation>
    </message>
    <message>
        <source>Parts of it could not be read: comments or products may be missing.</source>
        <translation>Có phần không đọc được: bình luận hoặc sản phẩm có thể thiếu.</translation>
    </message>
    <message>
        <source>The backup of %1 was opened.</source>
        <translation>Đã mở bản sao lưu lúc %1.</translation>
    </message>
    <message>
        <source>There was no backup.</source>
        <translation>Không có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>Check the newest orders.</source>
        <translation>Hãy kiểm tra các đơn mới nhất.</translation>
    </message>
    <message>
        <source>Import the products from your spreadsheet again, and check the orders.</source>
        <translation>Hãy nhập lại sản phẩm từ bảng tính và kiểm tra các đơn.</translation>
    </message>
</context>
<context>
    <name>ShowText</name>
    <message>
        <source>Recording</source>
        <translation>Đang ghi hình</translation>
    </message>
    <message>
        <source>The show is being recorded.</source>
        <translation>Phiên đang được ghi lại.</translation>
    </message>
    <message>
        <source>The recording has a gap</source>
        <translation>Bản ghi bị hụt một đoạn</translation>
    </message>
    <message>
        <source>The disk was too slow: %1 s are missing. The live stream lost nothing.</source>
        <translation>Ổ đĩa quá chậm: thiếu %1 giây. Live không mất gì.</translation>
    </message>
    <message>
        <source>Close programs that use the disk.</source>
        <translation>Đóng bớt chương trình đang dùng ổ đĩa.</translation>
    </message>
    <message>
        <source>The disk is getting full</source>
        <translation>Ổ đĩa gần đầy</translation>
    </message>
    <message>
        <source>There is room for %1 more of recording.</source>
        <translation>Còn ghi được %1 nữa.</translation>
    </message>
    <message>
        <source>Free some space now; at one minute the recording is closed, the live stream goes on.</source>
        <translation>Dọn ổ đĩa ngay; còn một phút thì bản ghi được đóng, live vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Recording finished</source>
        <translation>Đã ghi xong</translation>
    </message>
    <message>
        <source>The recording was closed in good order.</source>
        <translation>Bản ghi đã đóng an toàn.</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>Mất %1</translation>
    </message>
    <message>
        <source>A card with its name stands in the picture until it is back.</source>
        <translation>Bảng chờ mang tên thiết bị hiện thay trong hình cho đến khi có lại.</translation>
    </message>
    <message>
        <source>Check that it is connected and switched on; it comes back by itself.</source>
        <translation>Kiểm tra xem thiết bị đã được kết nối và bật chưa; thiết bị sẽ tự hoạt động lại.</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 đã có lại</translation>
    </message>
    <message>
        <source>The picture is as before.</source>
        <translation>Hình đã trở lại như trước.</translation>
    </message>
    <message>
        <source>Not on air</source>
        <translation>Chưa lên sóng</translation>
    </message>
    <message>
        <source>Checking destinations…</source>
        <translation>Đang kiểm tra điểm phát…</translation>
    </message>
    <message>
        <source>Going live…</source>
        <translation>Đang lên sóng…</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>Đang lên sóng</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>Đang kết thúc…</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message>
        <source>Product card</source>
        <translation>Thẻ sản phẩm</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Đếm ngược</translation>
    </message>
    <message>
        <source>Comments</source>
        <comment>overlay</comment>
        <translation>Bình luận</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Hỏi đáp</translation>
    </message>
    <message>
        <source>Seller line</source>
        <translation>Dòng người bán</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Flash sale</source>
        <translation>Flash sale</translation>
    </message>
    <message>
        <source>Lucky draw</source>
        <translation>Bốc thăm</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Hỏi đáp</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message>
        <source>Free talk</source>
        <translation>Trò chuyện</translation>
    </message>
    <message>
        <source>No sound comes from it until it is back.</source>
        <translation>Chưa có tiếng từ đó cho đến khi có lại.</translation>
    </message>
    <message>
        <source>Its sound is as before.</source>
        <translation>Tiếng đã trở lại như trước.</translation>
    </message>
    <message>
        <source>Price flash</source>
        <translation>Giá sốc</translation>
    </message>
    <message>
        <source>Comment in the spotlight</source>
        <translation>Bình luận nổi bật</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>Đơn mới chốt</translation>
    </message>
    <message>
        <source>Next up</source>
        <translation>Kế tiếp</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Mã QR</translation>
    </message>
    <message>
        <source>Stand-by slate</source>
        <translation>Màn chờ</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <comment>overlay</comment>
        <translation>Nổi bật</translation>
    </message>
    <message>
        <source>Orders</source>
        <comment>overlay</comment>
        <translation>Đơn mới</translation>
    </message>
    <message>
        <source>Seller</source>
        <comment>overlay</comment>
        <translation>Người bán</translation>
    </message>
    <message>
        <source>Stand-by</source>
        <comment>overlay</comment>
        <translation>Màn chờ</translation>
    </message>
    <message>
        <source>There is no room for it: hide another overlay or make one smaller.</source>
        <translation>Không đủ chỗ: ẩn bớt lớp phủ khác hoặc thu nhỏ một lớp.</translation>
    </message>
    <message>
        <source>No room for “%1” on the %2 picture</source>
        <translation>Không đủ chỗ cho “%1” trên hình %2</translation>
    </message>
    <message>
        <source>It is switched on, but buyers do not see it.</source>
        <translation>Đã bật nhưng khách không thấy.</translation>
    </message>
    <message>
        <source>Hide another overlay or make one smaller.</source>
        <translation>Ẩn bớt lớp phủ khác hoặc thu nhỏ một lớp.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>overlay (shape)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>No room for %n overlay(s)</source>
        <translation>
            <numerusform>Không đủ chỗ cho %n lớp phủ</numerusform>
        </translation>
    </message>
    <message>
        <source>Switched on, but buyers do not see: %1.</source>
        <translation>Đã bật nhưng khách không thấy: %1.</translation>
    </message>
    <message>
        <source>Ring with time</source>
        <translation>Vòng tròn kèm thời gian</translation>
    </message>
    <message>
        <source>Shrinking bar</source>
        <translation>Thanh rút ngắn</translation>
    </message>
    <message>
        <source>Large digits</source>
        <translation>Chữ số lớn</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Vòng quay</translation>
    </message>
    <message>
        <source>Rolling names</source>
        <translation>Tên chạy</translation>
    </message>
    <message>
        <source>Host change</source>
        <translation>Đổi người dẫn</translation>
    </message>
</context>
<context>
    <name>StageMenu</name>
    <message>
        <source>Take it out of the picture</source>
        <translation>Bỏ khỏi hình</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>30 s more</source>
        <translation>Thêm 30 giây</translation>
    </message>
    <message>
        <source>Stop the countdown</source>
        <translation>Dừng đếm ngược</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Mã %1</translation>
    </message>
    <message>
        <source>Open a draw: nobody has commented yet</source>
        <translation>Mở bốc thăm: chưa ai bình luận</translation>
    </message>
    <message numerus="yes">
        <source>Open a draw among %n who commented</source>
        <translation>
            <numerusform>Mở bốc thăm trong %n người đã bình luận</numerusform>
        </translation>
    </message>
    <message>
        <source>Spin</source>
        <translation>Quay</translation>
    </message>
    <message>
        <source>Close the draw</source>
        <translation>Đóng bốc thăm</translation>
    </message>
    <message>
        <source>Starting soon</source>
        <translation>Sắp bắt đầu</translation>
    </message>
    <message numerus="yes">
        <source>Break of %n minute(s)</source>
        <translation>
            <numerusform>Nghỉ %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Break without a time</source>
        <translation>Nghỉ, không hẹn giờ</translation>
    </message>
    <message>
        <source>Thanks for watching</source>
        <translation>Cảm ơn đã xem</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>Quay lại live</translation>
    </message>
    <message numerus="yes">
        <source>Open a draw among %1 of %n who commented, picked at random</source>
        <translation>
            <numerusform>Mở bốc thăm trong %1 người chọn ngẫu nhiên từ %n người đã bình luận</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Two destinations are called %1: give each its own name.</source>
        <translation>Hai điểm phát cùng tên %1: đặt cho mỗi điểm một tên riêng.</translation>
    </message>
    <message>
        <source>--for wants seconds above 0, not &quot;%1&quot;.</source>
        <translation>--for cần số giây lớn hơn 0, không phải &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--canvas wants WIDTHxHEIGHT@FPS such as 1280x720@30, not &quot;%1&quot;.</source>
        <translation>--canvas cần RỘNGxCAO@HÌNH/GIÂY như 1280x720@30, không phải &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--bitrate wants 100 to 51000 kbit/s, not &quot;%1&quot;.</source>
        <translation>--bitrate cần từ 100 đến 51000 kbit/s, không phải &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--record wants a file that ends in .mkv, not &quot;%1&quot;.</source>
        <translation>--record cần tệp có đuôi .mkv, không phải &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--language knows vi and en, not &quot;%1&quot;.</source>
        <translation>--language chỉ biết vi và en, không biết &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Folder for settings, database and recordings.</source>
        <translation>Thư mục cho cài đặt, cơ sở dữ liệu và bản ghi.</translation>
    </message>
    <message>
        <source>Run the show without a window.</source>
        <translation>Chạy phiên không cần cửa sổ.</translation>
    </message>
    <message>
        <source>Start at once.</source>
        <translation>Lên sóng ngay.</translation>
    </message>
    <message>
        <source>One more destination for this run; repeatable.</source>
        <translation>Thêm một điểm phát cho lần chạy này; dùng được nhiều lần.</translation>
    </message>
    <message>
        <source>A second picture made at the same time, for example 720x1280; &quot;off&quot;: none.</source>
        <translation>Hình thứ hai làm cùng lúc, ví dụ 720x1280; &quot;off&quot;: không có.</translation>
    </message>
    <message>
        <source>As --destination, but it gets the second picture; repeatable.</source>
        <translation>Như --destination, nhưng nhận hình thứ hai; dùng được nhiều lần.</translation>
    </message>
    <message>
        <source>Which picture is recorded: main, second or both.</source>
        <translation>Ghi lại hình nào: main (chính), second (thứ hai) hay both (cả hai).</translation>
    </message>
    <message>
        <source>--second-destination wants NAME=RTMP_URL, for example Shopee=rtmps://host:443/live/KEY.</source>
        <translation>--second-destination cần TÊN=ĐỊA_CHỈ_RTMP, ví dụ Shopee=rtmps://host:443/live/KHÓA.</translation>
    </message>
    <message>
        <source>--second-canvas wants WIDTHxHEIGHT such as 720x1280, or off, not &quot;%1&quot;.</source>
        <translation>--second-canvas cần RỘNGxCAO như 720x1280, hoặc off, không phải &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--record-canvas knows main, second and both, not &quot;%1&quot;.</source>
        <translation>--record-canvas chỉ nhận main, second hoặc both, không phải &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--record-canvas and --no-record exclude each other: give one of them.</source>
        <translation>--record-canvas và --no-record loại trừ nhau: chỉ dùng một trong hai.</translation>
    </message>
    <message>
        <source>Picture size and rate, for example 1280x720@30 or 720x1280@30.</source>
        <translation>Kích thước và số hình mỗi giây, ví dụ 1280x720@30 hoặc 720x1280@30.</translation>
    </message>
    <message>
        <source>End the show after this many seconds on air.</source>
        <translation>Kết thúc sau chừng này giây lên sóng.</translation>
    </message>
    <message>
        <source>JSON lines {&quot;at&quot;: seconds, &quot;do&quot;: &quot;next&quot;, …} played from the moment of going live.</source>
        <translation>Các dòng JSON {&quot;at&quot;: giây, &quot;do&quot;: &quot;next&quot;, …} chạy từ lúc lên sóng.</translation>
    </message>
    <message>
        <source>JSON lines {&quot;at&quot;, &quot;platform&quot;, &quot;author&quot;, &quot;text&quot;} played likewise.</source>
        <translation>Các dòng JSON {&quot;at&quot;, &quot;platform&quot;, &quot;author&quot;, &quot;text&quot;} chạy cùng cách đó.</translation>
    </message>
    <message>
        <source>Record to this file.</source>
        <translation>Ghi vào tệp này.</translation>
    </message>
    <message>
        <source>Do not record.</source>
        <translation>Không ghi hình.</translation>
    </message>
    <message>
        <source>Write what happened to this file.</source>
        <translation>Ghi báo cáo diễn biến vào tệp này.</translation>
    </message>
    <message>
        <source>Send to the built-in practice platform instead of the show&apos;s destinations.</source>
        <translation>Phát tới nền tảng tập dượt có sẵn thay cho các điểm phát của phiên.</translation>
    </message>
    <message>
        <source>The practice platform counts what arrives without decoding it.</source>
        <translation>Nền tảng tập dượt chỉ đếm, không giải mã.</translation>
    </message>
    <message>
        <source>Video bitrate, instead of the customary one for the size.</source>
        <translation>Bitrate hình, thay cho mức thường dùng với kích thước đó.</translation>
    </message>
    <message>
        <source>libobs encoder id; by default hardware that passes a trial, else x264.</source>
        <translation>Mã bộ mã hóa libobs; mặc định dùng phần cứng nếu thử được, không thì x264.</translation>
    </message>
    <message>
        <source>Language of the console: vi or en.</source>
        <translation>Ngôn ngữ giao diện: vi hoặc en.</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;: --help lists them all.</source>
        <translation>Không có tùy chọn &quot;%1&quot;: xem danh sách bằng --help.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Hiện hướng dẫn này.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Hiện phiên bản.</translation>
    </message>
    <message>
        <source>--destination wants NAME=RTMP_URL, for example Facebook=rtmps://host:443/rtmp/KEY.</source>
        <translation>--destination cần dạng TÊN=ĐỊA_CHỈ_RTMP, ví dụ Facebook=rtmps://host:443/rtmp/KHÓA.</translation>
    </message>
    <message>
        <source>--record and --no-record exclude each other: give one of them.</source>
        <translation>--record và --no-record loại trừ nhau: chỉ dùng một.</translation>
    </message>
    <message>
        <source>--no-window shows nothing by itself: add --go-live.</source>
        <translation>--no-window tự nó không làm gì: thêm --go-live.</translation>
    </message>
    <message>
        <source>Live selling from the seller&apos;s own machine.</source>
        <translation>Live bán hàng ngay từ máy của người bán.</translation>
    </message>
    <message>
        <source>One show at a time: give a single show file.</source>
        <translation>Mỗi lần một phiên: chỉ nêu một tệp.</translation>
    </message>
    <message>
        <source>Go on with the show that was on air when the program ended, and go live again.</source>
        <translation>Tiếp tục phiên đang phát lúc chương trình bị tắt, và phát live lại.</translation>
    </message>
    <message>
        <source>Import a show package, print where its show is, and end.</source>
        <translation>Nhập một gói phiên live, in ra vị trí rồi kết thúc.</translation>
    </message>
    <message>
        <source>Write the show with its pictures into one file, and end.</source>
        <translation>Ghi phiên live cùng hình ảnh vào một tệp rồi kết thúc.</translation>
    </message>
    <message>
        <source>The show file or package (.phien); the sample show where none is given.</source>
        <translation>Tệp hoặc gói phiên live (.phien); không có thì dùng phiên mẫu.</translation>
    </message>
</context>
<context>
    <name>app::ShowDetailsDialog</name>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Seller, as the law wants it shown in the picture</source>
        <translation>Người bán, như luật yêu cầu hiện trên hình</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>app::ShowMenu</name>
    <message>
        <source>Show</source>
        <translation>Phiên live</translation>
    </message>
    <message>
        <source>Export show…</source>
        <translation>Xuất phiên live…</translation>
    </message>
    <message>
        <source>Import show…</source>
        <translation>Nhập phiên live…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Export show</source>
        <translation>Xuất phiên live</translation>
    </message>
    <message>
        <source>Show packages (*.phien)</source>
        <translation>Gói phiên live (*.phien)</translation>
    </message>
    <message>
        <source>Import show</source>
        <translation>Nhập phiên live</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Đang xuất</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Đang nhập</translation>
    </message>
    <message>
        <source>Stream keys are not among them.</source>
        <translation>Không có khóa luồng trong đó.</translation>
    </message>
    <message>
        <source>The show was exported</source>
        <translation>Đã xuất phiên live</translation>
    </message>
    <message>
        <source>The show was imported</source>
        <translation>Đã nhập phiên live</translation>
    </message>
    <message>
        <source>It is in %1.</source>
        <translation>Nằm ở %1.</translation>
    </message>
    <message>
        <source>Stream keys do not travel: enter them under “Destinations”.</source>
        <translation>Khóa luồng không đi theo: hãy nhập ở “Điểm phát”.</translation>
    </message>
    <message>
        <source>This show is on air; open the other one when it has ended.</source>
        <translation>Phiên này đang phát; hãy mở phiên kia khi phiên này kết thúc.</translation>
    </message>
    <message>
        <source>Open it now</source>
        <translation>Mở ngay</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Change passphrase of the stream keys…</source>
        <translation>Đổi cụm mật khẩu của khóa luồng…</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Đang xem</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in it, %1</source>
        <translation>
            <numerusform>Có %n tệp trong đó, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>New show, another one, title and seller, export and import</source>
        <translation>Phiên live mới, mở phiên khác, tên và người bán, xuất và nhập</translation>
    </message>
    <message>
        <source>Kept by itself in %1</source>
        <translation>Tự lưu vào %1</translation>
    </message>
    <message>
        <source>New show…</source>
        <translation>Phiên live mới…</translation>
    </message>
    <message>
        <source>Open show…</source>
        <translation>Mở phiên live…</translation>
    </message>
    <message>
        <source>Open show</source>
        <translation>Mở phiên live</translation>
    </message>
    <message>
        <source>Shows (*.phien.json *.phien)</source>
        <translation>Phiên live (*.phien.json *.phien)</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Đã mở gần đây</translation>
    </message>
    <message>
        <source>Title and seller…</source>
        <translation>Tên và người bán…</translation>
    </message>
    <message>
        <source>New show</source>
        <translation>Phiên live mới</translation>
    </message>
    <message>
        <source>Prepare it</source>
        <translation>Bắt đầu chuẩn bị</translation>
    </message>
    <message>
        <source>Cameras, scenes, look and destinations are as in this show, the run of show is empty.</source>
        <translation>Camera, cảnh, giao diện và điểm phát giống phiên này, kịch bản để trống.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Đang chuẩn bị</translation>
    </message>
    <message>
        <source>Title and seller</source>
        <translation>Tên và người bán</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>It begins with this computer&apos;s camera and microphone and an empty run of show.</source>
        <translation>Bắt đầu với camera và mic của máy này, kịch bản trống.</translation>
    </message>
</context>
<context>
    <name>app::catalogue::BackupsDesk</name>
    <message>
        <source>Backing up…</source>
        <translation>Đang sao lưu…</translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation>Đang quay lại…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Xong.</translation>
    </message>
    <message>
        <source>Not while you are live: the orders of this show would be gone. End it first.</source>
        <translation>Đang live thì chưa quay lại được: đơn của phiên này sẽ mất. Hãy kết thúc phiên trước.</translation>
    </message>
</context>
<context>
    <name>app::catalogue::BackupsDialog</name>
    <message>
        <source>There is no backup yet. One is made every day.</source>
        <translation>Chưa có bản sao lưu nào. Mỗi ngày sẽ có một bản.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Go back to this…</source>
        <translation>Quay lại bản này…</translation>
    </message>
    <message>
        <source>Go back to the backup of %1</source>
        <translation>Quay lại bản sao lưu lúc %1</translation>
    </message>
    <message>
        <source>Go back to %1?</source>
        <translation>Quay lại lúc %1?</translation>
    </message>
    <message>
        <source>What is there now is backed up first, so that you can come back to it.</source>
        <translation>Dữ liệu hiện tại được sao lưu trước, để bạn còn quay về được.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Backups of products, orders and comments</source>
        <translation>Sao lưu hàng hóa, đơn hàng và bình luận</translation>
    </message>
    <message>
        <source>Products, orders and comments become what they were then.</source>
        <translation>Hàng hóa, đơn hàng và bình luận trở lại như lúc đó.</translation>
    </message>
    <message>
        <source>One is made every day, after each show and before each update; the last seven days are kept. A team&apos;s server has copies on this computer in the same way; its own backups are the task of whoever looks after it.</source>
        <translation>Mỗi ngày có một bản, sau mỗi phiên và trước mỗi lần cập nhật; giữ bảy ngày gần nhất. Máy chủ của nhóm cũng có bản sao trên máy này như thế; sao lưu chính máy chủ là việc của người phụ trách nó.</translation>
    </message>
</context>
<context>
    <name>app::catalogue::BasicsPage</name>
    <message>
        <source>Code that buyers type</source>
        <translation>Mã khách gõ để chốt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Thương hiệu</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Mã vạch</translation>
    </message>
    <message>
        <source>Price (₫)</source>
        <translation>Giá (₫)</translation>
    </message>
    <message>
        <source>Price in the show (₫)</source>
        <translation>Giá trong phiên live (₫)</translation>
    </message>
    <message>
        <source>Floor price (₫), for the host only</source>
        <translation>Giá sàn (₫), chỉ người bán thấy</translation>
    </message>
    <message>
        <source>Commission (%)</source>
        <translation>Hoa hồng (%)</translation>
    </message>
    <message>
        <source>At most a piece (₫)</source>
        <translation>Tối đa mỗi món (₫)</translation>
    </message>
    <message>
        <source>One word, short: A12</source>
        <translation>Một từ ngắn: A12</translation>
    </message>
    <message>
        <source>299.000, 299k or 0,3 triệu</source>
        <translation>299.000, 299k hoặc 0,3 triệu</translation>
    </message>
    <message>
        <source>Empty: the price above stands</source>
        <translation>Để trống: bán theo giá thường</translation>
    </message>
    <message>
        <source>Never in the picture, never in an export unless you ask for it</source>
        <translation>Không bao giờ lên hình, không xuất ra tệp nếu bạn không chọn</translation>
    </message>
    <message>
        <source>A product needs a code, since buyers order by it.</source>
        <translation>Sản phẩm cần có mã, vì khách chốt đơn theo mã.</translation>
    </message>
    <message>
        <source>A code is one word, without blanks.</source>
        <translation>Mã là một từ, không có dấu cách.</translation>
    </message>
    <message>
        <source>Another product has this code.</source>
        <translation>Sản phẩm khác đã có mã này.</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>Sản phẩm cần có tên.</translation>
    </message>
    <message>
        <source>This is not a price: write 299.000 or 299k.</source>
        <translation>Đây không phải giá: hãy viết 299.000 hoặc 299k.</translation>
    </message>
    <message>
        <source>A product needs a price.</source>
        <translation>Sản phẩm cần có giá.</translation>
    </message>
    <message>
        <source>It is above the usual price.</source>
        <translation>Cao hơn giá thường.</translation>
    </message>
    <message>
        <source>It is above the price in the show.</source>
        <translation>Cao hơn giá trong phiên live.</translation>
    </message>
    <message>
        <source>Say how many per cent it is.</source>
        <translation>Hãy ghi bao nhiêu phần trăm.</translation>
    </message>
    <message>
        <source>Write a number from 0 to 100.</source>
        <translation>Hãy viết một số từ 0 đến 100.</translation>
    </message>
</context>
<context>
    <name>app::catalogue::CatalogueFoot</name>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Edit (Enter)</source>
        <translation>Sửa (Enter)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl D)</source>
        <translation>Nhân bản (Ctrl D)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Xóa (Del)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Undo (Ctrl Z)</source>
        <translation>Hoàn tác (Ctrl Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Redo (Ctrl Shift Z)</source>
        <translation>Làm lại (Ctrl Shift Z)</translation>
    </message>
    <message>
        <source>Add to the show</source>
        <translation>Đưa vào phiên live</translation>
    </message>
    <message>
        <source>Add to the end of the run of show (Ctrl Enter)</source>
        <translation>Thêm vào cuối kịch bản (Ctrl Enter)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>Đã chọn %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::CatalogueHead</name>
    <message>
        <source>Products</source>
        <translation>Hàng hóa</translation>
    </message>
    <message>
        <source>Find by code, name, brand or barcode (Ctrl F)</source>
        <translation>Tìm theo mã, tên, thương hiệu, mã vạch (Ctrl F)</translation>
    </message>
    <message>
        <source>Find products</source>
        <translation>Tìm hàng hóa</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Export, backups</source>
        <translation>Xuất tệp, sao lưu</translation>
    </message>
    <message>
        <source>Export to Excel or CSV…</source>
        <translation>Xuất ra Excel hoặc CSV…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Bản sao lưu…</translation>
    </message>
    <message>
        <source>Share with a team…</source>
        <translation>Dùng chung với nhóm…</translation>
    </message>
    <message>
        <source>From a spreadsheet…</source>
        <translation>Nhập từ bảng tính…</translation>
    </message>
    <message>
        <source>Import products from Excel or CSV (Ctrl O)</source>
        <translation>Nhập hàng hóa từ Excel hoặc CSV (Ctrl O)</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Sản phẩm mới</translation>
    </message>
    <message>
        <source>New product (Ctrl N)</source>
        <translation>Sản phẩm mới (Ctrl N)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln sản phẩm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::CatalogueWindow</name>
    <message>
        <source>Products · Phiên Studio</source>
        <translation>Hàng hóa · Phiên Studio</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Đã lưu thành %1</translation>
    </message>
    <message>
        <source>Not saved, and taken back: %1</source>
        <translation>Chưa lưu được, đã trả lại như trước: %1</translation>
    </message>
    <message>
        <source>Everything is as on %1 again</source>
        <translation>Mọi thứ đã trở lại như lúc %1</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Đang mở…</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Không có gì tên là “%1”.</translation>
    </message>
    <message>
        <source>Ctrl Z brings them back.</source>
        <translation>Ctrl Z để lấy lại.</translation>
    </message>
    <message>
        <source>Products to a file</source>
        <translation>Xuất hàng hóa ra tệp</translation>
    </message>
    <message>
        <source>products</source>
        <translation>hang-hoa</translation>
    </message>
    <message>
        <source>The products cannot be opened.</source>
        <translation>Không mở được hàng hóa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) deleted</source>
        <translation>
            <numerusform>Đã xóa %Ln sản phẩm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) stand at the end of the run of show</source>
        <translation>
            <numerusform>Đã thêm %Ln sản phẩm vào cuối kịch bản</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::EmptyPage</name>
    <message>
        <source>No products yet. Drop a spreadsheet here, or add the first one.</source>
        <translation>Chưa có hàng hóa. Hãy kéo thả bảng tính vào đây, hoặc thêm sản phẩm đầu tiên.</translation>
    </message>
    <message>
        <source>From a spreadsheet…</source>
        <translation>Nhập từ bảng tính…</translation>
    </message>
</context>
<context>
    <name>app::catalogue::ExportDialog</name>
    <message>
        <source>With floor prices and commissions</source>
        <translation>Kèm giá sàn và hoa hồng</translation>
    </message>
    <message>
        <source>Products to a file</source>
        <translation>Xuất hàng hóa ra tệp</translation>
    </message>
    <message>
        <source>Leave them out of a file that goes to somebody else.</source>
        <translation>Đừng kèm khi gửi tệp cho người khác.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>Ra CSV…</translation>
    </message>
    <message>
        <source>As Excel…</source>
        <translation>Ra Excel…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) to a file</source>
        <translation>
            <numerusform>Xuất %Ln sản phẩm ra tệp</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::FaqPage</name>
    <message>
        <source>Add a question</source>
        <translation>Thêm câu hỏi</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>A question and its answer belong together: fill in both, or remove the row.</source>
        <translation>Câu hỏi phải đi cùng câu trả lời: hãy điền cả hai, hoặc bỏ dòng này.</translation>
    </message>
    <message>
        <source>What buyers ask often, with your answer. Kept with the product and in exports.</source>
        <translation>Những gì khách hay hỏi và câu trả lời của bạn. Lưu cùng sản phẩm và có trong tệp xuất ra.</translation>
    </message>
</context>
<context>
    <name>app::catalogue::ImportCheckStep</name>
    <message>
        <source>Save these rows to mend them…</source>
        <translation>Lưu các dòng này để sửa…</translation>
    </message>
    <message>
        <source>new products</source>
        <translation>sản phẩm mới</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>có thay đổi</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>rows left out</source>
        <translation>dòng bị bỏ lại</translation>
    </message>
    <message>
        <source>Rows that cannot be used</source>
        <translation>Các dòng không dùng được</translation>
    </message>
    <message>
        <source>Every row can be used.</source>
        <translation>Mọi dòng đều dùng được.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay out; the good ones can come in all the same</source>
        <translation>
            <numerusform>%Ln dòng bị bỏ lại; các dòng tốt vẫn nhập được</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row can be used; look at these.</source>
        <translation>Mọi dòng đều dùng được; hãy xem lại các dòng này.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) will be fetched from the web first.</source>
        <translation>
            <numerusform>Sẽ tải %Ln ảnh từ web về trước.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::ImportColumnsStep</name>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>Row with the headings</source>
        <translation>Dòng tiêu đề</translation>
    </message>
    <message>
        <source>First rows of the sheet</source>
        <translation>Các dòng đầu của trang tính</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>Tiêu đề ở dòng</translation>
    </message>
    <message>
        <source>What column %1 is</source>
        <translation>Cột %1 là gì</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>(không dùng)</translation>
    </message>
    <message>
        <source>Check that each column is what it says above it.</source>
        <translation>Hãy xem mỗi cột có đúng với tên ghi phía trên không.</translation>
    </message>
    <message>
        <source>This sheet is empty.</source>
        <translation>Trang tính này trống.</translation>
    </message>
    <message>
        <source>Say which column is: %1.</source>
        <translation>Hãy chỉ ra cột: %1.</translation>
    </message>
    <message>
        <source>Without names and prices only products that are here already are changed.</source>
        <translation>Không có tên và giá thì chỉ sửa các sản phẩm đã có ở đây.</translation>
    </message>
</context>
<context>
    <name>app::catalogue::ImportDesk</name>
    <message>
        <source>A spreadsheet with products</source>
        <translation>Bảng tính hàng hóa</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Đang đọc %1…</translation>
    </message>
    <message>
        <source>%1 to mend</source>
        <comment>file name</comment>
        <translation>%1 cần sửa</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Rows to mend</source>
        <translation>Các dòng cần sửa</translation>
    </message>
    <message>
        <source>Red silk ao dai</source>
        <translation>Áo dài lụa đỏ</translation>
    </message>
    <message>
        <source>red</source>
        <translation>đỏ</translation>
    </message>
    <message>
        <source>Two layers of silk, does not crease</source>
        <translation>Lụa hai da, không nhăn</translation>
    </message>
    <message>
        <source>the best</source>
        <translation>tốt nhất</translation>
    </message>
    <message>
        <source>Which size at 1m60?</source>
        <translation>Cao 1m60 mặc size gì?</translation>
    </message>
    <message>
        <source>Size M.</source>
        <translation>Size M ạ.</translation>
    </message>
    <message>
        <source>An example to fill in</source>
        <translation>Tệp mẫu để điền</translation>
    </message>
    <message>
        <source>products</source>
        <translation>hang-hoa</translation>
    </message>
</context>
<context>
    <name>app::catalogue::ImportWizard</name>
    <message>
        <source>Products from a spreadsheet</source>
        <translation>Nhập hàng hóa từ bảng tính</translation>
    </message>
    <message>
        <source>Drop an Excel (.xlsx) or CSV file here</source>
        <translation>Kéo thả tệp Excel (.xlsx) hoặc CSV vào đây</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>A row a product; sizes and colours may have rows of their own under the same code. Headings may be Vietnamese or English, in any order.</source>
        <translation>Mỗi dòng một sản phẩm; mỗi size, mỗi màu có thể là một dòng riêng cùng mã. Tiêu đề tiếng Việt hoặc tiếng Anh, thứ tự nào cũng được.</translation>
    </message>
    <message>
        <source>Save an example to fill in…</source>
        <translation>Lưu tệp mẫu để điền…</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 Tệp</translation>
    </message>
    <message>
        <source>2 Columns</source>
        <translation>2 Cột</translation>
    </message>
    <message>
        <source>3 Check</source>
        <translation>3 Kiểm tra</translation>
    </message>
    <message>
        <source>4 Import</source>
        <translation>4 Nhập</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Products come in…</source>
        <translation>Đang nhập hàng hóa…</translation>
    </message>
    <message>
        <source>%1 of %2. If the program were closed now, none of them would be half in.</source>
        <translation>%1 / %2. Nếu đóng chương trình lúc này, sẽ không có gì bị nhập dở dang.</translation>
    </message>
    <message>
        <source>Ctrl Z in the list of products takes the whole import back.</source>
        <translation>Ctrl Z trong danh sách hàng hóa sẽ hoàn tác cả lần nhập.</translation>
    </message>
    <message>
        <source>Saved as %1. Mend it and import that file.</source>
        <translation>Đã lưu thành %1. Hãy sửa rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>Looking at every row…</source>
        <translation>Đang xem từng dòng…</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln product(s)</source>
        <translation>
            <numerusform>Nhập %Ln sản phẩm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) are in the catalogue</source>
        <translation>
            <numerusform>Đã nhập %Ln sản phẩm</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures that did not come</source>
        <translation>Ảnh không tải được</translation>
    </message>
    <message>
        <source>Pictures come from the web…</source>
        <translation>Đang tải ảnh từ web…</translation>
    </message>
    <message>
        <source>%1 of %2. Nothing has changed in the catalogue yet.</source>
        <translation>%1 / %2. Danh mục chưa thay đổi gì.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) did not come; the products are in without them.</source>
        <translation>
            <numerusform>%Ln ảnh không tải được; sản phẩm đã vào nhưng không có ảnh đó.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::NotesPage</name>
    <message>
        <source>What to say, a line each</source>
        <translation>Nên nói gì, mỗi ý một dòng</translation>
    </message>
    <message>
        <source>What must not be said, a line each: “the best”, “cures”, “100 %”</source>
        <translation>Không được nói gì, mỗi ý một dòng: “tốt nhất”, “chữa khỏi”, “100 %”</translation>
    </message>
    <message>
        <source>Warning that buyers see with the seller line (regulated goods)</source>
        <translation>Cảnh báo hiện cùng thông tin người bán (hàng có điều kiện)</translation>
    </message>
    <message>
        <source>At most %1 lines.</source>
        <translation>Nhiều nhất %1 dòng.</translation>
    </message>
    <message>
        <source>A line has at most %1 letters; this one is longer: “%2…”</source>
        <translation>Mỗi dòng nhiều nhất %1 chữ cái; dòng này dài hơn: “%2…”</translation>
    </message>
    <message>
        <source>At most %1 letters.</source>
        <translation>Nhiều nhất %1 chữ cái.</translation>
    </message>
</context>
<context>
    <name>app::catalogue::PapersPage</name>
    <message>
        <source>Add a paper</source>
        <translation>Thêm giấy tờ</translation>
    </message>
    <message>
        <source>No paper yet.</source>
        <translation>Chưa có giấy tờ nào.</translation>
    </message>
    <message>
        <source>Kind of goods</source>
        <translation>Loại hàng</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Valid until, day/month/year</source>
        <translation>Hạn đến ngày/tháng/năm</translation>
    </message>
    <message>
        <source>until dd/mm/yyyy</source>
        <translation>hạn dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Scan…</source>
        <translation>Bản chụp…</translation>
    </message>
    <message>
        <source>Scan ✓</source>
        <translation>Bản chụp ✓</translation>
    </message>
    <message>
        <source>Choose a picture or PDF of the paper</source>
        <translation>Chọn ảnh hoặc PDF của giấy tờ</translation>
    </message>
    <message>
        <source>These goods need no papers before they go on air.</source>
        <translation>Loại hàng này không cần giấy tờ trước khi lên sóng.</translation>
    </message>
    <message>
        <source>Every paper that the law asks for is here.</source>
        <translation>Đã đủ giấy tờ luật yêu cầu.</translation>
    </message>
    <message>
        <source>Before it goes on air: %1</source>
        <translation>Trước khi lên sóng: %1</translation>
    </message>
    <message>
        <source>A date is written as day/month/year: 31/12/2027.</source>
        <translation>Ngày viết là ngày/tháng/năm: 31/12/2027.</translation>
    </message>
    <message>
        <source>Milk for children under 24 months may not be advertised at all.</source>
        <translation>Sữa cho trẻ dưới 24 tháng tuổi bị cấm quảng cáo.</translation>
    </message>
    <message>
        <source>The law&apos;s warning stands under “What to say”: buyers see it with the seller line.</source>
        <translation>Câu cảnh báo theo luật nằm ở trang “Nhắc lời”: người mua thấy câu này cùng thông tin người bán.</translation>
    </message>
</context>
<context>
    <name>app::catalogue::PicturesPage</name>
    <message>
        <source>Drop pictures here, or choose them. The first one is on the product card.</source>
        <translation>Kéo thả ảnh vào đây, hoặc bấm chọn. Ảnh đầu tiên nằm trên thẻ sản phẩm.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Choose pictures…</source>
        <translation>Chọn ảnh…</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>Đưa lên đầu</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ ra</translation>
    </message>
    <message>
        <source>One moment: a picture is still being looked at.</source>
        <translation>Chờ một chút: đang kiểm tra ảnh.</translation>
    </message>
    <message>
        <source>A product has at most %1 pictures.</source>
        <translation>Mỗi sản phẩm nhiều nhất %1 ảnh.</translation>
    </message>
</context>
<context>
    <name>app::catalogue::ProblemTable</name>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Written there</source>
        <translation>Nội dung ghi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
</context>
<context>
    <name>app::catalogue::ProductForm</name>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Sizes and stock</source>
        <translation>Phân loại, tồn kho</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Nhắc lời</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Hỏi đáp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Pictures of the product</source>
        <translation>Ảnh sản phẩm</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save (Ctrl S)</source>
        <translation>Lưu (Ctrl S)</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Sản phẩm mới</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Bản sao của %1</translation>
    </message>
    <message>
        <source>Not saved yet: see above.</source>
        <translation>Chưa lưu: hãy xem phía trên.</translation>
    </message>
    <message>
        <source>Scan of the paper</source>
        <translation>Bản chụp giấy tờ</translation>
    </message>
</context>
<context>
    <name>app::catalogue::ProductTable</name>
    <message>
        <source>Products</source>
        <translation>Hàng hóa</translation>
    </message>
</context>
<context>
    <name>app::catalogue::ProductTableModel</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Giá</translation>
    </message>
    <message>
        <source>Live price</source>
        <translation>Giá live</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Tồn</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Sort by this (Ctrl %1); once more the other way round, then not at all</source>
        <translation>Sắp xếp theo cột này (Ctrl %1); bấm lần nữa đảo chiều, lần thứ ba thì thôi</translation>
    </message>
</context>
<context>
    <name>app::catalogue::RowList</name>
    <message>
        <source>Remove this row</source>
        <translation>Bỏ dòng này</translation>
    </message>
</context>
<context>
    <name>app::catalogue::TeamServerDialog</name>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Share with a team</source>
        <translation>Dùng chung với nhóm</translation>
    </message>
    <message>
        <source>Kept in the key store; empty: it stays</source>
        <translation>Giữ trong kho khóa; để trống: giữ nguyên</translation>
    </message>
    <message>
        <source>One shop, several computers</source>
        <translation>Một shop, nhiều máy tính</translation>
    </message>
    <message>
        <source>Products and orders are kept on your team&apos;s PostgreSQL server instead of this computer. It holds from the next start on.</source>
        <translation>Hàng hóa và đơn hàng nằm trên máy chủ PostgreSQL của nhóm thay vì trên máy này. Có hiệu lực từ lần mở sau.</translation>
    </message>
    <message>
        <source>Back to this computer</source>
        <translation>Trở lại máy này</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Thử kết nối</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Cần điền ô này.</translation>
    </message>
    <message>
        <source>A number up to 65535.</source>
        <translation>Một số đến 65535.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Đang hỏi %1…</translation>
    </message>
    <message>
        <source>It answers and can be used.</source>
        <translation>Kết nối được, có thể dùng.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Saved. Start Phiên Studio again to use it.</source>
        <translation>Đã lưu. Hãy mở lại Phiên Studio để dùng.</translation>
    </message>
    <message>
        <source>Saved. Start Phiên Studio again to use this computer&apos;s own file.</source>
        <translation>Đã lưu. Hãy mở lại Phiên Studio để dùng tệp trên máy này.</translation>
    </message>
</context>
<context>
    <name>app::catalogue::VariantsPage</name>
    <message>
        <source>Sizes, colours and stock</source>
        <translation>Size, màu và tồn kho</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Tồn</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Bỏ dòng</translation>
    </message>
    <message>
        <source>%1 in stock</source>
        <translation>Tồn %1</translation>
    </message>
    <message>
        <source>A product without sizes or colours has one row with its stock.</source>
        <translation>Sản phẩm không có size hay màu thì có một dòng ghi tồn kho.</translation>
    </message>
    <message>
        <source>Stock is a whole number from 0 to %1.</source>
        <translation>Tồn kho là số nguyên từ 0 đến %1.</translation>
    </message>
    <message>
        <source>This size and colour stands here twice.</source>
        <translation>Size và màu này đã có ở dòng khác.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Dòng %1: %2</translation>
    </message>
</context>
<context>
    <name>app::comment_feed::AnswerBox</name>
    <message>
        <source>Answer to the question in the picture</source>
        <translation>Trả lời câu hỏi trong hình</translation>
    </message>
    <message>
        <source>Answer in the picture, then Enter</source>
        <translation>Trả lời trong hình, rồi Enter</translation>
    </message>
    <message>
        <source>Stands below the question; empty takes the answer away</source>
        <translation>Hiện dưới câu hỏi; để trống là bỏ câu trả lời</translation>
    </message>
    <message>
        <source>in the picture</source>
        <translation>đang hiện</translation>
    </message>
    <message>
        <source>Enter to show</source>
        <translation>Enter để hiện</translation>
    </message>
</context>
<context>
    <name>app::comment_feed::CommentActions</name>
    <message>
        <source>On screen</source>
        <translation>Lên màn hình</translation>
    </message>
    <message>
        <source>Show it as a question in the picture (Enter)</source>
        <translation>Hiện thành câu hỏi trong hình (Enter)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>Take it out of this list (Delete)</source>
        <translation>Bỏ khỏi danh sách này (Delete)</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Nổi bật</translation>
    </message>
    <message>
        <source>Show this one comment large in the picture (S)</source>
        <translation>Hiện riêng bình luận này cỡ lớn trong hình (S)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Ghim</translation>
    </message>
    <message>
        <source>Keep it above the comments in the picture (P)</source>
        <translation>Giữ phía trên khung bình luận trong hình (P)</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Bỏ ghim</translation>
    </message>
    <message>
        <source>On screen as a question</source>
        <translation>Lên màn hình thành câu hỏi</translation>
    </message>
    <message>
        <source>Put in the spotlight</source>
        <translation>Cho nổi bật</translation>
    </message>
    <message>
        <source>Unpin it</source>
        <translation>Bỏ ghim</translation>
    </message>
    <message>
        <source>Pin above the comments</source>
        <translation>Ghim phía trên bình luận</translation>
    </message>
    <message>
        <source>Into the feed again</source>
        <translation>Đưa lại vào khung chat</translation>
    </message>
    <message>
        <source>Hide from this list</source>
        <translation>Ẩn khỏi danh sách này</translation>
    </message>
</context>
<context>
    <name>app::comment_feed::CommentFeedPanel</name>
    <message>
        <source>Search comments</source>
        <translation>Tìm bình luận</translation>
    </message>
    <message>
        <source>Search by word, name or platform (Ctrl F)</source>
        <translation>Tìm theo từ, tên, nền tảng (Ctrl F)</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Bình luận</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/phút</translation>
    </message>
    <message>
        <source>No comment holds these words.</source>
        <translation>Không có bình luận nào khớp.</translation>
    </message>
    <message>
        <source>Comments appear here once buyers write.</source>
        <translation>Bình luận của khách sẽ hiện ở đây.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n new comment(s)</source>
        <translation>
            <numerusform>Xem %n bình luận mới</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::destinations::DestinationDialog</name>
    <message>
        <source>No destination yet.</source>
        <translation>Chưa có điểm phát nào.</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Điểm phát</translation>
    </message>
    <message>
        <source>Where the show goes</source>
        <translation>Phiên phát đi đâu</translation>
    </message>
    <message>
        <source>Add a destination</source>
        <translation>Thêm điểm phát</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Kiểm tra tất cả</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Ready: it would take the show.</source>
        <translation>Sẵn sàng nhận phiên live.</translation>
    </message>
    <message>
        <source>Another destination has this name: choose another one.</source>
        <translation>Đã có điểm phát tên này: hãy đặt tên khác.</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Bỏ điểm phát “%1”?</translation>
    </message>
    <message>
        <source>Its stream key is deleted as well and cannot be brought back.</source>
        <translation>Khóa luồng của điểm phát này cũng bị xóa và không lấy lại được.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
</context>
<context>
    <name>app::destinations::DestinationForm</name>
    <message>
        <source>Used in this show</source>
        <translation>Dùng trong phiên này</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Nền tảng</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Stream key</source>
        <translation>Khóa luồng</translation>
    </message>
    <message>
        <source>Paste whole address</source>
        <translation>Dán cả địa chỉ</translation>
    </message>
    <message>
        <source>Takes rtmp://server/app/key from the clipboard apart</source>
        <translation>Tách rtmp://máy-chủ/app/khóa từ bộ nhớ tạm</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>stored; leave empty to keep it</source>
        <translation>đã lưu; để trống nếu giữ nguyên</translation>
    </message>
    <message>
        <source>rtmps://… from the platform&apos;s live page</source>
        <translation>rtmps://… từ trang live của nền tảng</translation>
    </message>
    <message>
        <source>Server and key are on the platform&apos;s live page, for each show anew.</source>
        <translation>Máy chủ và khóa nằm ở trang live của nền tảng, mỗi phiên một khác.</translation>
    </message>
    <message>
        <source>The key is on %1</source>
        <translation>Khóa nằm ở %1</translation>
    </message>
    <message>
        <source>Give the destination a name.</source>
        <translation>Đặt tên cho điểm phát.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Hình</translation>
    </message>
</context>
<context>
    <name>app::destinations::DestinationRow</name>
    <message>
        <source>%1 (not used)</source>
        <translation>%1 (không dùng)</translation>
    </message>
    <message>
        <source>Try %1 again now</source>
        <translation>Thử lại %1 ngay</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Sửa %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Bỏ %1</translation>
    </message>
    <message>
        <source>%1 · picture %2</source>
        <translation>%1 · hình %2</translation>
    </message>
</context>
<context>
    <name>app::host_board::DirectorsLineBox</name>
    <message>
        <source>Take away</source>
        <translation>Gỡ đi</translation>
    </message>
    <message>
        <source>A line for the host</source>
        <translation>Nhắn người dẫn</translation>
    </message>
    <message>
        <source>Stands at the foot of the host board until you take it away. Buyers do not see it.</source>
        <translation>Đứng ở chân bảng người dẫn cho đến khi bạn gỡ đi. Người mua không thấy.</translation>
    </message>
    <message>
        <source>Say the price once more</source>
        <translation>Nhắc giá thêm lần nữa</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
</context>
<context>
    <name>app::host_board::HostBoard</name>
    <message>
        <source>Host board</source>
        <translation>Bảng người dẫn</translation>
    </message>
</context>
<context>
    <name>app::host_board::HostBoardWindow</name>
    <message>
        <source>Host board · Phiên Studio</source>
        <translation>Bảng người dẫn · Phiên Studio</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Toàn màn hình</translation>
    </message>
    <message>
        <source>Larger type (%1 now)</source>
        <translation>Chữ to hơn (đang %1)</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Mirrored, for a prompter&apos;s glass</source>
        <translation>Lật gương, cho kính nhắc lời</translation>
    </message>
    <message>
        <source>Talking points only, rolling</source>
        <translation>Chỉ ý cần nói, chữ chạy</translation>
    </message>
    <message>
        <source>Roll faster</source>
        <translation>Chạy nhanh hơn</translation>
    </message>
    <message>
        <source>Roll slower</source>
        <translation>Chạy chậm hơn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Open or close the orders</source>
        <translation>Mở hoặc ngừng nhận đơn</translation>
    </message>
</context>
<context>
    <name>app::look::LookPanel</name>
    <message>
        <source>Look of the overlays</source>
        <translation>Giao diện lớp phủ</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Shop&apos;s colour</source>
        <translation>Màu của shop</translation>
    </message>
    <message>
        <source>Takes the place of the theme&apos;s accent; changed a little where text could not be read on it</source>
        <translation>Thay màu nhấn của giao diện; được chỉnh nhẹ nếu chữ trên đó khó đọc</translation>
    </message>
    <message>
        <source>The theme&apos;s own</source>
        <translation>Theo giao diện</translation>
    </message>
    <message>
        <source>Shop&apos;s logo</source>
        <translation>Logo của shop</translation>
    </message>
    <message>
        <source>None</source>
        <comment>logo</comment>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Đếm ngược</translation>
    </message>
    <message>
        <source>Lucky draw</source>
        <translation>Bốc thăm</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Choose the shop&apos;s colour</source>
        <translation>Chọn màu của shop</translation>
    </message>
    <message>
        <source>Shop&apos;s colour: %1</source>
        <translation>Màu của shop: %1</translation>
    </message>
    <message>
        <source>Choose the shop&apos;s logo</source>
        <translation>Chọn logo của shop</translation>
    </message>
    <message>
        <source>Shop&apos;s logo: %1</source>
        <translation>Logo của shop: %1</translation>
    </message>
</context>
<context>
    <name>app::look::ThemeButton</name>
    <message>
        <source>Theme %1</source>
        <translation>Giao diện %1</translation>
    </message>
</context>
<context>
    <name>app::preview::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Sắp xếp</translation>
    </message>
    <message>
        <source>Arrange the overlays</source>
        <translation>Sắp xếp các lớp phủ</translation>
    </message>
    <message>
        <source>Drag overlays in the picture, resize them by their corners; double click puts one back. Off, a click in the picture moves nothing.</source>
        <translation>Kéo lớp phủ ngay trong hình, kéo góc để đổi cỡ; nhấp đúp để trả về vị trí mặc định. Khi tắt, nhấp vào hình không làm xê dịch gì.</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Hình %1</translation>
    </message>
    <message>
        <source>Back to its own place</source>
        <translation>Trả về vị trí mặc định</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Lớn hơn</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>All overlays back to their own places</source>
        <translation>Trả mọi lớp phủ về vị trí mặc định</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
</context>
<context>
    <name>app::prompts::DestinationLines</name>
    <message>
        <source>%1: asking…</source>
        <translation>%1: đang kiểm tra…</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 sẵn sàng</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::prompts::ExportContentsDialog</name>
    <message>
        <source>What goes into the package</source>
        <translation>Gói phiên sẽ có gì</translation>
    </message>
    <message numerus="yes">
        <source>The show with its products and look, and %n file(s) of %1: pictures, scans of papers, the theme.</source>
        <translation>
            <numerusform>Phiên live với sản phẩm và giao diện, cùng %n tệp, %1: ảnh, bản chụp giấy tờ, bộ giao diện.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Films and music too: %n file(s), %1</source>
        <translation>
            <numerusform>Cả video và nhạc: %n tệp, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Without them the scenes that play them are dark on the other computer.</source>
        <translation>Nếu không, các cảnh phát video và nhạc đó sẽ tối trên máy kia.</translation>
    </message>
    <message>
        <source>Not in it: stream keys, orders, comments and recordings.</source>
        <translation>Không có trong gói: khóa luồng, đơn hàng, bình luận và bản ghi.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Chọn nơi lưu…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>These cannot come along; they are missing, too large or of another kind:</source>
        <translation>Những tệp này không đi theo được vì bị thiếu, quá lớn hoặc khác loại:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n tệp nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::prompts::PapersDialog</name>
    <message>
        <source>%1 lacks papers</source>
        <translation>%1 thiếu giấy tờ</translation>
    </message>
    <message>
        <source>The law wants them before these goods are offered live:</source>
        <translation>Luật yêu cầu phải có trước khi bán mặt hàng này trên live:</translation>
    </message>
    <message>
        <source>Why may it be shown all the same? The reason is kept with this show.</source>
        <translation>Vì sao vẫn được đưa lên? Lý do được lưu cùng phiên live này.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>for example: the originals lie beside me</source>
        <translation>ví dụ: bản gốc đang ở cạnh tôi</translation>
    </message>
    <message>
        <source>Put on air all the same</source>
        <translation>Vẫn đưa lên sóng</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>app::prompts::PassphraseChangeDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Đổi cụm mật khẩu</translation>
    </message>
    <message>
        <source>The stream keys are in an encrypted file on this computer. It is sealed anew; until that is done the old one stays as it is.</source>
        <translation>Khóa luồng nằm trong một tệp mã hóa trên máy này. Tệp sẽ được niêm phong lại; trước khi xong, tệp cũ vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Cụm mật khẩu hiện nay</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Cụm mật khẩu mới</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>Nhập lại cụm mới</translation>
    </message>
    <message>
        <source>It is kept nowhere: who forgets it enters the keys again.</source>
        <translation>Cụm này không được lưu ở đâu: nếu quên thì phải nhập lại khóa.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Give the passphrase that the file has now.</source>
        <translation>Hãy nhập cụm mật khẩu hiện nay của tệp.</translation>
    </message>
    <message numerus="yes">
        <source>The new one has at least %n characters.</source>
        <translation>
            <numerusform>Cụm mới phải có ít nhất %n ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two new ones are not the same.</source>
        <translation>Hai cụm mới không giống nhau.</translation>
    </message>
    <message>
        <source>The new one is the one it has now.</source>
        <translation>Cụm mới trùng với cụm hiện nay.</translation>
    </message>
    <message>
        <source>Sealing the file anew…</source>
        <translation>Đang niêm phong lại tệp…</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>Đã đổi cụm mật khẩu</translation>
    </message>
    <message>
        <source>The stream keys open with the new one only.</source>
        <translation>Từ nay chỉ cụm mới mở được khóa luồng.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>app::prompts::PassphraseDialog</name>
    <message>
        <source>Keep stream keys in an encrypted file?</source>
        <translation>Giữ khóa luồng trong tệp mã hóa?</translation>
    </message>
    <message>
        <source>Unlock the stream keys</source>
        <translation>Mở khóa luồng</translation>
    </message>
    <message>
        <source>This computer has no key store. The keys can be kept in a file that only opens with a passphrase of your choice. It is kept nowhere: who forgets it enters the keys again.</source>
        <translation>Máy này không có kho khóa. Có thể giữ khóa trong một tệp chỉ mở được bằng cụm mật khẩu do bạn chọn. Cụm này không được lưu ở đâu: nếu quên thì phải nhập lại khóa.</translation>
    </message>
    <message>
        <source>The stream keys are in an encrypted file on this computer.</source>
        <translation>Khóa luồng nằm trong một tệp mã hóa trên máy này.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cụm mật khẩu</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nhập lần nữa</translation>
    </message>
    <message>
        <source>This is not the passphrase. Letter case and spaces count.</source>
        <translation>Không đúng cụm mật khẩu. Chữ hoa và dấu cách đều tính.</translation>
    </message>
    <message>
        <source>Not now: keys that you enter hold until the program ends.</source>
        <translation>Để sau: khóa bạn nhập chỉ giữ đến khi thoát chương trình.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Giữ khóa</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>Ít nhất %n ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Hai lần nhập không giống nhau.</translation>
    </message>
    <message>
        <source>Give the passphrase, or choose “Not now”.</source>
        <translation>Hãy nhập cụm mật khẩu, hoặc chọn “Để sau”.</translation>
    </message>
</context>
<context>
    <name>app::prompts::RecoveryOffer</name>
    <message>
        <source>Continue the show?</source>
        <translation>Tiếp tục phiên live?</translation>
    </message>
    <message>
        <source>“%1” was on air</source>
        <translation>“%1” đang phát thì bị ngắt</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Bị ngắt</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>Đang lên hình</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Đếm ngược</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Phát tới</translation>
    </message>
    <message>
        <source>the recording only</source>
        <translation>chỉ ghi hình</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>comments, orders</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln bình luận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln đơn</numerusform>
        </translation>
    </message>
    <message>
        <source>The same picture goes live again at once. Starting anew closes that show and deletes nothing. Esc: decide later.</source>
        <translation>Hình ảnh như cũ lên sóng lại ngay. Bắt đầu phiên mới thì phiên kia được đóng, không xóa gì. Esc: để sau.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Bắt đầu phiên mới</translation>
    </message>
    <message>
        <source>Continue the show</source>
        <translation>Tiếp tục phiên live</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a duration</comment>
        <translation>%1 trước</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a time as 06:12</comment>
        <translation>còn %1</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>đã hết giờ</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::OrderSwitch</name>
    <message>
        <source>Not taking orders</source>
        <translation>Không nhận đơn</translation>
    </message>
    <message>
        <source>Taking orders</source>
        <translation>Đang nhận đơn</translation>
    </message>
    <message>
        <source>Ctrl O</source>
        <translation>Ctrl O</translation>
    </message>
    <message>
        <source>Whether buyers can order now. A product or a flash sale opens it, a break or a change of hosts closes it; this turns it by hand.</source>
        <translation>Khách có chốt đơn được lúc này không. Sản phẩm và flash sale tự mở, giờ nghỉ và đổi người dẫn tự đóng; bấm để đổi bằng tay.</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::ProductPicker</name>
    <message>
        <source>Insert</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>Mã hoặc tên</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>%1 · from the catalogue</source>
        <translation>%1 · từ danh mục</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::PrompterBox</name>
    <message>
        <source>Prompter</source>
        <translation>Nhắc lời</translation>
    </message>
    <message>
        <source>Prompter · %1</source>
        <translation>Nhắc lời · %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Do not say %1.</source>
        <translation>Không được nói %1.</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::RunClock</name>
    <message>
        <source>%1 · ends at %2 if it starts now</source>
        <translation>%1 · xong lúc %2 nếu bắt đầu bây giờ</translation>
    </message>
    <message>
        <source>Ends at %1 · behind by %2</source>
        <translation>Xong lúc %1 · chậm %2</translation>
    </message>
    <message>
        <source>Ends at %1 · ahead by %2</source>
        <translation>Xong lúc %1 · sớm %2</translation>
    </message>
    <message>
        <source>Ends at %1 · on time</source>
        <translation>Xong lúc %1 · đúng giờ</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::RunEditor</name>
    <message>
        <source>Flash sale of which product?</source>
        <translation>Flash sale sản phẩm nào?</translation>
    </message>
    <message>
        <source>Products to insert</source>
        <translation>Sản phẩm cần thêm</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Bước mới: %1</translation>
    </message>
    <message>
        <source>Two products to show together (Ctrl+click)</source>
        <translation>Hai sản phẩm hiện cùng nhau (Ctrl+bấm)</translation>
    </message>
    <message>
        <source>Change step %1</source>
        <translation>Sửa bước %1</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::RunOfShowDelegate</name>
    <message>
        <source>skipped</source>
        <translation>bỏ qua</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::RunOfShowModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>còn %1</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>hết hàng</translation>
    </message>
    <message>
        <source>%1 / %2 left</source>
        <translation>còn %1 / %2</translation>
    </message>
    <message>
        <source>%1 sold</source>
        <translation>đã bán %1</translation>
    </message>
    <message>
        <source>Out of date: %1</source>
        <translation>Hết hạn: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Thiếu: %1</translation>
    </message>
    <message>
        <source>No warning text of its own: the law&apos;s sentence is shown</source>
        <translation>Chưa có câu cảnh báo riêng: câu theo luật sẽ hiện</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::RunOfShowPanel</name>
    <message>
        <source>Run of show</source>
        <translation>Kịch bản</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Start with %1</source>
        <translation>Bắt đầu: %1</translation>
    </message>
    <message>
        <source>On to %1</source>
        <translation>Sang %1</translation>
    </message>
    <message>
        <source>No run of show</source>
        <translation>Chưa có kịch bản</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Bước cuối</translation>
    </message>
    <message>
        <source>Double-click a step to go there; drag to move it; right-click for more</source>
        <translation>Bấm đúp để chuyển tới bước; kéo để đổi chỗ; bấm phải để xem thêm</translation>
    </message>
    <message>
        <source>Double-click a step to change it; drag to move it; right-click for more</source>
        <translation>Bấm đúp để sửa bước; kéo để đổi chỗ; bấm phải để xem thêm</translation>
    </message>
    <message>
        <source>Drag products here from “Products” (Ctrl K), or press “Insert”.</source>
        <translation>Kéo sản phẩm từ “Hàng hóa” (Ctrl K) thả vào đây, hoặc bấm “Thêm”.</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::RunTools</name>
    <message>
        <source>+ Insert</source>
        <translation>+ Thêm</translation>
    </message>
    <message>
        <source>Insert a step</source>
        <translation>Thêm một bước</translation>
    </message>
    <message>
        <source>Change the chosen step</source>
        <translation>Sửa bước đang chọn</translation>
    </message>
    <message>
        <source>Duplicate the chosen steps (Ctrl+D)</source>
        <translation>Nhân đôi các bước đang chọn (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete the chosen steps (Delete)</source>
        <translation>Xóa các bước đang chọn (Delete)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Make the run of show from a template</source>
        <translation>Lập kịch bản từ mẫu</translation>
    </message>
    <message>
        <source>Pair of products</source>
        <translation>Cặp sản phẩm</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Hoàn tác: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Không có gì để hoàn tác</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>Làm lại: %1 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Không có gì để làm lại</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::SegmentForm</name>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Bên cạnh</translation>
    </message>
    <message>
        <source>Flash price</source>
        <translation>Giá flash</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Số phút</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Cảnh</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>This is not a price: write 299.000 or 299k.</source>
        <translation>Đây không phải giá: hãy viết 299.000 hoặc 299k.</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::StepMenu</name>
    <message>
        <source>Close the orders</source>
        <translation>Đóng nhận đơn</translation>
    </message>
    <message>
        <source>Open the orders</source>
        <translation>Mở nhận đơn</translation>
    </message>
    <message>
        <source>Go to this step</source>
        <translation>Chuyển tới bước này</translation>
    </message>
    <message>
        <source>Do not skip it</source>
        <translation>Không bỏ qua nữa</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Bỏ qua bước này</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân đôi</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>The step on air stays</source>
        <translation>Bước đang phát được giữ lại</translation>
    </message>
    <message>
        <source>Show beside the product on air</source>
        <translation>Hiện cạnh sản phẩm đang lên hình</translation>
    </message>
    <message>
        <source>No product is on air</source>
        <translation>Chưa có sản phẩm trên hình</translation>
    </message>
    <message>
        <source>This is the product on air</source>
        <translation>Đây là sản phẩm đang lên hình</translation>
    </message>
    <message>
        <source>This step has no product</source>
        <translation>Bước này không có sản phẩm</translation>
    </message>
    <message>
        <source>Show the product on air alone</source>
        <translation>Chỉ hiện sản phẩm đang lên hình</translation>
    </message>
</context>
<context>
    <name>app::run_of_show::TemplateBox</name>
    <message>
        <source>Use</source>
        <translation>Dùng</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Make the run of show anew</source>
        <translation>Lập lại kịch bản</translation>
    </message>
    <message>
        <source>Minutes a product</source>
        <translation>Phút mỗi sản phẩm</translation>
    </message>
    <message>
        <source>Flash sale every … products</source>
        <translation>Flash sale sau mỗi … sản phẩm</translation>
    </message>
    <message>
        <source>My templates</source>
        <translation>Mẫu của tôi</translation>
    </message>
    <message>
        <source>Keep this run as…</source>
        <translation>Lưu kịch bản này thành…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Product by product</source>
        <translation>Lần lượt từng sản phẩm</translation>
    </message>
    <message>
        <source>In pairs</source>
        <translation>Theo cặp</translation>
    </message>
    <message>
        <source>With flash sales</source>
        <translation>Có flash sale</translation>
    </message>
    <message>
        <source>Draw every 30′, break every 90′</source>
        <translation>Bốc thăm mỗi 30′, nghỉ mỗi 90′</translation>
    </message>
    <message>
        <source>No templates of my own</source>
        <translation>Chưa có mẫu riêng</translation>
    </message>
</context>
<context>
    <name>app::stage_controls::MixerChannel</name>
    <message>
        <source>Gain of %1</source>
        <translation>Âm lượng %1</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Bật tiếng %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Tắt tiếng %1</translation>
    </message>
    <message>
        <source>Gain of %1: %2</source>
        <translation>Âm lượng %1: %2</translation>
    </message>
    <message>
        <source>No sound arrives from %1</source>
        <translation>%1 không có tiếng</translation>
    </message>
</context>
<context>
    <name>app::stage_controls::OverlayBar</name>
    <message>
        <source>Choose a comment and press “On screen” first</source>
        <translation>Chọn một bình luận rồi bấm “Lên màn hình” trước</translation>
    </message>
    <message>
        <source>Right-click for another length or look</source>
        <translation>Nhấp phải để chọn thời lượng hoặc kiểu khác</translation>
    </message>
</context>
<context>
    <name>app::stage_controls::OverlayStrip</name>
    <message>
        <source>The show has no voucher</source>
        <translation>Phiên này chưa có voucher</translation>
    </message>
    <message>
        <source>The show has no code</source>
        <translation>Phiên này chưa có mã QR</translation>
    </message>
    <message>
        <source>Nobody has commented yet</source>
        <translation>Chưa ai bình luận</translation>
    </message>
    <message>
        <source>Choose a comment and press “Spotlight” first</source>
        <translation>Chọn một bình luận rồi bấm “Nổi bật” trước</translation>
    </message>
    <message>
        <source>The show names no seller</source>
        <translation>Phiên này chưa ghi tên người bán</translation>
    </message>
    <message>
        <source>A voucher that buyers can use; right-click to choose</source>
        <translation>Voucher cho khách dùng; nhấp phải để chọn</translation>
    </message>
    <message>
        <source>A code to scan: a link or a bank transfer; right-click to choose</source>
        <translation>Mã để quét: liên kết hoặc chuyển khoản; nhấp phải để chọn</translation>
    </message>
    <message>
        <source>Opens a draw among those who commented; the same key then spins and closes it</source>
        <translation>Mở bốc thăm trong những người đã bình luận; bấm phím lần nữa để quay, rồi đóng</translation>
    </message>
    <message>
        <source>The draw is open: the key spins it</source>
        <translation>Bốc thăm đang mở: bấm phím để quay</translation>
    </message>
    <message>
        <source>The draw is over: the key closes it</source>
        <translation>Đã bốc thăm xong: bấm phím để đóng</translation>
    </message>
    <message>
        <source>The old price is struck, the new one rolls in</source>
        <translation>Gạch giá cũ, giá mới chạy ra</translation>
    </message>
    <message>
        <source>What comes next in the run of show</source>
        <translation>Món tiếp theo trong kịch bản</translation>
    </message>
    <message>
        <source>New orders with shortened names, never with a number</source>
        <translation>Đơn vừa chốt, tên viết gọn, không bao giờ có số điện thoại</translation>
    </message>
    <message>
        <source>Back on: takes the slate away</source>
        <translation>Quay lại live: bỏ màn chờ</translation>
    </message>
    <message>
        <source>A slate over the whole picture: before, break, after</source>
        <translation>Màn chờ che cả hình: trước giờ, tạm nghỉ, hết phiên</translation>
    </message>
    <message>
        <source>One comment, large</source>
        <translation>Một bình luận, cỡ lớn</translation>
    </message>
    <message>
        <source>Who sells, as the law wants it shown</source>
        <translation>Người bán, theo luật phải hiện</translation>
    </message>
    <message>
        <source>Only in a flash sale, while it is on air</source>
        <translation>Chỉ dùng trong bước flash sale có giá, khi đang lên hình</translation>
    </message>
    <message>
        <source>No other product comes after this step</source>
        <translation>Sau bước này không còn sản phẩm khác</translation>
    </message>
</context>
<context>
    <name>app::stage_controls::SceneBar</name>
    <message>
        <source>Scene %1</source>
        <translation>Cảnh %1</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (phím %2)</translation>
    </message>
</context>
<context>
    <name>app::widgets::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>app::window::AirSwitch</name>
    <message>
        <source>%1×%2, %3 frames a second</source>
        <translation>%1×%2, %3 hình/giây</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>shape: size</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::window::ConsoleFrame</name>
    <message>
        <source>Making %1: %2</source>
        <translation>Đang tạo %1: %2</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 sẵn sàng</translation>
    </message>
    <message numerus="yes">
        <source>The show was opened with %n remark(s)</source>
        <translation>
            <numerusform>Mở phiên live với %n lưu ý</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>All destinations get %1 now</source>
        <translation>Mọi điểm phát hiện nhận %1</translation>
    </message>
    <message>
        <source>All destinations of %2 get %1 now</source>
        <comment>bitrate, shape</comment>
        <translation>Mọi điểm phát %2 giờ nhận %1</translation>
    </message>
</context>
<context>
    <name>app::window::ConsoleWindow</name>
    <message>
        <source>%1 · Phiên Studio</source>
        <translation>%1 · Phiên Studio</translation>
    </message>
</context>
<context>
    <name>app::window::HeaderBar</name>
    <message>
        <source>Destinations</source>
        <translation>Điểm phát</translation>
    </message>
    <message>
        <source>Where the show goes</source>
        <translation>Phiên phát đi đâu</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Lên sóng</translation>
    </message>
    <message>
        <source>Go live (Ctrl L)</source>
        <translation>Lên sóng (Ctrl L)</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>Kết thúc phiên</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Hàng hóa</translation>
    </message>
    <message>
        <source>The shop&apos;s products (Ctrl K)</source>
        <translation>Hàng hóa của shop (Ctrl K)</translation>
    </message>
</context>
<context>
    <name>app::window::HealthBar</name>
    <message>
        <source>Picture %1 /s</source>
        <translation>%1 hình/giây</translation>
    </message>
    <message>
        <source>Lost %1</source>
        <translation>Rớt %1</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>Memory %1 MB</source>
        <translation>Bộ nhớ %1 MB</translation>
    </message>
    <message>
        <source>Upload %1</source>
        <translation>Tải lên %1</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Ghi hình %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>còn %1</translation>
    </message>
</context>
<context>
    <name>app::window::HostBoardTool</name>
    <message>
        <source>Host board</source>
        <translation>Bảng người dẫn</translation>
    </message>
    <message>
        <source>To the host</source>
        <translation>Nhắn người dẫn</translation>
    </message>
    <message>
        <source>What the host reads, on a second screen (Ctrl B)</source>
        <translation>Điều người dẫn đọc, trên màn hình thứ hai (Ctrl B)</translation>
    </message>
    <message>
        <source>A line on the host board (Ctrl D)</source>
        <translation>Một dòng trên bảng người dẫn (Ctrl D)</translation>
    </message>
    <message>
        <source>To the host ●</source>
        <translation>Nhắn người dẫn ●</translation>
    </message>
</context>
<context>
    <name>app::window::LookTool</name>
    <message>
        <source>Look</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Look of the overlays</source>
        <translation>Giao diện lớp phủ</translation>
    </message>
    <message>
        <source>Theme, shop&apos;s colour and logo, kinds of countdown and draw</source>
        <translation>Bộ giao diện, màu và logo của shop, kiểu đếm ngược và bốc thăm</translation>
    </message>
    <message>
        <source>Shop&apos;s colour</source>
        <translation>Màu của shop</translation>
    </message>
    <message>
        <source>Shop&apos;s logo</source>
        <translation>Logo của shop</translation>
    </message>
</context>
<context>
    <name>app::window::PictureTool</name>
    <message>
        <source>Picture</source>
        <translation>Hình</translation>
    </message>
    <message>
        <source>Pictures of the show</source>
        <translation>Các hình của phiên</translation>
    </message>
    <message>
        <source>A second picture of the other shape, with its own overlays and destinations</source>
        <translation>Hình thứ hai theo khổ còn lại (dọc/ngang), có lớp phủ và điểm phát riêng</translation>
    </message>
    <message>
        <source>%1 too</source>
        <translation>Thêm hình %1</translation>
    </message>
    <message>
        <source>Takes effect when the show is opened next</source>
        <translation>Có hiệu lực ở lần mở phiên sau</translation>
    </message>
    <message>
        <source>The choice could not be kept</source>
        <translation>Không lưu được lựa chọn</translation>
    </message>
    <message>
        <source>The second picture comes when the show is opened next</source>
        <translation>Hình thứ hai sẽ có ở lần mở phiên sau</translation>
    </message>
    <message>
        <source>The second picture goes when the show is opened next</source>
        <translation>Hình thứ hai sẽ bỏ ở lần mở phiên sau</translation>
    </message>
</context>
</TS>
