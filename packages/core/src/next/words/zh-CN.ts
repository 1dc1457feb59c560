/** What is told of next steps. */
export const zh = {
  report: "{subject}：补报{fact}",
  correctTime: "{subject}：写明确切的{fact}（原写“{written}”）",
  activity: "“{name}”",
  times: "{text}（共 {times} 次）",

  windowStarts: "{window}开始",
  windowEnds: "{window}结束",
  tentative: "暂定 {day}",
  dayEnds: "{day} 24:00",
  dayStarts: "{day} 00:00"
}
