/** What is said of what was given as a moment and is none. */
export const failures = {
  "not-a-moment": "{given} 不是时刻：应为 Date、带时区偏移的文本（如 {like}），或日期（如 {day}，即当日零点）",
  "no-such-moment": "日历上没有 {given}（年份须在 0000 到 9999 之间）"
}
