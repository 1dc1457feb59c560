import { saysNothing } from "../activities/nothing.ts"
import { beginsWith } from "../signs.ts"
import { fold } from "../text.ts"
import type { PassedOverWhy } from "./PassedOver.ts"
import type { Cells } from "./Shape.ts"

const digits = "\\d一二三四五六七八九十百千零两〇"
/** Of numbers with their units only: `3`, `共5场次`, `1,200人、3项`. */
const amounts = `[${digits}.,、;()约共余场次项个人家条份名张篇件万元单位活动目%/—-]`
const amount = new RegExp(`^(?=.*[${digits}/—-])${amounts}+$`, "u")

const sumWord =
  "(?:(?:合|小|总|共|累)[计計]|總[計计]|汇总|计|总(?:数|量|场次|场数|项数|件数|次数|人数|人次)|(?:sub|grand)?total|sum)"

/** `合计`, `总计：3场`, `活动总数 3`; no other text begins so, as in 总计划. */
const total = new RegExp(
  `^[-—=*(]*(?:本页|本表|本[月年季周次]|全[县镇乡局校年]|各|单位|活动|项目|场次|以上)*${sumWord}(?:数量|人数|数)?[):=]*${amounts}*[-—=*)。]*$`,
  "u"
)
/** `孙镇小计`, which only amounts beside it tell from a name. */
const sumOfOne = /^\p{Script=Han}{2,12}(?:小计|合计|总计)[:=]?$/u
/** `共3场`, `以上共报送5项活动`. */
const told = new RegExp(
  `^\\(?(?:截至?目前|截止目前|以上|本表|本单位|全[县镇乡局校办年]|今年|我[镇县局校]|各单位|总)*(?:合计|共计|总共|一共|累计|共)+(?:有|举办|开展|报送|填报|安排|组织)*(?:活动|项目)?[${digits}.]+(?:场次?|项|个|次|人次?|家|条|份)(?:活动|项目|单位|乡?镇)?(?:[,、;。].*)?\\)?[。.]?$`,
  "u"
)
/** `其中：线上`, `累计参与人数`: what counts only where amounts alone stand beside it. */
const counted =
  /^(?:其中[:,、]?.{0,10}|(?:累计|预计|共计|总计|合计)?(?:参与|参加|覆盖|受益|服务|惠及)(?:总?人[数次]|群众|公众)[:=]?|(?:累计|共计|总计|合计)(?:参与|参加|覆盖|受益|服务|惠及|举办|开展|发放)(?:活动|资料)?[:=]?)$/u
/** A formula that adds, left as it is. */
const formula = /^=?(?:sum|counta?|subtotal)\(.*\)$/u

const number = "(?:[一二三四五六七八九十百]+|[ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹivx]+|[①-⑳]|[a-h])"
const section = new RegExp(
  `^(?:${number}[、.,:)]|\\((?:${number}|\\d+)\\)|[①-⑳]|第(?:[一二三四五六七八九十]+|\\d+)(?:部分|大?类|[章节篇组批季周板])|[●◆■▲★☆○▶►□•·]|\\([^()]*\\)$|[-—=]{2,}.+[-—=]{2,}$)`,
  "u"
)
/** How a heading without number ends. */
const sectionEnd =
  /(?:类|板块|部分|系列|系列活动|专题|专场|专项|方面|一组|主题活动|重点活动|其他活动|类活动|类项目)(?:\(.*\))?:?$/u

const note =
  /^[*※★☆#【(]*(?:附?注|备注|说明|填[表写报]?说明|填[表写报]要求|填[表写报]须知|注意|注意事项|要求|须知|提示|温馨提示|友情提示|特别说明|几点说明|note|ps)\d*[】)]*(?:[:.、]|\d|$)|^[※★]|^\*+\D/u
const request =
  /^(?:请|此表|本表|该表|表中|表格|以上内容|如有|如需|未尽|一式)|^(?:抄送|抄报|主送|数据来源|资料来源|来源|依据|附)[:]|可(?:自行|另行)?(?:续页|加页|附页|另附页?|加行|增加行数|续表|续行)|(?:请勿|务必).*[。.]?$|请删[去除]|报送至|发送?[至到].*@/u
const continued = /^(?:\d+|[①-⑳]|\(\d+\))[、.)]?\D/u

