import { catalogue } from "@kepu/core/text"

/** What the worker says itself. */
export const words = catalogue({
  "zh-CN": {
    empty: "文件是空的",
    headings: "没有认得的表头，认不出是什么表；请保留含有“项目名称”等列名的一行",
    portfolio: "是报送全集，请用 kepu check 核查",
    second: "已有{other}，这一份没有用上",
    row: "第 {row} 行",
    lost: "{file} 的 {place}“{column}”由公式算出、是合并格或不是单纯的文字，没有改；请在原表中改",
    unwritten: "这份文件不能代改：文字不完整，或表头认不出；请在原表中改",
    unreported: "只有单位报送的活动表和推荐表可以加批注",
    nothing: "没有可以读的表：请拖入 CSV、Excel 或 Word 的活动表",
    notNotice: "“{name}”不是可用的通知文件：{why}",
    fill: "填写“{name}”的{fact}",
    allSafe: "把可以放心代改的 {number} 处改好",
    allOf: "把这一类的 {number} 处改好",
    mended: "改好",
    annotated: "加批注",
    notes: "核查意见",
    receipt: "核查凭证",
    findings: "核查结果",
    whole: "报送全集（含补填）",
    calendar: "期限"
  },
  en: {
    empty: "the file is empty",
    headings:
      "no headings that are known, so what table it is cannot be told: keep the row with headings such as 项目名称",
    portfolio: "a whole portfolio: check it with kepu check",
    second: "there is {other} already, so this one is not used",
    row: "row {row}",
    lost: "{column} ({place}) of {file} is counted by a formula, merged or no plain text, so it was not changed: mend it in the file",
    unwritten:
      "nothing is mended in it for you, as not all of its text or none of its headings can be read: mend the table itself",
    unreported: "only tables that units report take notes",
    nothing: "There is no table that can be read: drop tables of activities as CSV, Excel or Word",
    notNotice: "“{name}” is no notice that can be used: {why}",
    fill: "Fill in {fact} of “{name}”",
    allSafe: "Mend the {number} places that are safe to mend",
    allOf: "Mend the {number} of this kind",
    mended: "mended",
    annotated: "with notes",
    notes: "Notes",
    receipt: "receipt",
    findings: "findings",
    whole: "portfolio with what was filled in",
    calendar: "deadlines"
  }
})
