import { assert, describe, it } from "@effect/vitest"
import { parseSchedule, type ScheduleOptions } from "../src/index.ts"
import { notice, show } from "./show.ts"

const day = "2023-09-17"
const week = "2023-09-17/2023-09-23"
const september = "2023-09-01/2023-09-30 approximately"

describe("one day", () => {
  it.each([
    ["9月17日", day],
    ["9月17号", day],
    ["9月17", day],
    ["09月17日", day],
    ["9 月 17 日", day],
    ["９月１７日", day],
    ["２０２３年９月１７日", day],
    ["2023年9月17日", day],
    ["2023年09月17日", day],
    ["23年9月17日", day],
    ["今年9月17日", day],
    ["2023年9.17", day],
    ["2023.9.17", day],
    ["2023.09.17", day],
    ["2023.09.17日", day],
    ["2023/9/17", day],
    ["2023-09-17", day],
    ["2023-9-17", day],
    ["2023－9－17", day],
    ["20230917", day],
    ["9.17", day],
    ["９.１７", day],
    ["9/17", day],
    ["9.17日", day],
    ["9.17号", day],
    ["九月十七日", day],
    ["九月十七号", day],
    ["9月十七日", day],
    ["二〇二三年九月十七日", day],
    ["二零二三年九月十七日", day],
    ["二○二三年九月十七日", day],
    ["二O二三年九月十七日", day],
    ["二〇二三年十二月三十一日", "2023-12-31"],
    ["⼆〇⼆三年⽉", "refused: masked"],
    ["9⽉17⽇", day],
    ["活动时间：9月17日", day],
    ["时间:9月17日", day],
    ["日期 9月17日", day],
    ["定于9月17日举行", day],
    ["(2023年9月17日)", day],
    ["9月17日。", day],
    ["9月17日.", day],
    ["9月17日当天", day],
    ["9月17日全天", day],
    ["9月17日 整天", day],
    ["9月17日，共1天", day],
    ["①9月17日", day],
    ["（1）9月17日", day],
    ["\ufeff9月17日\u200b", day],
    ["9\u00a0月\u300017 日", day],
    ["9月17日-17日", day],
    ["2024年2月29日", "2024-02-29"]
  ])("%s", (text, expected) => assert.strictEqual(show(parseSchedule(text, notice)), expected))
})

describe("from day to day", () => {
  it.each([
    ["9月17至23日", week],
    ["9月17日-23日", week],
    ["9月17日-9月23日", week],
    ["9月17-23日", week],
    ["9月17-23", week],
    ["9月17-9月23日", week],
    ["9月17日--23日", week],
    ["9月17日——23日", week],
    ["9月17日—至—23日", week],
    ["9月17日～23日", week],
    ["9月17日〜23日", week],
    ["9月17日到23日", week],
    ["9月17日一23日", week],
    ["2023.9.17—23", week],
    ["2023.9.17-9.23", week],
    ["2023.9.17-2023.9.23", week],
    ["2023.09.17－2023.09.23", week],
    ["2023 年 9 月 17 --23 日", week],
    ["2023年9月17日至2023年9月23日", week],
    ["2023年9.17-9.23", week],
    ["2023/09/17-09/23", week],
    ["2023/9/17-2023/9/23", week],
    ["2023-09-17至2023-09-23", week],
    ["2023-09-17-2023-09-23", week],
    ["2023-09-17至09-23", week],
    ["2023-09-17-23", week],
    ["2023-9-17至23", week],
    ["20230917-20230923", week],
    ["20230917-23", week],
    ["9.17-9.23", week],
    ["9.17-23", week],
    ["9/17-9/23", week],
    ["9.17（周日）-23（周六）", week],
    ["九月十七日至二十三日", week],
    ["九月十七至二十三日", week],
    ["自9月17日起至9月23日", week],
    ["自9月17日起至23日止", week],
    ["9月17日起，至23日", week],
    ["9月17日起持续至9月23日", week],
    ["从9月17日开始到9月23日", week],
    ["9月17日至23日期间", week],
    ["9月17日-23日（全国科普日期间）", week],
    ["2023年9月17—23日全国科普日期间", week],
    ["全国科普日期间（9月17日-23日）", week],
    ["9月17日（周日）至9月23日（周六）", week],
    ["9月17日-23日，为期7天", week],
    ["9月17日-23日（为期一周）", week],
    ["9月17日起，为期一周", week],
    ["9月17日起，持续2天", "2023-09-17/2023-09-18"],
    ["9月17日开始，共三天", "2023-09-17/2023-09-19"],
    ["9月17日（为期3天）", "2023-09-17/2023-09-19"],
    ["9月17日，为期3日", "2023-09-17/2023-09-19"],
    ["9月16日开始，为期两周", "2023-09-16/2023-09-29"],
    ["9月17日起为期一个月", "2023-09-17/2023-10-16"],
    ["1月31日起为期1个月", "2023-01-31/2023-02-28"],
    ["9月17日至10月17日（为期一个月）", "2023-09-17/2023-10-17"],
    ["9月28日-10月3日", "2023-09-28/2023-10-03"],
    ["12月28日-1月3日", "2023-12-28/2024-01-03"],
    ["2023年12月28日至2024年1月3日", "2023-12-28/2024-01-03"],
    ["9月17日至次年3月17日", "2023-09-17/2024-03-17"],
    ["9月17日至23日之间", `${week} approximately`],
    ["9月17日至10月", "2023-09-17/2023-10-31 approximately"],
    ["9月16日起", "2023-09-16 onwards"],
    ["自9月16日起", "2023-09-16 onwards"],
    ["9月16日开始", "2023-09-16 onwards"],
    ["9月10日，9月16日起", "2023-09-10 2023-09-16 onwards"]
  ])("%s", (text, expected) => assert.strictEqual(show(parseSchedule(text, notice)), expected))
})

