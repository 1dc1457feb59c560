/** What facts are called that notices have no words for, and values of theirs. */
export const words = {
  unitName: "单位名称",
  aliases: "简称",
  kinds: "单位类型",
  responsibilities: "职责",
  host: "举办单位",
  unit: "单位",
  timeText: "活动时间（原文）",
  remark: "备注",
  document: "报送材料",
  receivedAt: "收到时间",
  activity: "活动",
  kind: "种类",
  recordName: "名称",
  registered: "注册人数",
  content: "活动内容",
  unitOpinion: "单位意见",
  officeOpinion: "主管部门意见",
  facts: "自定指标",
  yes: "是",
  no: "否",
  none: "（空）"
} as const
