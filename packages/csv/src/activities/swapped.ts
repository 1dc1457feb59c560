import { beginsWith } from "../signs.ts"
import type { ActivityColumn } from "../table/headings.ts"
import type { Cells } from "../table/Shape.ts"
import type { TableHead } from "../table/Table.ts"

/** Two cells of a row that seem to have changed places. */
export interface Swapped {
  readonly fact: "time" | "place"
  readonly text: "place-for-person" | "place-for-time"
  readonly slots: { readonly text: string; readonly other: string }
}

const isSurname = beginsWith(
  "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧肖冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎闫薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
)
const isPlace = /(?:[镇乡村馆室厅楼院]|社区|学校|中学|小学|广场|中心|公园|政府|礼堂|操场|基地)$/u
const isPerson = (text: string): boolean =>
  (text.length === 2 || text.length === 3) && isSurname(text) && /^\p{Script=Han}+$/u.test(text) && !isPlace.test(text)
const isDay = /^(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]/u

/** Knows a person where the place should be beside a place where the person should be, and a day and a place likewise. */
export const swappedFinder =
  ({ columns }: TableHead<ActivityColumn>): ((cells: Cells) => Swapped | undefined) =>
  (cells) => {
    const of = (at: number | undefined): string => (at === undefined ? "" : (cells[at] ?? ""))
    const [place, person, time] = [of(columns.place), of(columns.contactName), of(columns.time)]
    if (isPerson(place) && isPlace.test(person))
      return { fact: "place", text: "place-for-person", slots: { text: place, other: person } }
    if (isDay.test(place) && isPlace.test(time))
      return { fact: "time", text: "place-for-time", slots: { text: time, other: place } }
    return undefined
  }
