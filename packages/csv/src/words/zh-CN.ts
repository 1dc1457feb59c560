export { pieces } from "./pieces.zh-CN.ts"

/** What may be wrong with a file as a whole, and what helps. */
export const file = {
  "file-empty": ["文件是空的", "请打开原文件，确认填好的内容已保存，再重新提交"],
  "file-binary": [
    "不是文本文件，或文字编码已损坏",
    "请在 Excel 或 WPS 中打开原表，另存为“CSV（逗号分隔）”或“CSV UTF-8”"
  ],
  "file-aside": ["这个文件没有读入：{why}", "读入之前，{whose}的活动情况按未知处理"],
  "header-missing": ["没有找到表头行", "请保留含有“{headings}”等列名的一行"],
  "column-missing": ["缺少“{heading}”一列", "请补上这一列"],
  "json-unreadable": ["不是报送全集的 JSON", "应为一个对象，其中 units、activities 等都是数组；请核对文件"],
  "column-near": ["不认识列名“{heading}”，这一列未读入", "是否应为“{near}”？请核对列名"],
  "columns-unused": [
    "列名“{headings}”没有对应的填报项，该列内容照原样保存，不参与核对",
    "不必核对的无需处理；如是应报的内容，请改用本表的列名：{free}"
  ],
  "column-unknown": ["不认识列名“{heading}”，这一列未读入", "请核对列名"],
  "recommendations-missing": ["没有任何推荐行可以读入", "请在表头下面逐行填写，重新提交"],
  "rows-missing": ["没有任何活动行可以读入", "请在表头下面逐行填写活动，重新提交"],
  "header-uncut": [
    "有“{headings}”等列名，但各栏之间不是逗号、分号、竖线或制表符，无法分栏",
    "请在 Excel 或 WPS 中分成各列，另存为“CSV（逗号分隔）”"
  ],
  "file-list": ["是一份清单，不是表格，没有列名", "请按“{headings}”等各栏逐行填写"],
  "rows-unread": ["没有一行能作为活动读入，例如：{cause}", "请更正后重新提交"],
  "sheet-unread": ["“{table}”没有认得的表头，未读入", "如果其中有要报的内容，请补上列名一行"]
} as const

/** What a file is that is no text, and how a table comes out of it. */
export const foreign = {
  workbook: ["这是 Excel 工作簿，不是 CSV", "请在 Excel 或 WPS 中打开，另存为“CSV（逗号分隔）”后重新提交"],
  ods: ["这是 OpenDocument 工作簿（.ods），不是 CSV", "请在 Excel 或 WPS 中打开，另存为“CSV（逗号分隔）”后重新提交"],
  html: [
    "这是网页（HTML），不是 CSV；一些平台导出的 .xls 其实是网页",
    "请在 Excel 或 WPS 中打开，另存为“CSV（逗号分隔）”后重新提交"
  ],
  word: [
    "这是 Word 文档，不是 CSV",
    "请用 Word 或 WPS 打开，把其中的表格复制到 Excel 或 WPS 表格中，另存为“CSV（逗号分隔）”后重新提交"
  ],
  odt: [
    "这是 OpenDocument 文档（.odt），不是 CSV",
    "请用 Word 或 WPS 打开，把其中的表格复制到 Excel 或 WPS 表格中，另存为“CSV（逗号分隔）”后重新提交"
  ],
  doc: ["这是旧格式的 Word 或 WPS 文字文档，无法读取", "请用 Word 或 WPS 打开，另存为 .docx 后重新提交"],
  slides: ["这是演示文稿，读不出表格", "请把其中的表格做成 Excel、WPS 表格或 Word 文档后提交"],
  pdf: ["这是 PDF 文件，读不出表格", "请找制表人要原来的 Excel、WPS 表格或 Word 文件，直接提交"],
  ofd: ["这是 OFD 版式文件，读不出表格", "请找制表人要原来的 Excel、WPS 表格或 Word 文件，直接提交"],
  picture: ["这是图片，读不出表格", "请找制表人要原来的 Excel、WPS 表格或 Word 文件，直接提交"],
  encrypted: ["这是加了密码的 Office 文件，无法读取", "请输入密码打开，去掉密码后另存一份，重新提交"],
  archive: ["这是压缩包，里面的文件没有读取", "请先解压，再提交里面的各个文件"],
  tableless: ["文件里没有表格", "请交有表格的文件，或把内容填进表格"]
} as const

