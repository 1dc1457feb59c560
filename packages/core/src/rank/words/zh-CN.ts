/** Why an eligible activity is not chosen. */
export const zh = {
  noWeights: "没有给活动排序的权重，择优由人工决定；如需排序，请提供权重",
  unitQuota: "“{unit}”的名额为 {limit} 个，没有剩余",
  total: "总名额为 {total} 个，没有剩余",
  tie: "并列第 {rank}，名额不足以全部选入，由人工取舍"
}