const titleWord =
  /(?:汇总表|统计表|登记表|一览表|推荐表|申报表|计划表|安排表|明细表|情况表|分工表|日程表|进度表|联系表|签到表|记录表|评分表|预算表|名册|名单|名录|通讯录|清单|报表|汇总|台账)(?:\(.*\))?$|^附[件表录]?\d*[:]?$|^附[件表录]\d+|^.{0,15}\d{4}年.*科普.*(?:安排|一览|计划|方案|名单|表)(?:\(.*\))?$/u
const page =
  /^第?[一二三四五六七八九十]+页$|^(?:[-—]*第?\d+页?[-—/,]*)?(?:共\d+页|第\d+页)$|^[-—]+\d+[-—]+$|^第\d+页|^\(?(?:续表|续上表|接上[页表]|转下页|下页续|续)\)?$|^page\d+/u
const end = /^[-—=*(]*(?:以下空白|以下无正文|无正文|以下无|完毕?|结束|end|表格结束|此处空白)[-—=*)]*$/u
const rule = /^[-—=_─━┄┅.·*~+|:\s┼┬┴├┤┌┐└┘]{2,}$|^:?-+:?$/u

const role =
  "(?:填表|填报|制表|编制|经办|审核|审批|复核|审定|批准|校对|报送|汇总|统计|录入|登记|联络|签发|分管|主管|主要|单位|部门|科室|科协|科普|党委|项目|活动|具体|本表)*"
const person =
  "(?:人员?|负责人|责任人|领导|联系人|联络员|信息员|副?(?:主任|主席|书记|[局镇乡校站所院馆科股会]长)|经办|审核|复核|审批|审签|审阅|[初复终]审|核稿|制表|填表|批准|校对)"