/** What may be wrong with a row or a cell, and what helps. */
export const row = {
  "unclosed-quote": ['英文引号（"）没有成对，引号按普通文字读', "请改用中文引号“”"],
  "quotes-ignored": ['不成对的英文引号（"）太多，从本行起引号都按普通文字读', "请改用中文引号“”"],
  "cell-too-large": ["单元格有{length}个字符，超过{limit}个，未能完整读入", "请删减"],
  "extra-cells": ["“{text}”所在的列没有列名，未读入", "如果文字中有逗号，请改用中文逗号"],
  "row-too-long": ["本行超过{limit}个字符，后面的未读入", "请核对文件是否完整"],
  "text-damaged": ["“{text}”中有无法识别的字符（�）", "请在原表中核对，另存为“CSV UTF-8”后重新提交"],
  "nul-removed": ["有看不见的空字符（NUL），已去掉", "请核对文字是否完整"],
  "name-missing": ["没有填写名称，本行未读入", "请补填"],
  "name-merged": [
    "名称与上一行合并，即“{text}”，本行的其他内容未读入",
    "同一活动有几个时间的，请写在同一格里；是另一场活动的，请单独填写名称"
  ],
  "host-missing": ["没有填写举办单位，表头上方也没有填报单位名称，本行未读入", "请补填"],
  "host-above-open": ["没有填写举办单位，上方合并单元格的举办单位也不确定，本行未读入", "请补填"],
  "host-open": ["举办单位还不确定，本行未读入", "请填写举办单位的全称"],
  "hosts-incomplete": ["“{text}”没有列全单位，联合举办单位按未知记", "请写全"],
  "document-missing": ["没有填写材料，本行未读入", "请补填"],
  "unknown-unit": ["“{text}”不在单位名册中，已按新单位记", "请核对名称或补进名册"],
  "duplicate-unit": ["“{text}”与第{first}行重复，只取第{first}行", "请删去一行"],
  "unknown-term": ["不认识“{text}”，本格未读入", "可以填：{allowed}"],
  "unknown-state": ["不认识状态“{text}”，按未知记", "可以填：{allowed}"],
  "number-expected": ["“{text}”不是整数，未读入", "请只填数字"],
  "amount-unreadable": ["“{text}”不是数字{unit}，未读入", "请只填数字"],
  "date-unreadable": ["“{text}”不是日期，未读入", "请写成“2026-09-06”的样子"],
  "phone-damaged": ["“{text}”是被表格软件改成科学记数法的号码，未读入", "请把单元格设为文本格式后重新填写"],
  "received-unreadable": ["看不懂“{text}”", "请写成“2023-09-06 17:30”的样子"],
  /** The reason says what to write instead. */
  time: ["“{text}”：{reason}", "请写成“{example}”的样子"],
  "time-undecided": ["“{text}”：时间还没有定，暂按未知记", "定了以后请写明日期，如“9月17日”"],
  "field-refused": ["“{text}”不能作为这一项的内容，未读入", "{reason}"],
  "record-refused": ["这条记录不能采用，未读入", "{reason}"],
  "unit-missing": ["没有填写单位，本行未读入", "请补填"],
  "field-missing": ["没有填写，本行未读入", "请补填"],
  "field-unknown": ["这一项未读入", "{reason}"],
  "line-unreadable": ["“{text}”不是 JSON 对象，本行未读入", "请更正"],
  "unknown-register": ["不认识登记簿“{text}”，本行未读入", "可以填：{allowed}"],
  "unknown-activity": ["没有活动“{text}”，本行未读入", "请核对名称，或先把它填进报送的表"],
  "activity-ambiguous": ["“{text}”不止一项活动，本行未读入", "请区分名称"],
  "duplicate-id": ["{register}编号“{text}”重复，本行未读入", "请改用不同的编号"],
  "duplicate-activity": ["与{file}第{first}行完全相同，只取一次", "请删去一行"],
  "possible-duplicate": ["与{file}第{first}行单位、名称和时间相同，其余内容不同", "请核对是否重复填报"],
  "platform-ambiguous": ["{sides}有不止一项“{text}”，单位相同，无法对应，平台情况未采用", "请区分名称或时间"],
  "time-conflict": ["平台上的时间“{text}”与{file}第{first}行“{other}”不是同一天，采用后者", "请核对"],
  "name-differs": ["平台上的名称“{text}”与{file}第{first}行“{other}”写法不同，按平台名称核查", "请把两处写成一样"],
  "topic-not-stated": [
    "名称中有“{word}”，主题一栏没有填“{topic}”，按属于该主题核查",
    "请在主题一栏补填“{topic}”，或更正名称"
  ],
  "decisions-differ": ["对“{rule}”同一天有两个不同的认定意见，均未采用", "请保留一个，或注明各自的日期"],
  placeholder: ["“{text}”不是内容，按未填写读", "请补填，没有的留空"],
  "ditto-alone": ["“{text}”上面一格是空的，按未填写读", "请写明内容"],
  "ditto-unsure": ["“{text}”所指的上面一行未能读入，无法判断这一格的内容", "请写明内容"],
  "markup-removed": ["“{text}”中有网页或表格软件留下的代码，已去掉", "请核对文字是否完整"],
  "table-foreign": ["从本行起是另一张表，不是通知要报的表，未读入", "如其中有要报的活动，请填入活动表"],
  "table-unread": ["从本行起是另一张表（{kind}），未读入", "请单独存为一个文件"],
  "line-doubtful": [
    "本行只有“{text}”，看不出是一项活动还是小标题、说明，未读入",
    "如是活动，请补填序号和其他各栏；如不是，请删去本行"
  ],
  "example-row": ["本行是填写示例，未读入", "请删去本行；如是真实的内容，请删去“示例”字样"],
  "figure-for-name": ["“{text}”是数字，不是名称，未读入", "请填写名称"],
  "name-none": ["“{text}”不是活动名称，本行未读入", "请填写名称"],
  "section-unit": ["小标题“{text}”是一个单位，其下没有填写举办单位的各行按该单位举办读", "请逐行填写举办单位"],
  "shifted-right": [
    "“{text}”不是本栏的内容，本行的内容像是从“{from}”一栏起右移了一格，未读入",
    "请左移一格；文字中的英文逗号请改为中文逗号"
  ],
  "shifted-left": ["“{text}”不是本栏的内容，本行从“{from}”一栏起像是少了一格，未读入", "请在该栏补一格"],
  "cells-joined": ["“{text}”像是相邻两格连在一起", "请分开填写"],
  "other-year": ["“{text}”是{stated}年的，通知是{year}年的", "请核对是否沿用了往年的表"],
  "unknown-own-activity": ["没有活动“{text}”，这份材料未记在任何活动名下", "请核对名称，或先把它填进报送的表"],
  "own-activity-ambiguous": ["“{text}”不止一项活动，这份材料未记在任何活动名下", "请区分名称"],
  "marks-removed": ["“{text}”中有看不见或形近的字符（{signs}），已去掉或改正", "请核对文字"],
  "text-garbled": ["“{text}”是乱码，未读入", "请对照原表重新填写，另存为“CSV UTF-8”"],
  "unit-doubtful": [
    "“{text}”不在单位名册中，可能是{units}，暂按单独的单位记，{units}是否开展活动待定",
    "请改用名册中的全称，或在名册“简称”一列补上“{text}”"
  ],
  "unit-abbreviated": ["“{text}”按名册中的“{unit}”记", "如果不是，请写全称"],
  "host-from-above": ["没有填写举办单位，按上方合并单元格的“{unit}”记", "如果不是，请补填"],
  "host-may-be-above": ["没有填写举办单位，按填报单位“{unit}”记，也可能是上方的“{above}”", "请补填"],
  "host-from-title": ["没有填写举办单位和填报单位，按标题中的“{unit}”记", "请在表头上方填写填报单位名称"],
  "host-from-sheet-name": ["没有填写举办单位和填报单位，按工作表名中的“{unit}”记", "请在表头上方填写填报单位名称"],
  "host-from-file-name": ["没有填写举办单位和填报单位，按文件名中的“{unit}”记", "请在表头上方填写填报单位名称"],
  "cancelled-on-platform": [
    "“{text}”在平台（{file}第{first}行）上已取消或延期，本行不计入已开展的活动",
    "请核对；活动照常举办的，请更正平台上的状态；改期的，请填写新的时间"
  ],
  "activity-cancelled": [
    "“{text}”说明活动取消或延期，本行不计入已开展的活动",
    "活动照常举办的，请删去这一说明；改期的，请填写新的时间"
  ],
  "phone-incomplete": ["“{text}”不是完整的电话号码，未读入", "请补填完整号码，手机号为11位，固定电话带区号"],
  "phone-zero": ["“{text}”缺少区号前的0，按“{phone}”记", "请核对，并把单元格设为文本格式"],
  "place-for-person": ["“{text}”像是人名，“{other}”像是地点，两格可能填反了", "请核对"],
  "place-for-time": ["“{text}”像是地点，“{other}”像是时间，两格可能填反了", "请核对"],
  "contact-swapped": ["负责人和联系电话填反了，已对调", "请核对"]
} as const
