import { gb18030, utf16 } from "../test/encode.ts"
import { lines } from "../test/lines.ts"
import type { Random } from "../../office/fuzz/random.ts"

/** A kind of table: its headings, rows as people write them, and one that must be read whatever stands around it. */
const tables = {
  annex1: {
    header: "序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话,备注",
    rows: [
      "1,科学秀,罕井镇,9月17日,集市,赵老师,7200061,带水",
      '2,"食品安全"进万家,县教育局、孙镇,9月16日起,"广场\n东",,139 0913 0913,'
    ],
    planted: "7,种下的活动,种下的单位,9月18日,礼堂,钱老师,13909130913,晴"
  },
  units: {
    header: "序号,单位名称,单位类型,职责",
    rows: ["1,罕井镇,镇/街道,无", "2,县教育局,成员单位、科普基地,食品安全"],
    planted: "7,种下的单位,成员单位,生态"
  },
  submissions: {
    header: "序号,单位名称,材料,收到时间",
    rows: ["1,罕井镇,活动总结,2023-09-06 17:30", "2,县教育局,活动总结、活动照片,9月6日"],
    planted: "7,种下的单位,活动照片,2023-09-07 08:15"
  },
  platform: {
    header: "序号,活动名称,举办单位,活动时间,状态,图片数",
    rows: ["1,科学秀,罕井镇,9月17日,已发布,3", "2,讲座,县教育局,9月16日至9月20日,审核中,12"],
    planted: "7,种下的活动,种下的单位,9月18日,已发布,6"
  }
} as const

export type Kind = keyof typeof tables
const kinds = ["annex1", "units", "submissions", "platform"] as const satisfies ReadonlyArray<Kind>

/** What breaks readers. No headings of another table: what stands below them is that table's. */
const pieces = [
  '"',
  '""',
  '"""',
  ",",
  ",,,",
  "\n",
  "\r\n",
  "\r",
  "\t",
  ";",
  "，",
  "、",
  "\0",
  "\uFEFF",
  "\uFFFD",
  "\u200B",
  "(",
  "）",
  "【",
  "'=",
  "=1+1",
  "　",
  " ",
  "等",
  "填报单位：",
  "填报单位名称：（盖章）孙镇",
  "合计",
  "1.38E+10",
  "９月３１日",
  "9月17日",
  "9月17日-23日",
  "每周六",
  "上午9:00-11:00",
  "二〇二三年",
  "至",
  "--",
  "𠮷",
  "\uD800",
  "a".repeat(300),
  '"a\nb,c"',
  "无",
  "已发布",
  "12:60",
  "持续2天",
  "同上",
  "无",
  "一、",
  "注：",
  "填表人：",
  "共3场",
  "#N/A",
  "&nbsp;",
  "<br>",
  "_x000D_",
  "|",
  "---",
  "（已取消）",
  "活动名称,"
] as const

/** A file as bytes, with the kind of table of which a good row was planted in it. */
export interface Input {
  readonly bytes: Uint8Array
  readonly planted?: Kind
}

const some = (random: Random, most: number, make: () => string): string =>
  Array.from({ length: random.below(most + 1) }, make).join("")

/** Pieces one after the other. */
export const anyText = (random: Random): string => some(random, 40, () => random.pick(pieces))

/** The text with pieces put in, and stretches taken out or doubled. */
export const mutated = (random: Random, text: string): string => {
  let result = text
  for (let turns = random.below(4); turns >= 0; turns--) {
    const at = random.below(result.length + 1)
    const end = Math.min(result.length, at + random.below(12))
    const middle = random.pick(["", random.pick(pieces), result.slice(at, end).repeat(2)])
    result = result.slice(0, at) + middle + result.slice(random.pick([at, end]))
  }
  return result
}

const mutatedBytes = (random: Random, bytes: Uint8Array): Uint8Array => {
  const result = Uint8Array.from(bytes)
  for (let turns = random.below(3); turns > 0; turns--) result[random.below(result.length)] = random.below(256)
  return result
}

const encodings = {
  "utf-8": (text: string) => new TextEncoder().encode(text),
  gb18030,
  "utf-16le": (text: string) => utf16(text, true),
  "utf-16be": (text: string) => utf16(text, false)
} as const

const joined = (parts: ReadonlyArray<Uint8Array>): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

/** Lines that are no record, as people write them; without headings, below which another table stands. */
const furniture = Object.values({ ...lines, headings: [] }).flat()
const longText = (random: Random): string =>
  random
    .pick(pieces)
    .repeat(1000)
    .slice(0, 2 ** random.below(16))

/** A table with hostile rows around a good one. */
const tableWith = (random: Random): Input => {
  const kind = random.pick(kinds)
  const { header, planted, rows } = tables[kind]
  const encoding = random.pick(["utf-8", "utf-8", "gb18030", "gb18030", "utf-16le", "utf-16be"] as const)
  const end = random.pick(["\n", "\r\n", "\r"])
  const encode = encodings[encoding]
  const isWide = encoding.startsWith("utf-16")
  const hostile = (): Uint8Array => {
    const line = (): string => {
      const kind = random.below(400)
      if (kind === 0) return longText(random)
      const whole = kind < 100 ? (furniture[random.below(furniture.length)] ?? "") : random.pick(rows)
      return kind < 50 ? whole : mutated(random, whole)
    }
    const text = some(random, 5, () => line() + end)
    return isWide ? encode(text) : mutatedBytes(random, encode(text))
  }
  const above = random.pick(["", "", `蒲城县活动汇总表${end}`, `填报单位：孙镇,,填报时间：${end}`, `"${end}`])
  const mark = isWide || random.below(4) === 0 ? "\uFEFF" : ""
  const start = encode((encoding === "gb18030" ? "" : mark) + above + header + end)
  return { planted: kind, bytes: joined([start, hostile(), encode(end + planted + end), hostile()]) }
}

/** A file of whatever kind, hostile more often than not. */
export const anyInput = (random: Random): Input => {
  switch (random.below(8)) {
    case 0:
      return { bytes: Uint8Array.from({ length: random.below(200) }, () => random.below(256)) }
    case 1:
      return { bytes: encodings["utf-8"](anyText(random)) }
    case 2: {
      const { header, rows } = tables[random.pick(kinds)]
      return { bytes: encodings["utf-8"](mutated(random, [header, ...rows].join("\n"))) }
    }
    default:
      return tableWith(random)
  }
}