describe("months and parts of them", () => {
  it.each([
    ["9月", september],
    ["9月份", september],
    ["2023年9月", september],
    ["2023.9", september],
    ["九月", september],
    ["9月内", september],
    ["9月（具体时间待定）", september],
    ["9月全月", "2023-09-01/2023-09-30"],
    ["9月上旬", "2023-09-01/2023-09-10 approximately"],
    ["9月中旬", "2023-09-11/2023-09-20 approximately"],
    ["2023年9月下旬", "2023-09-21/2023-09-30 approximately"],
    ["2月下旬", "2023-02-21/2023-02-28 approximately"],
    ["9月上中旬", "2023-09-01/2023-09-20 approximately"],
    ["9月中、下旬", "2023-09-11/2023-09-30 approximately"],
    ["9月上旬、中旬", "2023-09-01/2023-09-10 2023-09-11/2023-09-20 approximately"],
    ["9月中旬至10月上旬", "2023-09-11/2023-10-10 approximately"],
    ["9月-10月", "2023-09-01/2023-10-31 approximately"],
    ["9-10月", "2023-09-01/2023-10-31 approximately"],
    ["7月、8月", "2023-07-01/2023-07-31 2023-08-01/2023-08-31 approximately"],
    ["2023年11月-3月", "2023-11-01/2024-03-31 approximately"],
    ["2023年12月至次年3月", "2023-12-01/2024-03-31 approximately"],
    ["2023.9-2024.6", "2023-09-01/2024-06-30 approximately"]
  ])("%s", (text, expected) => assert.strictEqual(show(parseSchedule(text, notice)), expected))
})

describe("lists of days", () => {
  it.each([
    ["9月10日和9月12日", "2023-09-10 2023-09-12"],
    ["9月17日、19日、21日", "2023-09-17 2023-09-19 2023-09-21"],
    ["9月17、19、21日", "2023-09-17 2023-09-19 2023-09-21"],
    ["9.17、18", "2023-09-17 2023-09-18"],
    ["9.17、9.19", "2023-09-17 2023-09-19"],
    ["9月17日,9月19日", "2023-09-17 2023-09-19"],
    ["9月17日；9月19日", "2023-09-17 2023-09-19"],
    ["9月17日\n9月19日", "2023-09-17 2023-09-19"],
    ["九月十六、十七日", "2023-09-16 2023-09-17"],
    ["9月16、17日两天", "2023-09-16 2023-09-17"],
    ["9月17日、9月17日", "2023-09-17"],
    ["10月8日，9月17日", "2023-09-17 2023-10-08"],
    ["2023年12月30日、1月2日", "2023-12-30 2024-01-02"],
    ["9月17日，9月20日—22日", "2023-09-17 2023-09-20/2023-09-22"],
    ["9月17-19日、21-23日", "2023-09-17/2023-09-19 2023-09-21/2023-09-23"],
    ["9.17-19、9.21-23", "2023-09-17/2023-09-19 2023-09-21/2023-09-23"],
    ["①2月5日②3月6日", "2023-02-05 2023-03-06"]
  ])("%s", (text, expected) => assert.strictEqual(show(parseSchedule(text, notice)), expected))
})

