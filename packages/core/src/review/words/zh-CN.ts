/** What states of a review are called. */
export const states = {
  pending: "待审",
  returned: "已退回",
  resubmitted: "重报待审",
  accepted: "已通过",
  changed: "通过后有改动",
  withdrawn: "已撤下"
}

/** Why a step of a review is refused. */
export const refusals = {
  "record-withdrawn": "这条记录已撤下，不再审核；如需审核，请先恢复",
  "record-changed": "您看的是第 {version} 版，记录现为第 {now} 版；请看过现在的内容再办理",
  "already-accepted": "这条记录已经通过，此后没有改动，不必再次通过",
  "comment-missing": "退回须写意见，说明要改什么、何时报回",
  "reason-missing": "退回须列明理由：选核查结果，或另写",
  "reason-blank": "理由不能是空白，请写明或删去",
  "reason-twice": "这条理由重复，请删去一条",
  "reason-elsewhere": "核查结果“{rule}”说的不是这条记录，也不是报送它的单位，不能作为退回它的理由",
  "reason-not-open": "核查结果“{rule}”现在不是“不符合”“资料不全”或“须人工认定”，不能作为退回理由",
  "not-returned": "只有退回后还没有重新报送的记录才能重新报送",
  "nothing-changed": "退回后没有改动；如认为无须改动，请写明原因再报送",
  rewritten: "已作出的审核不能改写或删去，只能接着办理",
  "several-steps": "一次只能办理一步审核",
  "said-by-another": "审核由谁、何时办理，以本次写入为准，不能另写",
  "nothing-there": "没有这条记录，不能审核",
  "not-removed": "审核记录不能删除"
}
