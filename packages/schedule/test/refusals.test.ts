import { assert, describe, it } from "@effect/vitest"
import { parseSchedule } from "../src/index.ts"
import { notice, show } from "./show.ts"

describe("what is not read", () => {
  it.each([
    ["", "empty"],
    [" \n\u3000", "empty"],
    ["下午2:00~4:00", "no-date"],
    ["9:00-17:00", "no-date"],
    ["上午", "no-date"],
    ["16日", "month-unknown"],
    ["15日、19日", "month-unknown"],
    ["9-17日", "month-unknown"],
    ["今天上午", "relative"],
    ["近日", "relative"],
    ["本周六", "relative"],
    ["即日起至9月30日", "relative"],
    ["周六", "relative"],
    ["周末9:00", "relative"],
    ["第三节课后", "no-date"],
    ["待定", "undecided"],
    ["时间待定", "undecided"],
    ["9月17日为期9999天", "garbled"],
    ["时间另行通知，待定", "undecided"],
    ["9月17日（取消）", "changed"],
    ["暂定9月17日", "undecided"],
    ["9月起", "vague"],
    ["9月17日左右", "vague"],
    ["9月17日前后", "vague"],
    ["9月17日以后", "vague"],
    ["秋季学期", "vague"],
    ["暑假期间", "vague"],
    ["长期", "vague"],
    ["2023年", "vague"],
    ["每月15日", "vague"],
    ["每周六（节假日除外）", "vague"],
    ["9月17日前", "deadline"],
    ["截止9月30日", "deadline"],
    ["20xx年9月xx日", "masked"],
    ["xx年9月17日", "masked"],
    ["2023年X月", "masked"],
    ["2023年*月*日", "masked"],
    ["2023年 月 日", "masked"],
    ["9月 日", "masked"],
    ["某月某日", "masked"],
    ["八月十五", "lunar"],
    ["八月初三", "lunar"],
    ["32414:00", "garbled"],
    ["9月32414:00", "garbled"],
    ["9月1714:00", "garbled"],
    ["9月17日9:00-11:0014:00-16:00", "garbled"],
    ["9月17日9:5", "garbled"],
    ["9月17日9点10点", "garbled"],
    ["9451", "garbled"],
    ["9-17", "ambiguous-date"],
    ["2、9月17日9:00", "garbled"],
    ["9月17日（9:5场）", "note-unclear"],
    ["9月17日（雨天改9月18日）", "note-unclear"],
    ["9月17日（9月18日）", "ambiguous-date"],
    ["7/9/2023", "ambiguous-date"],
    ["9/17/23", "ambiguous-date"],
    ["9月17日9月18日", "ambiguous-date"],
    ["2022年2023年9月17日", "ambiguous-date"],
    ["9月17日 9月23日", "list-or-range"],
    ["9月1 7日", "ambiguous-date"],
    ["9月17日9:00 9月18日10:00", "ambiguous-date"],
    ["9月28日、3日", "ambiguous-date"],
    ["3月10日、9月17日、2月1日", "ambiguous-date"],
    ["9:00-11:00，9月17日、18日", "ambiguous-date"],
    ["9.17 9.30-11.30", "ambiguous-date"],
    ["每周六9:00，10月7日", "ambiguous-date"],
    ["9月17日2:00-4:00", "ambiguous-clock"],
    ["9月17日3点", "ambiguous-clock"],
    ["9月17日上午14:00", "ambiguous-clock"],
    ["9月17日上午12:00", "ambiguous-clock"],
    ["9月17日下午10:00", "ambiguous-clock"],
    ["9月17日晚上12:00", "ambiguous-clock"],
    ["9月17日上午9:00-11:00，2:00-4:00", "ambiguous-clock"],
    ["9月17日9:00-11:00（上午）", "ambiguous-clock"],
    ["9月17日25:00", "no-such-clock"],
    ["9月17日9:60", "no-such-clock"],
    ["9月17日24:00", "no-such-clock"],
    ["9月31日", "no-such-date"],
    ["2月29日", "no-such-date"],
    ["13月5日", "no-such-date"],
    ["9月0日", "no-such-date"],
    ["17.9", "no-such-date"],
    ["9月17日（周六）", "weekday-mismatch"],
    ["9月16日、17日（周日、周一）", "weekday-mismatch"],
    ["9月17日9:00（周六）", "weekday-mismatch"],
    ["9月23日-17日", "end-before-start"],
    ["9月28日-3日", "end-before-start"],
    ["9月17日-8月23日", "end-before-start"],
    ["2023年9月17日至2022年9月23日", "end-before-start"],
    ["9月17日11:00-9:00", "end-before-start"],
    ["9月17日9:00-9:00", "end-before-start"],
    ["9月17日9:00-5:00", "end-before-start"],
    ["9月17日上午11:00-1:00", "end-before-start"],
    ["9月17日9:00至9月17日8:00", "end-before-start"],
    ["9月17日-23日，为期5天", "length-mismatch"],
    ["9月17日9:00-11:00（3小时）", "length-mismatch"],
    ["9月17日23:00，持续2小时", "length-mismatch"],
    ["9月17日至9月23日18:00", "ambiguous-range"],
    ["9月17日-23日（周六）", "ambiguous-range"],
    ["9月17日-23日（周日至周五）", "ambiguous-range"],
    ["9月17日9:00起，持续2天", "ambiguous-range"],
    ["9月16日-24日（周六、周日）", "ambiguous-range"],
    ["9月16日（周六、周日）、9月20日", "ambiguous-range"],
    ["9月周末", "ambiguous-range"],
    ["9月9日、17日（每周六）", "ambiguous-range"],
    ["9月16日起每周六", "open-range"],
    ["9月9:00", "ambiguous-range"],
    ["9月16日起，9月20日", "open-range"],
    ["9月18日-22日每周六", "no-day-left"],
    ["2000年1月1日-2020年1月1日每天", "too-many"],
    ["每周一次", "not-understood"],
    ["每周两次", "not-understood"],
    ["第三周", "not-understood"],
    ["9月第三周周六", "not-understood"],
    ["科技周期间", "not-understood"],
    ["国庆期间", "vague"],
    ["9月17日上午9:00在县科技馆停办", "not-understood"],
    ["9月17日至", "not-understood"],
    ["至9月23日", "not-understood"],
    ["9月17日 14:00—", "not-understood"],
    ["9月17日（周日", "not-understood"],
    ["9月16日/9月17日", "not-understood"],
    ["2023.9-10", "not-understood"]
  ])("%s: %s", (text, code) => assert.strictEqual(show(parseSchedule(text, notice)), `refused: ${code}`))

  it.each([
    ["9月18日—22日正常上班时间", "正常上班时间"],
    ["9月第四周周五", "第四周周五"],
    ["9月16日、23日两个周六", "两个周六"]
  ])("quotes what it does not understand of %s: %s", (text, quoted) => {
    const parsed = parseSchedule(text, notice)
    assert.isTrue(!parsed.ok && parsed.code === "not-understood" && parsed.reason["zh-CN"].includes(`“${quoted}”`))
  })

  it("gives a reason in both languages, with its slots filled", () => {
    const parsed = parseSchedule("9月17日（周六）", notice)
    assert.isFalse(parsed.ok)
    if (parsed.ok) return
    assert.strictEqual(parsed.reason["zh-CN"], "2023-09-17是周日，不是周六；请更正日期或星期")
    assert.strictEqual(
      parsed.reason.en,
      "2023-09-17 is a Sunday, not a Saturday; correct the date or the day of the week"
    )
  })

  it.each([
    ["9月31日", "2023年9月30日"],
    ["2月29日", "2023年2月28日"],
    ["9月17日（周六）", "2023年9月17日（周日）"],
    ["9月28日-3日", "2023年9月28日至2023年10月3日"],
    ["12月28日-3日", "2023年12月28日至2024年1月3日"],
    ["9-17", "2023年9月17日"]
  ])("suggests for %s: %s", (text, suggestion) => {
    const parsed = parseSchedule(text, notice)
    assert.strictEqual(parsed.ok ? undefined : parsed.suggestion, suggestion)
    assert.isTrue(parseSchedule(suggestion, {}).ok)
  })
})
