/** How a deadline is told. */
export const deadline = {
  byDay: "{date}前（{boundary}）",
  byMoment: "{date} {time}前（{boundary}）",
  tentative: "暂定{deadline}",
  withDay: "含当日",
  withoutDay: "不含当日",
  withMoment: "含该时刻",
  withoutMoment: "不含该时刻"
}

/** What parts of a year are called. */
export const periods = {
  quarter: "{year}年第{quarter}季度",
  firstHalf: "{year}年上半年",
  secondHalf: "{year}年下半年"
}
