import { localized } from "@kepu/core/text"

/** The headings of a table of scores, and how it is to be read. */
export const texts = {
  title: localized("各单位得分", "Scores"),
  rank: localized("名次", "rank"),
  mayBe: localized("可能名次", "rank may be"),
  subject: localized("单位", "unit"),
  total: localized("得分", "score"),
  grade: localized("等次", "grade"),
  veto: localized("一票否决", "veto"),
  how: localized(
    "名次按已确定的得分排列。4–10：待定，在 4 到 10 分之间；≥4：待定，至少 4 分。各项得分的列号即计分项的序号。",
    "Ranks go by the points that are certain. 4–10: open, from 4 to 10; ≥4: open, at least 4. The columns with numbers are the items."
  ),
  nobody: localized("没有参评单位", "nobody is scored")
}
