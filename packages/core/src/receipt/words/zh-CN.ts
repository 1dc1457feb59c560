/** In what an assessment that was made again differs from its receipt. */
export const differs = {
  version: "程序版本不同：当时 {before}，现在 {after}",
  notice: "通知数据不同：当时 {before}，现在 {after}",
  portfolio: "报送数据不同：当时 {before}，现在 {after}",
  weights: "权重不同：当时 {before}，现在 {after}",
  assessment: "评估结果不同：当时 {before}，现在 {after}",
  none: "无"
}
