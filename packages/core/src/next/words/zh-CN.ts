/** What is told of next steps. */
export const zh = {
  report: "{subject}：补报{fact}",
  activity: "“{name}”",
  times: "{text}（共 {times} 次）"
}
