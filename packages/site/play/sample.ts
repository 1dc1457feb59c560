import cases from "../../../docs/how-to/example-county-2026.cases.json?raw"
import notice from "../../../docs/how-to/example-county-2026.json?raw"
import type { State } from "./share.ts"
import type { Say } from "./words.ts"

const units = `单位名称,单位类型
县教育局,成员单位
县科协,成员单位
县医学会,学会
`

const activities = `序号,活动名称,举办单位,活动时间,活动地点,负责人,联系电话
1,科学家精神进校园,县教育局,2026年9月12日,第一中学,王老师,0900-7210001
2,食品安全讲座,县教育局,2026年9月31日,文化广场,李老师,0900-7210002
3,银龄健康讲座,县医学会,2026年8月30日,中心社区,赵大夫,0900-7210003
4,科普大篷车进乡村,县科协,2026年9月20日,东镇小学,陈老师,0900-7210004
5,天文观测夜,县科协,9月26日19:00-21:00,科技馆,陈老师,0900-7210004
`

/** What the page begins with: the notice of the guide, with its cases, and the tables of a made-up county. */
export const sampleIn = (say: Say): State => ({
  notice,
  cases,
  asOf: "2026-10-01",
  tables: [
    { name: say("tableName", { n: 1 }), text: units },
    { name: say("tableName", { n: 2 }), text: activities }
  ]
})
