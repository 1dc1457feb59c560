/** What is said of data that are not as they must be. */
export const failures = {
  "not-json": "不是 JSON：第 {line} 行第 {column} 列处有误",
  missing: "缺少这一项",
  "unknown-key": "没有这一项{hint}",
  "unknown-shape": "请核对 _tag 及其各项",
  "unknown-tag": "_tag 应为以下之一：{choices}",
  "not-one-of": "应为以下之一：{choices}{meant}",
  "not-a-text": "应为文本",
  "not-a-number": "应为数字",
  "not-an-amount": "应为数字，或 _tag 为 Percent、Times、ByUnit 的数额",
  "not-a-whole-number": "应为整数",
  "not-true-or-false": "应为 true 或 false",
  "not-true": "只能是 true，或不写",
  "not-a-list": "应为列表 […]",
  "not-in-languages": '应为两种语言的文本 {"zh-CN": …, "en": …}',
  "not-an-object": "应为 {…}，各项写在花括号里",
  "not-a-notice": "不是通知：应为 {…}",
  "not-weights": "不是权重：应为 {…}",
  "choice-without-values": "选项类指标要有 values，其他类型不能有",
  "unit-of-no-number": "只有数字类指标才有 unit",
  "not-a-receipt": "不是凭证：应为 {…}",
  empty: "不能为空",
  "too-long": "至多 {most} 个字",
  "too-many": "至多 {most} 项",
  "below-zero": "不能小于 0",
  "below-least": "不能小于 {least}",
  "not-above-zero": "应大于 0",
  "above-most": "不能大于 {most}",
  "out-of-range": "应在 {least} 到 {most} 之间",
  "not-a-division-code": "应为六位区划代码",
  "not-a-digest": "应为 sha256- 加 64 位十六进制数",
  "not-a-date": "应为日期，如 2023-09-17",
  "no-such-day": "日历上没有这一天",
  "not-a-moment": "应为带时区偏移的时刻，如 2023-09-07T09:00:00+08:00",
  "no-such-moment": "没有这一时刻（年份应在 0000 到 9999 之间）",
  "not-when-received": "应为日期（如 2023-09-07）、日期和钟点（如 2023-09-07T09:00）或带时区偏移的时刻",
  "not-civil": "应为日期（如 2023-09-17），或日期和钟点（如 2023-09-17T09:00）",
  "session-ends-before-start": "结束早于开始",
  "extension-without-until": "准予延期须写明延到哪一天（until）",
  "exemption-ends-before-start": "截止日早于起始日",
  "not-a-fact-value": "应为不小于 0 的数字、true 或 false，或文本",
  "not-a-time": "应为钟点，如 16:00",
  "not-a-zone": "应为时区，如 Asia/Shanghai",
  "not-an-id": "应为小写英文编号，如 food-safety",
  "window-ends-before-start": "结束早于开始",
  "window-too-long": "长于十年",
  "points-do-not-add-up": "各项最多可得的分数相加，不等于 outOf",
  "too-many-decimals": "至多两位小数",
  "scaled-from-nothing": "折算（scaledTo）须同时写明原满分 outOf",
  "id-twice": "{register} 中编号 {id} 出现两次",
  "unknown-unit": "提到了单位 {id}，但单位名单中没有{hint}",
  "unknown-activity": "提到了活动 {id}，但活动名单中没有{hint}",
  "not-as-required": "不合要求：{message}"
}

/** What may be meant, or what there is. */
export const hints = {
  meant: "；是否应为 {near}？",
  choices: "；有的是：{choices}",
  many: "；另有 {number} 个",
  none: "；一个也没有",
  choice: "{id}（{name}）"
}

/** What is not there by the name that was given. */
export const unknown = {
  "unknown-rule": "没有规则 {name}{hint}",
  "unknown-status": "没有状态 {name}{hint}",
  "unknown-unit": "没有单位 {name}{hint}",
  "unknown-activity": "没有活动 {name}{hint}",
  "unknown-subject": "这条规则没有对象 {name}{hint}",
  "unknown-indicator": "没有指标 {name}{hint}"
}
