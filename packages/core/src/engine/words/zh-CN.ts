/** Why parts are not added up, and why a live assessment does not take a change. */
export const failures = {
  "different-parts": "各部分的通知、时刻或指标不同，不能相加；请用同样的条件重新计算",
  "other-notice": "这一部分不属于所给的通知；请给出它的通知",
  "unknown-unit": "提到了单位 {id}，但单位名单中没有；请先加入该单位",
  "unknown-activity": "推荐了活动 {id}，但活动名单中没有；请先加入该活动",
  "unit-in-use": "单位 {id} 仍被活动或登记引用；请先取出这些记录"
}
