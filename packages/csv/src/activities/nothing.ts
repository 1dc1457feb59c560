import { fold } from "../text.ts"
import { voidOf } from "../cells/voids.ts"
import type { Cells } from "../table/Shape.ts"

const who = "(?:(?:本|我|该)(?:单位|部门|学校|社区|街道|镇|局|校|乡|县|院|馆|村|办|企业|公司)?|我单位)?"
const when = "(?:今年|本年度?|本月|本期|目前|此次|本次|\\d{4}年度?|科普日期间|期间)*"
const no = "(?:暂|尚|均|皆|也|并)?(?:无|没有|没|未|不|零)"
const does = "(?:开展|举办|组织|安排|计划|打算|申报|上报|填报|报送|承办|参与)*"
const what =
  "(?:过|任何|相关|此类|此项|有关|其他|科普日?|全国科普日)*(?:活动|项目|内容|计划|安排|报告|报送|情况|上报|填报|申报)*"
const nothing = new RegExp(`^\\(?${who}${when}${no}${does}${what}(?:情况)?\\)?[。.!]?$|^nil$|^0(?:项|场|个)?$`, "u")

/** The same at the end of a sentence: 因人员外出，今年未安排活动. */
const atEnd = new RegExp(
  `[，,、；;].*(?:暂|尚|均)?(?:无|没有|未|不)(?:再|能|予)?${does}${what}(?<=活动|计划|安排)[。.!]?$`,
  "u"
)

/** Whether a text says that there is nothing to report: 无, 本单位无活动, 零报告, a stroke. */
export const saysNothing = (text: string): boolean => {
  const folded = fold(text)
  return voidOf(text) === "none" || (folded.length < 30 && nothing.test(folded))
}

/** The same of a cell that may be a sentence with a reason. */
export const namesNothing = (name: string): boolean => saysNothing(name) || (name.length < 30 && atEnd.test(fold(name)))

/** Whether a row says so and nothing else, its number aside. */
export const tellsNothing = (cells: Cells, numberAt: number | undefined): boolean => {
  const said = cells.filter((cell, at) => cell !== "" && at !== numberAt)
  return said.length > 0 && said.every(namesNothing)
}
