/** Why numbers are not counted in a database. */
export const failures = {
  "not-in-sql":
    "这一条所问的，数据库数不出来（哪一类日子、与举办单位的数相比、活动时间的先后）：请改用 partOf 或 assess 评估",
  "unknown-hosts": "有活动的举办单位不在给出的单位之中：请先补上这些单位",
  "unknown-activities": "有推荐所指的活动不在库中：请重新读取推荐，再数一次",
  "same-id": "有 {amount} 个活动的编号与别的活动相同，会重复计数：请先去掉重复的",
  "no-column": "没有“{column}”这一列，缺了它无法计数：请补上",
  "other-type": "这一列的类型是 {type}，应当是 {wanted}：请按这个类型重新写出文件"
}
