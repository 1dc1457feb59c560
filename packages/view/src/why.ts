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

/** Why a finding has its status: one sentence, and the tree of steps that leads there. */
export const reasonsOf = ({ says, steps }: Explanation): Pick<Why, "says" | "steps"> => ({
  says: joined(says),
  steps: steps.map(whyOf)
})
