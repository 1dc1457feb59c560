import type { Notice } from "../notice/Notice.ts"
import type { Fact } from "../condition/Fact.ts"
import { isRecord, mayChange } from "../condition/mayChange.ts"
import type { Scope } from "../condition/Scope.ts"
import type { DeclaredTerm } from "../condition/Vocabulary.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { showsWord } from "../text/appearance.ts"
import { refines } from "./redate.ts"

/** The states of the platform in the order in which an activity gets from one to another. */
const onPlatform = ["rejected", "not-filed", "filed", "under-review", "published"]

/** Whether a value of what is kept about an activity only adds to the one that is known. */
const adds = (fact: Fact, from: unknown, to: unknown): boolean => {
  if (fact === "platform") return onPlatform.indexOf(to as string) > onPlatform.indexOf(from as string)
  if (Array.isArray(from)) return from.every((one) => (to as ReadonlyArray<unknown>).includes(one))
  return Number(to) > Number(from)
}

/** The terms that a name declares. */
export const declaredBy = (name: string, terms: ReadonlyArray<DeclaredTerm>): ReadonlyArray<string> =>
  terms.flatMap(({ declaredBy = [], id }) => (declaredBy.some((word) => showsWord(name, word)) ? [id] : []))

/** Whether another name declares nothing that is known to be otherwise, and hides nothing that it declares. */
const isNamedSo = (name: string, { name: before, programme, topics }: Activity, { vocabulary }: Notice): boolean => {
  const known = [
    { terms: vocabulary.topics, stated: topics },
    { terms: vocabulary.programmes, stated: programme === undefined ? undefined : [programme] }
  ]
  return known.every(({ stated, terms }) => {
    const [from, to] = [declaredBy(before, terms), declaredBy(name, terms)]
    return (
      from.every((id) => to.includes(id)) &&
      (stated === undefined || to.every((id) => from.includes(id) || stated.includes(id)))
    )
  })
}

/** Whether giving a fact of an activity this value is something that a person of honour could do. */
export const isHonest = (
  { fact, value }: { readonly fact: Fact; readonly value: NonNullable<Activity[Fact]> },
  activity: Activity,
  scope: Scope<Notice>
): boolean => {
  const known = activity[fact]
  if (known === undefined) return true
  const { time } = { ...activity, [fact]: value } as Activity
  if (fact === "time" && time && activity.time && refines(time, activity.time)) return true
  if (!mayChange(fact, activity, scope)) return false
  if (isRecord(fact)) return adds(fact, known, value)
  return fact !== "name" || isNamedSo(value as string, activity, scope.notice)
}
