import type { Explanation, Localized } from "@kepu/core"
import type { Step } from "@kepu/core/assessment"
import { localized } from "@kepu/core/text"

/** A step of the reasons for a finding, as a page shows it. */
export interface Why {
  readonly says: Localized
  readonly answer: Step["answer"]
  /** Whether it would have come out otherwise without this step. */
  readonly isDecisive: boolean
  /** What it rests on, as `活动时间：2023-09-17`. */
  readonly facts: ReadonlyArray<Localized>
  readonly steps: ReadonlyArray<Why>
}

const joined = (says: Step["says"]): Localized =>
  localized(says.map(({ text }) => text["zh-CN"]).join(""), says.map(({ text }) => text.en).join(""))

const whyOf = ({ answer, decisive, facts, says, steps }: Step): Why => ({
  says: joined(says),
  answer,
  isDecisive: decisive,
  facts: facts.map(({ name, value }) => localized(`${name["zh-CN"]}：${value["zh-CN"]}`, `${name.en}: ${value.en}`)),
  steps: steps.map(whyOf)
})

/**
 * Why a finding has its status: one sentence, and the tree of steps that leads there.
 *
 * @example
 * ```ts
 * import { assess, explain, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { reasonsOf } from "@kepu/view"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] })
 * const { findings } = assess(notice, portfolio, { asOf: "2023-10-20" })
 * const unmet = findings.find(({ status }) => status === "unmet")!
 * console.log(reasonsOf(explain(notice, portfolio, { asOf: "2023-10-20" }, unmet)!).says.en) // 县教育局: unmet, under clause 三（二）, which asks: a member unit holds at least 1 activity and publishes it on the platform; read as: binds member units only; counts activities within the activity days that are published; a joint one counts for its host
 * ```
 */
export const reasonsOf = ({ says, steps }: Explanation): Pick<Why, "says" | "steps"> => ({
  says: joined(says),
  steps: steps.map(whyOf)
})
