import { assert, describe, it } from "@effect/vitest"
import { parseSchedule } from "../src/index.ts"
import { daily, notice, show } from "./show.ts"

const september = (days: ReadonlyArray<number>, ...clocks: ReadonlyArray<string>) => daily("2023-09", days, ...clocks)
const saturdays = [2, 9, 16, 23, 30]
const weekends = [2, 3, 9, 10, 16, 17, 23, 24, 30]

describe("recurrences in the notice's window", () => {
  it.each([
    ["每周六", september([23])],
    ["每周六、日", september([17, 23])],
    ["每周六日9:00-11:00", september([17, 23], "T09:00/T11:00")],
    ["每周末", september([17, 23])],
    ["每周周六", september([23])],
    ["每天", september([17, 18, 19, 20, 21, 22, 23])],
    ["每日9:00-17:00", september([17, 18, 19, 20, 21, 22, 23], "T09:00/T17:00")],
    ["每週一至週五", september([18, 19, 20, 21, 22])],
    ["每周一三五下午2点", september([18, 20, 22], "T14:00")],
    ["工作日", september([18, 19, 20, 21, 22])],
    ["周一至周五9:00-17:00", september([18, 19, 20, 21, 22], "T09:00/T17:00")],
    ["周二至周日9:00-17:00（周一闭馆）", september([17, 19, 20, 21, 22, 23], "T09:00/T17:00")],
    ["每周六、周日 10:00、14:00", september([17, 23], "T10:00", "T14:00")],
    ["每周六9:00、每周日14:00", "2023-09-17T14:00 2023-09-23T09:00"],
    ["活动期间每天9:00-17:00", september([17, 18, 19, 20, 21, 22, 23], "T09:00/T17:00")],
    ["活动期间9:00-17:00", september([17, 18, 19, 20, 21, 22, 23], "T09:00/T17:00")],
    ["活动期间每周六下午", september([23])]
  ])("%s", (text, expected) => assert.strictEqual(show(parseSchedule(text, notice)), expected))
})

describe("recurrences in days of their own", () => {
  it.each([
    ["9月1日至30日每周六", september(saturdays)],
    ["9月1日-30日（每周六）9:00-11:00", september(saturdays, "T09:00/T11:00")],
    ["每周六9:00-11:00（9月1日-30日）", september(saturdays, "T09:00/T11:00")],
    ["9月每周六", september(saturdays)],
    ["9月的每个周六", september(saturdays)],
    ["9月每周六、周日上午9:00", september(weekends, "T09:00")],
    ["9月每周末", september(weekends)],
    ["9月1日-30日（周六、周日）", september(weekends)],
    ["9月4日-15日（周一至周五）", september([4, 5, 6, 7, 8, 11, 12, 13, 14, 15])],
    ["9月17日-23日（工作日）", september([18, 19, 20, 21, 22])],
    ["9月17日-23日工作日上午9:00-11:00", september([18, 19, 20, 21, 22], "T09:00/T11:00")],
    ["9月15日-9月24日 周二至周日 9:00-16:30", september([15, 16, 17, 19, 20, 21, 22, 23, 24], "T09:00/T16:30")],
    ["9月17日-20日每天9:00-11:00", september([17, 18, 19, 20], "T09:00/T11:00")],
    ["每天9:00-11:00，9月17日-20日", september([17, 18, 19, 20], "T09:00/T11:00")],
    ["9月17日起，每天9:00-11:00，持续3天", september([17, 18, 19], "T09:00/T11:00")],
    ["9月16日、17日、18日每天9:00", september([16, 17, 18], "T09:00")],
    ["9月17日-19日每晚7:30-9:00", september([17, 18, 19], "T19:30/T21:00")],
    ["9月17日-20日 9:00-17:00（周一闭馆）", september([17, 19, 20], "T09:00/T17:00")],
    ["9月1日-11日每周六至周一", september([2, 3, 4, 9, 10, 11])],
    ["9月17日-20日（逢周一闭馆）", september([17, 19, 20])],
    ["9月17日—20日每天9:00—17:00（周一闭馆除外）", september([17, 19, 20], "T09:00/T17:00")],
    ["9月9日、16日、23日（每周六）", september([9, 16, 23])],
    ["9月18日至20日（周一至周三）每天下午4:30-5:30", september([18, 19, 20], "T16:30/T17:30")],
    ["8月-9月每周六", `${daily("2023-08", [5, 12, 19, 26])} ${september(saturdays)}`]
  ])("%s", (text, expected) => assert.strictEqual(show(parseSchedule(text, notice)), expected))
})
