/** What is said of a notice that is not as it must be. */
export const illFormed = {
  "declared-twice": "{list}中“{id}”出现两次",
  "clause-twice": "条款“{number}”出现两次",
  "validity-ends-before-start": "有效期的最后一日 {validTo} 早于第一日 {validFrom}",
  "rule-twice": "规则或指标“{id}”出现两次",
  "addressee-undeclared": "主送单位“{kind}”未在 unitKinds 中声明；可用的有：{choices}",
  undeclared: "{what}“{id}”用到“{term}”，但 {list} 中没有声明；可用的有：{choices}",
  "stray-account": "条款“{number}”把一句话归于“{word}”，但它没有这一项；可用的有：{choices}",
  "fact-taken": "自定指标“{id}”与已有的数据项重名，请另取编号",
  "fact-misasked": "{what}“{id}”：“{question}”在这里只能问{register}的自定{wanted}，“{fact}”不是；可用的有：{choices}",
  "calendar-absent": "规则“{id}”按工作日计，但通知没有工作日历（calendar）；请列入所涉年份的安排和文号",
  "calendar-gap": "工作日历缺少 {year} 年，各年须前后相接",
  "calendar-lacks-year": "规则“{id}”按工作日计要用到 {year} 年，但工作日历没有这一年；请列入该年的安排和文号",
  "relative-to-tentative": "规则“{id}”按每项活动的日期计时，不能以暂定的“{window}”为条件；请待日期确定，或改用其他期限",
  "box-undeclared":
    "附件“{id}”的“{label}”一栏用到“{fact}”，它既不是已有的数据项（{common}），通知也没有为此声明自定指标；可用的自定指标：{choices}",
  "asked-of-activities": "{what}“{id}”：“{question}”只能问活动；对{register}只能问自定指标：{choices}",
  "value-undeclared": "{what}“{id}”：“{fact}”没有“{value}”这一选项；可用的有：{choices}",
  "only-maximum": "{what}“{id}”：“{fact}”有哪些取值事先不可知，只能规定每一取值的上限"
}

/** What is asked for of declared facts. */
export const asked = {
  noChoices: "（无，请先在 vocabulary.facts 中声明）",
  ofOthers: "{fact}（{register}的指标）",
  ofAnyType: "指标",
  number: "数字指标",
  choice: "选项指标",
  date: "日期指标",
  "yes-no": "是否指标",
  text: "文字指标",
  units: "单位",
  activities: "活动",
  submissions: "材料",
  facilities: "设施",
  recommendations: "推荐"
}

/** What uses a name. */
export const users = {
  ofRule: "规则",
  ofIndicator: "指标",
  ofItem: "计分项",
  ofRubric: "计分标准"
}

/** What is said of a rubric that does not fit its notice. */
export const rubricFaults = {
  "rubric-id-twice": "编号“{id}”出现两次",
  "rubric-clause-unknown": "通知中没有条款“{id}”；可用：{choices}",
  "rubric-rule-unknown": "通知中没有可按{of}判定的规则“{id}”；可用：{choices}",
  "rubric-judgement-unknown": "通知中没有对{of}作人工认定的规则“{id}”；可用：{choices}",
  "rubric-grade-unknown": "没有等次“{id}”；可用：{choices}",
  "rubric-term-undeclared": "用到“{id}”，但 {list} 中没有声明；可用：{choices}"
}

/** Whom a rubric scores, and that there is nothing to choose from. */
export const rubricWords = { units: "单位", region: "全域", nothing: "无" }

/** What is said where a notice is not the one to ask. */
export const notInForce = {
  "not-yet-in-force": "《{title}》自 {from} 起有效，不适用于 {asOf}；{next}",
  "no-longer-in-force": "《{title}》有效期至 {to}，不适用于 {asOf}；{next}",
  "unknown-region": "没有地区 {region} 的通知",
  "none-in-force": "地区 {region} 的通知在 {asOf} 都不在有效期内：{found}",
  "several-in-force": "地区 {region} 在 {asOf} 有不止一个通知有效，请指明其一：{found}"
}

/** What is said of the days on which a notice is the one to ask. */
export const validity = {
  followed: "后继通知为“{successor}”",
  last: "没有后继通知",
  validity: "“{id}”（{from} 至 {to}）",
  open: "另有通知时"
}

/** What a sentence counts as. */
export const sentenceKinds = {
  rule: "规则",
  indicator: "指标",
  points: "计分项",
  definition: "定义",
  informative: "说明",
  judgement: "由人认定",
  guide: "办法",
  changed: "所在条款已变",
  unaccounted: "未交代"
}

/** How a clause stands to a text. */
export const clauseStates = {
  accounted: "已交代",
  changed: "文字已变",
  unaccounted: "未交代",
  "missing-in-source": "原文没有",
  "not-in-notice": "通知文件没有"
}

