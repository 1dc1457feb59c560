import { fill, localized, type Localized } from "../text/Localized.ts"
import type { Impossible } from "./Edit.ts"

const act = (text: Localized): Impossible["remains"][number] => ({ kind: "act", text })

const explain = act(localized("向主办机关书面说明情况", "explain it to the issuer in writing"))

/** The time is over for what could have been done. */
export const timeIsOver: Impossible = {
  text: localized("期限已过，无法补办", "the time is over: it can no longer be done"),
  remains: [explain]
}

/** Days have gone by on which something should have been. */
export const daysAreOver = (days: Localized): Impossible => ({
  text: fill(localized("已过去的日子无法补办：{days}", "days that are over cannot be made up for: {days}"), { days }),
  remains: [act(localized("把其余各项办好", "see to the others")), explain]
})

/** A document is not in the log, and its time is over. */
export const tooLateToSend = (document: Localized, medium: Localized): Impossible => ({
  text: fill(localized("{document}的报送期限已过", "the deadline is over: {document}"), { document }),
  remains: [
    act(
      fill(localized("立即补报{document}（{medium}）", "send it all the same, now: {document} ({medium})"), {
        document,
        medium
      })
    ),
    act(localized("说明迟报原因", "say why it is late"))
  ]
})

/** A document came too late. */
export const cameTooLate = (document: Localized): Impossible => ({
  text: fill(localized("{document}已逾期收到，无法改变", "it came late, which cannot be changed: {document}"), {
    document
  }),
  remains: [act(localized("向主办机关说明迟报原因", "explain to the issuer why it was late"))]
})

/** For what no change of the facts can bring about. */
export const nothingHelps: Impossible = {
  text: localized(
    "改动现有事实不能使其符合；已经发生的不改写",
    "no change of the facts makes it met: what has happened is not rewritten"
  ),
  remains: [explain]
}

/** For what is open and cannot come out well without something else becoming unmet, whatever is reported. */
export const reportAll = (facts: Localized): Impossible => ({
  text: localized(
    "补报后未必符合，或使其他必须条款不符合，仍须如实补报",
    "what is reported may leave this or another requirement unmet, and has to be reported all the same"
  ),
  remains: [{ kind: "report", text: fill(localized("如实补报：{facts}", "report what is so: {facts}"), { facts }) }]
})

/** There is nobody on record who could do it. */
export const nobodyBound: Impossible = {
  text: localized("登记的单位中没有本条所指的单位", "none of the units on record is one that the clause speaks of"),
  remains: [
    {
      kind: "report",
      text: localized("登记有关单位及其类型", "put the units concerned on record, with their kinds")
    }
  ]
}
