import { assess } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import * as Schema from "effect/Schema"
import { readPortfolio } from "../src/index.ts"
import { file, header, pucheng } from "./sample.ts"

/** Sound tables of one county, line by line. */
export const top: ReadonlyArray<string> = [
  "蒲城县2023年全国科普日活动项目汇总表,,,,,,,",
  "填报单位名称：（盖章）罕井镇,,,,填报时间：2023年9月4日,,,",
  header
]
export const good: ReadonlyArray<string> = [
  "1,食品安全科学秀,罕井镇,9月18日,学校,钱老师,13800001101,",
  "2,机器人,孙镇,9月19日 9:00-11:00,中心广场,王某,0913-7200061,雨天顺延",
  "3,讲座,蒲城县教育局,近日,,李某,7200061,",
  "4,生态展,罕井镇、孙镇,9月中旬,文化站,,13800001102,",
  "5,校园科普,,9月16日至9月20日,校园,张三,13800001103,带水",
  "6,低碳行动,蒲城县科学技术协会,9月17日,校园,赵六,13800001104,"
]
export const register: ReadonlyArray<string> = [
  "单位名称,单位类型,职责",
  "罕井镇,镇/街道,食品安全",
  "孙镇,镇/街道,无",
  "党睦镇,镇/街道,无",
  "蒲城县教育局,成员单位,无",
  "蒲城县科学技术协会,成员单位,无",
  "蒲城县卫生健康局,成员单位,无"
]
export const log: ReadonlyArray<string> = ["单位名称,材料,收到时间", "孙镇,活动总结,9月22日", "孙镇,附件1,9月4日"]

const platform = file(
  "活动名称,举办单位,状态,活动时间,活动形式,主题分类,图片数,视频数,新闻链接数,小结\n食品安全科学秀,罕井镇,已发布,2023-09-18,线下,食品安全,1,1,1,有\n机器人,孙镇,审核中,2023-09-19,线下,无,1,0,0,无",
  "platform.csv"
)
const asOf = Schema.decodeSync(Instant)("2023-09-24T00:00:00+08:00")

/** Every finding about the county, without the row at which its activity stands, where some of its tables are others. */
export const verdicts = (others: {
  readonly annex1?: string
  readonly units?: string
  readonly log?: string
}): ReadonlyArray<string> => {
  const { portfolio } = readPortfolio(pucheng, {
    annex1: [file(others.annex1 ?? [...top, ...good].join("\n"))],
    units: file(others.units ?? register.join("\n"), "units.csv"),
    submissions: file(others.log ?? log.join("\n"), "log.csv"),
    platform
  })
  return assess(pucheng, portfolio, { asOf }).findings.map(({ rule, status, subject }) =>
    JSON.stringify([rule, { ...subject, source: undefined }, status])
  )
}

/** The findings where all tables are sound. */
export const sound: ReadonlyArray<string> = verdicts({})
