import { localized } from "@kepu/core/text"
import { error, type Text, warning } from "./issueText.ts"

/** What may be wrong with a file as a whole.  */
export const ofFile = {
  "file-empty": error(
    localized("文件是空的", "the file is empty"),
    localized(
      "请打开有内容的工作表，另存为 CSV 后重新提交",
      "open the sheet that has the content, save it as CSV and hand it in again"
    )
  ),
  "file-binary": error(
    localized("不是文本文件，或文字编码已损坏", "this is no text file, or its encoding is damaged"),
    localized(
      "请在 Excel 或 WPS 中打开原表，另存为“CSV（逗号分隔）”或“CSV UTF-8”",
      "open the original in Excel or WPS and save it as “CSV (comma delimited)” or “CSV UTF-8”"
    )
  ),
  "file-aside": error(
    localized("这个文件没有读入：{why}", "this file was not read: {why}"),
    localized("读入之前，{whose}的活动情况按未知处理", "until it is, what {whose} did is left open")
  ),
  "header-missing": error(
    localized("没有找到表头行", "no heading row was found"),
    localized("请保留含有“{headings}”等列名的一行", "keep the row with headings such as {headings}")
  ),
  "column-missing": warning(
    localized("缺少“{heading}”一列", "the column {heading} is missing"),
    localized("请补上这一列", "add it")
  ),
  "json-unreadable": error(
    localized("不是报送全集的 JSON", "this is no portfolio in JSON"),
    localized(
      "应为一个对象，其中 units、activities 等都是数组；请核对文件",
      "an object is expected, in which units, activities and so on are arrays; check the file"
    )
  ),
  "column-unknown": error(
    localized("不认识列名“{heading}”，这一列未读入", "the heading {heading} is not known and its column was not read"),
    localized("请核对列名", "check the heading")
  ),
  "recommendations-missing": error(
    localized("没有任何推荐行可以读入", "no row of a recommendation could be read"),
    localized("请在表头下面逐行填写，重新提交", "write them below the headings and hand the file in again")
  ),
  "rows-unread": error(
    localized("表中写了活动，但没有一行能够读入", "activities are written here, and no row of them could be read"),
    localized("请先更正：{first}", "mend this first: {first}")
  ),
  "rows-missing": error(
    localized("没有任何活动行可以读入", "no row of an activity could be read"),
    localized(
      "请在表头下面逐行填写活动，重新提交",
      "write the activities below the headings and hand the file in again"
    )
  )
} satisfies Record<string, Text>
