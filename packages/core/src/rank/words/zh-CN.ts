/** Why an eligible activity is not chosen. */
export const zh = {
  noWeights: "没有给活动排序的权重，择优由人工决定；如需排序，请提供权重",
  unitQuota: "“{unit}”的 {limit} 个名额已满",
  total: "{total} 个总名额已满",
  tie: "并列第 {rank}，名额不足以全部选入，由人工取舍"
}
