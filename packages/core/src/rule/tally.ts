import type { Basis, Missing, Remedy, Subject } from "../assessment/Finding.ts"
import { fill, list, localized, type Localized } from "../text/Localized.ts"
import type { Tally } from "./reaches.ts"
import { notBound } from "./messages.ts"
import type { Rule } from "./Rule.ts"
import type { StatusByFacts } from "./statusOf.ts"

const messages: Readonly<Record<StatusByFacts, Localized>> = {
  met: localized("{subject}计入 {counted} {noun}，符合：{says}", "{subject}: {counted} counted, which meets: {says}"),
  unmet: localized(
    "{subject}计入 {counted} {noun}，不足 {required} {noun}：{says}",
    "{subject}: {counted} counted, fewer than {required}: {says}"
  ),
  pending: localized(
    "{subject}已计入 {counted} {noun}，还差 {lacking} {noun}：{says}",
    "{subject}: {counted} counted so far, {lacking} to go: {says}"
  ),
  undetermined: localized(
    "{subject}已计入 {counted} {noun}，无法判定：{says}；缺少：{missing}",
    "{subject}: {counted} counted, so it cannot be judged: {says}; missing: {missing}"
  ),
  "not-applicable": notBound
}

const number = (fact: string, name: Localized, value: number): Basis => ({
  fact,
  name,
  value: localized(`${value}`, `${value}`)
})

const distinct = (names: ReadonlyArray<Localized>): ReadonlyArray<Localized> =>
  names.filter((name, n) => names.findIndex((other) => other.en === name.en) === n)

/** Message and facts of a tally; `noun` is the measure word of what is counted (场, 处, 人). */
export const describeTally = (
  { says }: Rule,
  status: StatusByFacts,
  subject: Subject,
  { counted, possible }: Tally,
  atLeast: number,
  noun: Localized,
  missing: ReadonlyArray<Missing>
): { readonly message: Localized; readonly facts: ReadonlyArray<Basis> } => ({
  message: fill(messages[status], {
    subject: subject.name,
    says,
    noun,
    counted,
    required: atLeast,
    lacking: atLeast - counted,
    missing: list(distinct(missing.map(({ name }) => name)))
  }),
  facts:
    status === "not-applicable"
      ? []
      : [
          number("counted", localized("计入数", "counted"), counted),
          ...(possible === Number.POSITIVE_INFINITY
            ? []
            : [number("open", localized("待定数", "open"), possible - counted)]),
          number("required", localized("要求数", "required"), atLeast)
        ]
})

/** To report a fact that is missing. */
export const reportOf = ({ name, subject }: Missing): Remedy => ({
  kind: "report",
  text: fill(localized("补报“{subject}”的{name}", "report of “{subject}”: {name}"), { subject: subject.name, name })
})
