/** What statuses are called. */
export const statuses = {
  met: "符合",
  unmet: "不符合",
  pending: "待完成",
  undetermined: "资料不全",
  "not-applicable": "不适用",
  judgement: "须人工认定"
}

/** What is said of what was granted to a unit where it has no effect. */
export const exemptions = {
  rule: "{id}（“{says}”）",
  none: "（无）",
  ofNothing: "通知没有规则“{id}”，这项免除或延期不起作用；对单位的规则有：{choices}",
  ofNoUnit: "规则 {rule} 不是对单位的要求，对它的免除或延期不起作用；对单位的规则有：{choices}",
  withoutLimit: "规则 {rule} 没有期限，延期不起作用；确需照顾的，请改为免除"
}

/** What is said of units that a notice names and that are not there. */
export const units = {
  notFound: "通知点名的单位“{name}”（{path}）不在已读入的单位中，对它的要求无人对应；请核对通知和单位名册",
  notFoundButAlike:
    "通知点名的单位“{name}”（{path}）不在已读入的单位中，对它的要求无人对应；是否指：{alike}？请统一名称，或在名册中把它记作简称"
}
