/** What would give an item of a rubric more points. */
export const zh = {
  more: "再增 {more}（达到 {number}），得 {points} 分",
  met: "做到“{says}”，得 {points} 分",
  notTaken: "做到“{says}”，不扣分",
  decision: "经认定“{says}”，至多得 {points} 分",
  evidence: "备齐{names}，方可计分，得 {points} 分"
}
