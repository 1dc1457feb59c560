import { readdirSync, readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import type { CsvFile } from "../src/index.ts"
import { equal, places, read } from "./sample.ts"

const folder = new URL("../../../examples/pucheng-2023/files/", import.meta.url)
const load = (name: string): CsvFile => ({ name, bytes: readFileSync(new URL(encodeURIComponent(name), folder)) })

const result = read({
  annex1: readdirSync(folder)
    .filter((name) => name.startsWith("附件1"))
    .toSorted()
    .map(load),
  units: load("units.csv"),
  submissions: load("submissions.csv"),
  platform: load("platform.csv")
})
const { activities, submissions, units } = result.portfolio
const named = (name: string) => activities.find((activity) => activity.name === name) ?? assert.fail(name)

describe("the example county", () => {
  it("is read whole; what could not be used is just what its clerks got wrong", () => {
    equal(result.unusable, [])
    equal(
      result.issues.map(({ file }, n) => `${file} ${places(result)[n]}`),
      [
        "附件1-县农学会.csv unknown-unit 5 承办单位",
        "附件1-县应急管理局.csv duplicate-activity 4 项目名称",
        "附件1-罕井镇.csv time-relative 5 活动时间",
        "附件1-罕井镇.csv time-undecided 6 活动时间",
        "附件1-罕井镇.csv time-weekday-mismatch 7 活动时间",
        "附件1-罕井镇.csv phone-damaged 9 联系电话",
        "submissions.csv columns-unused 1",
        "platform.csv name-differs 6 活动名称",
        "platform.csv name-differs 13 活动名称",
        "platform.csv time-conflict 30 活动时间",
        "platform.csv name-differs 39 活动名称"
      ]
    )
  })

  it("has the units of the register and one more", () => {
    equal(units.length, 43)
    equal(units.at(-1)?.name, "蒲城县果业发展中心")
    equal(units.find(({ id }) => id === "蒲城县气象局")?.kinds, ["member-unit", "science-base"])
  })

  it("has 95 activities of annex 1 and 4 that only the platform knows", () => {
    equal(activities.filter(({ annexes }) => annexes?.includes("annex-1")).length, 95)
    equal(
      activities.filter(({ annexes }) => annexes?.length === 0).map(({ name }) => name),
      ["食品药品安全宣传进药店", "企业公众开放日——新材料车间看得见", "银龄科普大讲堂", "果农夜校：看懂农药标签"]
    )
  })

  it("has each row of the platform in an activity", () => {
    const rows = new TextDecoder().decode(load("platform.csv").bytes).trimEnd().split("\n").length - 1
    // One row states no 状态, no 活动形式 and no figure, so that it leaves no trace but a match.
    equal(activities.filter(({ mode, platform }) => mode ?? platform).length, rows - 1)
  })

  it("joins what differs in quotes, brackets, blanks and width, and keeps the name of the platform", () => {
    equal(named('"大手拉小手"科普报告进校园').images, 8)
    equal(named("合理膳食吃出健康").participants, 600)
    equal(named("家庭火灾逃生体验(ＶＲ)").platform, "published")
    equal(named('"食品安全"进万家').platform, "published")
  })

  it("keeps annex 1's day where the platform has another", () => {
    const { time, timeText } = named("生态文化户外宣教点开放日")
    equal([time?.sessions[0].start, timeText], ["2023-09-19", "9月19日"])
  })

  it("gives rows without host to the reporting unit", () => {
    equal(named("电梯安全公众体验日").host, "蒲城县市场监督管理局")
    equal(named('科普助力"双减"课后实验课').host, "罕井镇")
  })

  it("reads wrapped cells, full-width numbers and formula look-alikes as they are", () => {
    const { contactPhone, place, time } = named("苹果摘袋与秋季管理技术现场培训")
    equal([place, contactPhone], ["罕井村党群服务中心（村委会院内）", "0913-7200061"])
    equal(time, { sessions: [{ start: "2023-09-19T09:00", end: "2023-09-19T11:00" }] })
    equal(named('科普助力"双减"课后实验课').remark, "=同上")
    equal(named("垃圾分类与低碳生活").remark, "@各社区网格员")
    equal(named("企业公众开放日：一颗酥梨的旅程").contactPhone, "+8613800001305")
  })

  it("has every entry of the log, and hosts whose table is there though the log is silent", () => {
    const rows = new TextDecoder().decode(load("submissions.csv").bytes).trimEnd().split("\n").length - 1
    const unlogged = (submissions ?? []).slice(rows)
    equal(
      unlogged.map(({ unit }) => unit),
      [
        "蒲城县果业发展中心",
        "蒲城县医学会",
        "蒲城县防震减灾科普教育基地",
        "蒲城县卤阳湖湿地科普教育基地",
        "蒲城县图书馆",
        "龙阳镇甜瓜科技小院",
        "蒲城县酥梨产业农村专业技术协会"
      ]
    )
    for (const { document, receivedAt } of unlogged) equal([document, receivedAt], ["key-activity-table", undefined])
  })
})