const label = new RegExp(
  `^(?:${role}${person}(?:签[字名章]|审签|盖章|姓名|意见)?|(?:编制|制作|印制)单位|签[字名章]|盖章|公章|单位盖章|单位公章|(?:联系|办公|手机)?(?:电话|手机|号码|方式)(?:号码)?|(?:填表|填报|制表|报送|上报|审核)?(?:日期|时间)|传真|邮箱|电子邮箱|e-?mail|地址|邮编|qq|微信|科室|职务)(?:\\([^()]*\\))?`,
  "u"
)
const labelled = new RegExp(`${label.source}:`, "u")
const bareLabel = new RegExp(`${label.source}:?$`, "u")
const signed = new RegExp(`^${role}${person}(?:签[字名章]|盖章)(?:\\([^()]*\\))?:?`, "u")
const seal = /^.{0,30}\((?:盖章|公章|单位盖章|单位公章|加盖公章|签章|章)\)$|^(?:盖章|公章|签字|签章)$/u
const day =
  /^(?:(?:\d{2,4}|[〇零一二三四五六七八九]{4}|20)?年?[\d_一二三四五六七八九十]*月[\d_一二三四五六七八九十]*日?(?:[制印填]|印发|填报)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/u

/** Whether a cell says that its row sums others up. */
export const isTotal = (cell: string): boolean => cell.length < 20 && total.test(fold(cell))

const isAmount = (text: string): boolean => amount.test(text) || total.test(text) || formula.test(text)

/** A person's part, in a cell of its own. */
const bareRole = new RegExp(`^${role}${person}(?:签[字名章]|盖章|姓名)?(?:\\([^()]*\\))?$`, "u")

/** Whether persons stand behind their parts, each in a cell of its own: 经办人, 刘洋, 审核人, 赵刚. */
const areLabelled = (filled: Cells): boolean =>
  filled.length > 1 &&
  filled.every((text, at) => (at % 2 === 0 ? bareRole.test(text) : text.length < 6 && !bareLabel.test(text)))

/** Whether every cell is labelled, or stands behind a label, or is a day or a seal. */
const isSigned = (filled: Cells): boolean => {
  if (areLabelled(filled)) return true
  let isOpen = false
  let labels = 0
  for (const text of filled) {
    if (labelled.test(text) || signed.test(text)) {
      labels++
      isOpen = bareLabel.test(text)
    } else if (seal.test(text) || day.test(text)) isOpen = false
    else if (isOpen) isOpen = false
    else return false
  }
  return labels > 0
}

/** Names the unit that reports, which decides whose the rows are. */
const reporting = /(?:填报|填表|报送|申报)单位/u
export const isReporting = (filled: Cells): boolean => filled.some((text) => reporting.test(text))

/** Whether a note says that there is nothing to report: 说明：我镇无科普日活动. */
const tellsNone = (text: string): boolean => {
  const said = text.replace(/^.{1,6}?[:：]/u, "")
  return said !== text && said.includes("活动") && saysNothing(said)
}

/** Longer cells say more than such lines do. */
const longest = 80

/** A section's number in a cell of its own. */
const sectionNumber = /^\(?[一二三四五六七八九十]+\)?[、.,]?$/u
/** The same of one that numbers sections and nothing else. */
const sectionOrdinal = /^第(?:[一二三四五六七八九十]+|\d+)(?:部分|大?类|[章节篇组批板])$/u

/**
 * What a line says that is no record, by its cells that are not blank, folded; `undefined` if it is no such line.
 * `behindNote`: the line before it is a note, which may go on.
 */
export const lineKindOf = (filled: Cells, behindNote: boolean): PassedOverWhy | undefined => {
  const [first = "", ...others] = filled
  if (isReporting(filled)) return undefined
  if (filled.some(({ length }) => length > longest))
    return others.length === 0 && (note.test(first) || (behindNote && continued.test(first))) ? "note" : undefined
  if (filled.every((text) => rule.test(text)) && (filled.length > 1 || first.length > 2)) return "rule"
  // What is merged over a row stands in all of its cells where a program has unmerged it.
  const isLine = others.every((text) => text === first)
  const rest = isLine ? [] : others.filter((text) => !isAmount(text))
  if (rest.length === 0 && (total.test(first) || told.test(first))) return "total"
  if (rest.length === 0 && others.length > 0 && (sumOfOne.test(first) || counted.test(first))) return "total"
  if (filled.some((text) => total.test(text)) && filled.every((text) => isAmount(text) || told.test(text)))
    return "total"
  if (isSigned(filled)) return "signature"
  if (note.test(first) && others.length < 2) return isLine && tellsNone(first) ? "nothing" : "note"
  if (isLine) {
    if (end.test(first)) return "end"
    if (page.test(first)) return "page"
    if (titleWord.test(first)) return "title"
    if (seal.test(first) || day.test(first)) return "signature"
  }
  if (isLine && request.test(first)) return "note"
  if (rest.length === 0 && section.test(first) && !continued.test(first) && !saysNothing(first)) return "section"
  if (others.length === 1 && sectionNumber.test(first) && sectionEnd.test(others[0] ?? "")) return "section"
  if (others.length === 1 && sectionOrdinal.test(first) && !/\d/u.test(others[0] ?? "")) return "section"
  if (!isLine) return undefined
  if (behindNote && continued.test(first)) return "note"
  return sectionEnd.test(first) ? "section" : undefined
}

/** Whether a row whose cells are filled in for the most part may be no record all the same, by its first cell. */
export const mayBeLine = beginsWith(
  "-—=:~_*TtSsGg合小总共累本以活全填制审经复负单联日说注备※*★【（(第附一二三四五六七八九十"
)

/** The cells that are not blank, in the form in which they are compared. */
export const filledOf = (cells: Cells): Cells => cells.flatMap((cell) => (cell === "" ? [] : [fold(cell)]))