describe("weekdays and remarks in brackets", () => {
  it.each([
    ["9月17日（周日）", day],
    ["9月17日(星期天)", day],
    ["9月17日（礼拜日）", day],
    ["9月17日（日）", day],
    ["9月17日 周日", day],
    ["2023年9月17日 星期日", day],
    ["9 月 17 日（ 周 日 ）", day],
    ["9月16日（周六）、17日（周日）", "2023-09-16 2023-09-17"],
    ["9月16日、17日（周六、周日）", "2023-09-16 2023-09-17"],
    ["9月16、17日（周六日）", "2023-09-16 2023-09-17"],
    ["9月16-17日（周末）", "2023-09-16/2023-09-17"],
    ["9月17日-23日（周日至周六）", week],
    ["9月18日-22日（周一至周五）", "2023-09-18/2023-09-22"],
    ["9月17日（农历八月初三）", day],
    ["9月17日（八月初三，周日）", day],
    ["9月17日（农历八月初三，星期日）", day],
    ["9月29日（中秋节）", "2023-09-29"],
    ["9月17日（线上）", day],
    ["9月17日（电话：13800000000）", day],
    ["9月17日（如遇雨天顺延）", day],
    ["9月17日【第3场】", day]
  ])("%s", (text, expected) => assert.strictEqual(show(parseSchedule(text, notice)), expected))
})

describe("what the options give", () => {
  it.each([
    ["18日、19日", { year: 2023, month: 9 }, "2023-09-18 2023-09-19"],
    ["16日", { year: 2023, month: 9 }, "2023-09-16"],
    ["17-23日", { year: 2023, month: 9 }, week],
    ["9月17日", { year: 2024 }, "2024-09-17"],
    ["2023年9月17日", { year: 2024 }, day],
    ["2023年9月17日", {}, day],
    ["9月17日", {}, "refused: year-unknown"],
    ["9月17日", { window: notice.window }, day],
    ["23年9月17日", { window: notice.window }, day],
    ["1月2日", { window: { start: "2023-12-30", end: "2024-01-05" } as never }, "refused: year-unknown"],
    ["9月17日", { month: 9 }, "refused: year-unknown"],
    ["18日、19日", { year: 2023 }, "refused: month-unknown"],
    ["23年9月17日", {}, "refused: year-unknown"],
    ["22年9月17日", { year: 2023 }, "2022-09-17"],
    ["24年9月17日", { year: 2023 }, "2024-09-17"],
    ["21年9月17日", { year: 2023 }, "refused: year-unknown"],
    ["00年9月17日", { year: 1999 }, "2000-09-17"],
    ["22年12月30日至23年1月2日", { year: 2022 }, "2022-12-30/2023-01-02"],
    ["活动期间", { year: 2023 }, "refused: window-unknown"],
    ["每周六", { year: 2023 }, "refused: window-unknown"],
    ["2022年全国科普日期间", notice, "refused: window-unknown"],
    ["2023年全国科普日期间", notice, week],
    ["活动期间", notice, week],
    ["科普月期间", notice, week]
  ])("%s with %o", (text, options, expected) => assert.strictEqual(show(parseSchedule(text, options)), expected))

  it("is told", () => {
    const assumed = (text: string, options: ScheduleOptions = notice) => {
      const parsed = parseSchedule(text, options)
      return parsed.ok ? parsed.assumed.map(({ code }) => code) : parsed.code
    }
    assert.deepStrictEqual(assumed("2023年9月17日"), [])
    assert.deepStrictEqual(assumed("9月17日、18日"), ["year-from-context"])
    assert.deepStrictEqual(assumed("9月17日", { window: notice.window }), ["year-from-context"])
    assert.deepStrictEqual(assumed("18日", { year: 2023, month: 9 }), ["month-from-context", "year-from-context"])
    assert.deepStrictEqual(assumed("活动期间"), ["window-from-context"])
    assert.deepStrictEqual(assumed("2023年12月28日-1月3日"), ["next-year"])
    assert.deepStrictEqual(assumed("2023年9月17日下午2:00"), ["twelve-hour-clock"])
    assert.deepStrictEqual(assumed("2023年9月17日下午"), ["half-day"])
    assert.deepStrictEqual(assumed("2023年9月17日9:00-24:00"), ["end-of-day"])
    assert.deepStrictEqual(assumed("2023年9月17日-23日工作日"), ["monday-to-friday"])
    assert.deepStrictEqual(assumed("2023年9月17日（农历八月初三）"), ["lunar-day-ignored"])
    for (const remark of ["（线上）", "县科技馆", "，共2场", "，雨天顺延", "在城关镇"])
      assert.deepStrictEqual(assumed(`2023年9月17日${remark}`), ["note-ignored"])
    assert.deepStrictEqual(assumed("农历八月十五（2023年9月29日）"), ["lunar-day-ignored"])
  })
})
