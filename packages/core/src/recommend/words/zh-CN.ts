/** Why weights cannot be used. */
export const failures = {
  "unknown-indicator": "通知没有指标“{id}”；可用的指标：{known}"
}