/** What is told of a clause that is not accounted for. */
export const tracing = {
  changed: "文字与编码所据的不同（现 {now} 句，编码时 {expected} 句）；以此为据的有：{rests}",
  sameNumber: "文字与编码所据的不同（句数仍为 {now}）；以此为据的有：{rests}",
  unaccounted: "通知文件只交代了 {expected} 句，原文有 {now} 句，无法逐句对应",
  invented: "没有任何一句对应：{rests}",
  "missing-in-source": "所给文本中没有这一条款；以此为据的有：{rests}",
  "not-in-notice": "通知文件中没有这一条款（{now} 句）",
  nothing: "无"
}

/** How a rule cites the notice that has changed it. */
export const citing = {
  cited: "按《{title}》（{issuedOn}）“{clause}”执行",
  citedByNumber: "按《{title}》（{documentNumber}，{issuedOn}）“{clause}”执行",
  readAndCited: "{reading}；{cited}"
}

/** What is said of an amendment that does not fit what it changes. */
export const misfits = {
  "unknown-rule": "所改通知中没有规则“{id}”",
  "unknown-clause": "所改通知中没有条款“{number}”",
  "unknown-window": "所改通知中没有时段“{id}”",
  "rule-there": "所改通知中已有规则“{id}”，应写为替换",
  "clause-there": "所改通知中已有条款“{number}”",
  "no-time-to-move": "规则“{id}”没有时限，无法改期",
  "rule-unchanged": "规则“{id}”改后与原来相同",
  "unknown-indicator": "所改通知中没有指标“{id}”",
  "indicator-there": "所改通知中已有指标“{id}”，应写为替换",
  "indicator-unchanged": "指标“{id}”改后与原来相同",
  "criteria-unchanged": "条款“{number}”的择优标准改后与原来相同",
  "guide-unchanged": "条款“{number}”的办法改后与原来相同",
  "window-unchanged": "时段“{id}”改后与原来相同",
  "window-backwards": "止日早于起日",
  "other-notice": "所改的是“{id}”，而给出的通知是“{base}”",
  "merged-already": "“{id}”已并入该通知，或就是它本身",
  "issued-before": "印发日期 {issuedOn} 早于所改的通知（{last}）",
  "below-only-adds": "下级通知只能增加要求，不能更改或取消上级的要求",
  "unknown-notice": "没有可改的通知“{id}”",
  "amends-itself": "“{id}”所改的通知最终又是它自己",
  "amendment-twice": "编号“{id}”出现两次",
  "before-amended": "早于所改的“{id}”印发"
}

/** What is said of a file into which fingerprints cannot be written. */
export const fingerprinting = {
  "fingerprints-unlike": "文件中有 {found} 处 fingerprint，而条款有 {clauses} 条，无法写入"
}

/** What is said of the form of a rule. */
export const formFaults = {
  "no-amount": "要写明 atLeast、atMost、moreThan、lessThan 中的至少一项",
  "least-above-most": "atLeast 大于 atMost，无法做到",
  "amount-by-unit-of-region": "对全地区不能分单位定数；请用 bound 写明约束哪些单位",
  "groups-of-no-activities":
    "只有活动（Activities）能用 each 分组计数，材料（Submissions）只能按 Days、Weeks、Months、Quarters、HalfYears、Years 或 Values 分组，设施（Facilities）只能按 Values 分组",
  "sum-and-distinct": "sum 是合计，distinct 是数不同的值，只能写一项",
  "distinct-in-values": "each 已按值分组，Values 之下不能再写 distinct",
  "compared-with-others": "活动的数与其举办单位的数相比，of 应为 Units",
  "in-at-least-of-nothing": "inAtLeast 数的是达到下限的组：要有 each，且不能有上限",
  "in-at-least-above-groups": "inAtLeast 多于 each 分出的组数",
  "part-of-a-record": "{end}：{amount} 不是整数，而所计的是一个一个的记录",
  "where-beside-form": "表格自有所列的记录，Filled 旁边不能再写 where",
  "where-beside-fixed-deadline": "where 挑选活动，期限须相对于活动（Relative）",
  "holding-beside-relative-deadline": "每项活动的材料由举办它的单位报送，旁边不能再写 holding",
  "relative-time-of-no-activities": "只有活动才有相对的时间，of 应为 activities",
  "id-or-whole": "应为编号，或 {…}",
  "hosts-of-no-activities": "只有活动有举办单位，of 应为 activities",
  "measure-of-no-activity": "只有编号为 activity 的用语才有 measure 和 verb",
  "sentence-in-parts": "一句写成一项文本；一句成了几条规则的，各编号写在同一项里，用空格隔开"
}
