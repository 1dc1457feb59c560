/** What would give an item of a rubric more points. */
export const zh = {
  more: "距下一档差 {more}（达到 {number} 得 {points} 分）",
  met: "按时做到“{says}”，得 {points} 分",
  notTaken: "按时做到“{says}”，不扣分",
  decision: "待人工认定“{says}”，至多得 {points} 分",
  evidence: "佐证（{names}）齐全时得 {points} 分"
}
