import {
  Activity,
  Attestation,
  Facility,
  OfficerRegistration,
  type Portfolio,
  Recommendation,
  Submission,
  Unit,
  Unread
} from "@kepu/core"
import type * as Schema from "effect/Schema"
import { modes, platformStates } from "../cells/words.ts"
import { type Column, count, list, opinion, schedule, source, text, word, yesOrNo } from "./columns.ts"

/** The name of a register of a portfolio: `units`, `activities` … */
export type RegisterName = keyof Portfolio

/** A record of a register. */
export type RecordOf<R extends RegisterName> = NonNullable<Portfolio[R]>[number]

type Columns<A> = { readonly [Fact in keyof A]-?: Column<Exclude<A[Fact], undefined>> }

/** How the records of a register stand in a file. */
export interface Register<A> {
  /** How the first column names it. */
  readonly word: string
  readonly schema: Schema.Decoder<A> & { readonly fields: Readonly<Record<string, Schema.Decoder<unknown>>> }
  readonly columns: Columns<A>
}

const registerWords = { activities: ["活动"], submissions: ["报送材料"] } as const

/** Every register with every fact of its records; the compiler asks for one that is added to the portfolio. */
export const registers: { readonly [R in RegisterName]-?: Register<RecordOf<R>> } = {
  units: {
    word: "单位",
    schema: Unit,
    columns: {
      id: text("编号"),
      name: text("名称"),
      kinds: list("单位类型"),
      responsibilities: list("职责"),
      source
    }
  },
  activities: {
    word: "活动",
    schema: Activity,
    columns: {
      id: text("编号"),
      name: text("名称"),
      host: text("单位"),
      coHosts: list("协办单位"),
      programme: text("所属专项"),
      topics: list("主题分类"),
      settings: list("五进"),
      mode: word("活动形式", modes),
      time: schedule("日期和钟点"),
      timeText: text("活动时间"),
      place: text("活动地点"),
      contactName: text("联系人"),
      contactPhone: text("联系电话"),
      address: text("活动网址"),
      platform: word("平台状态", platformStates),
      images: count("图片数"),
      videos: count("视频数"),
      newsLinks: count("新闻链接数"),
      summary: yesOrNo("小结"),
      participants: count("参与人数"),
      staff: count("工作人员数"),
      volunteers: count("志愿者数"),
      grant: count("资助金额"),
      cost: count("活动经费"),
      annexes: list("附件"),
      remark: text("备注"),
      source
    }
  },
  submissions: {
    word: "报送材料",
    schema: Submission,
    columns: { unit: text("单位"), document: text("材料"), receivedAt: text("收到时间"), source }
  },
  facilities: {
    word: "设施",
    schema: Facility,
    columns: { kind: text("设施类型"), name: text("名称"), unit: text("单位"), source }
  },
  officers: {
    word: "信息员",
    schema: OfficerRegistration,
    columns: { unit: text("单位"), registered: count("信息员人数"), source }
  },
  recommendations: {
    word: "推荐",
    schema: Recommendation,
    columns: {
      activity: text("活动编号"),
      unit: text("单位"),
      contactName: text("联系人"),
      contactPhone: text("联系电话"),
      content: text("主要内容"),
      unitOpinion: opinion("推荐单位意见"),
      officeOpinion: opinion("审核意见"),
      source
    }
  },
  attestations: {
    word: "认定",
    schema: Attestation,
    columns: {
      rule: text("规则"),
      unit: text("单位"),
      decision: word("认定结果", { met: ["符合"], unmet: ["不符合"] }),
      by: text("认定者"),
      on: text("认定日期"),
      source
    }
  },
  unread: {
    word: "未读入",
    schema: Unread,
    columns: { register: word("未读入的登记簿", registerWords), unit: text("单位"), source }
  }
}

export const registerNames = Object.keys(registers) as ReadonlyArray<RegisterName>

/** The heading of the column that says of which register a row is. */
export const registerHeading = "登记簿"

/** A fact of a register with its columns, whatever its values are. */
export interface AnyFact {
  readonly fact: string
  readonly column: Column<never>
}

export const factsOf = (register: RegisterName): ReadonlyArray<AnyFact> =>
  Object.entries<Column<never>>(registers[register].columns).map(([fact, column]) => ({ fact, column }))

const ownHeadings = registerNames
  .flatMap(factsOf)
  .filter(({ fact }) => fact !== "source")
  .flatMap(({ column }) => column.headings)

/** The headings of a portfolio file, each once; where a record came from stands last. */
export const portfolioHeadings: ReadonlyArray<string> = [
  ...new Set([registerHeading, ...ownHeadings, ...source.headings])
]
