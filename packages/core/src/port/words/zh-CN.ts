/** Why a store cannot be used. */
export const unavailable = {
  unreachable: "连不上存储：{detail}。请确认服务已启动，再试一次",
  busy: "存储正被其他写入占用：{detail}。请稍后再试",
  full: "存储空间已满：{detail}。请先腾出空间；此前的内容没有丢失",
  "read-only": "存储只能读取：{detail}。请检查文件或账号的写权限",
  denied: "存储不准使用：{detail}。请核对账号、所在文件夹和权限",
  failed: "存储出错：{detail}"
}

/** What a write breaks. */
export const constraint = {
  value: "“{where}”的内容不符合要求：{detail}",
  text: "“{where}”含有无法保存的字符：“{detail}”",
  key: "“{where}”自带的编号是“{detail}”，与记录的键不同",
  address: "“{where}”的键不能用：不能是“.”或“..”，也不能含控制字符，请另取",
  "points-nowhere": "“{where}”指向不存在的“{detail}”，请先登记它",
  "points-elsewhere": "“{where}”指向“{detail}”，而本单位没有举办或参与举办这样的活动，请核对编号",
  "pointed-at": "“{where}”仍被“{detail}”引用，请先改那一条",
  removed: "“{where}”已被删除，请先恢复",
  "not-removed": "“{where}”没有被删除，无需恢复",
  notice: "台账属于通知“{where}”，给出的却是“{detail}”",
  review: "“{where}”不能这样写：{detail}"
}

/** What is more than a store takes. */
export const tooLarge = {
  writes: "一次写入 {size} 条，最多 {most} 条，请分批",
  page: "每页要 {size} 条，应在 1 到 {most} 之间",
  record: "一条记录有 {size} 个字符，最多 {most} 个",
  depth: "条件嵌套 {size} 层，最多 {most} 层，请简化",
  condition: "条件由 {size} 项组成，最多 {most} 项，请拆开"
}

/** What else goes wrong in a store. */
export const other = {
  conflict: "“{register}/{key}”已被他人改到第 {actual} 版（您依据的是第 {expected} 版），请重新读取后再改",
  notTheirs: "“{register}/{key}”不是本单位可以填报的内容",
  officeAlone: "“{register}/{key}”的 {facts} 只由县办公室或平台导出写入：请保持原样（新增时留空）",
  corrupt: "“{where}”无法按原样读出：{detail}。请用备份恢复",
  refused: "条件无法在存储中回答：“{detail}”"
}
