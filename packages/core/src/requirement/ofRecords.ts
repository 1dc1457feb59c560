import type { Condition } from "../condition/Condition.ts"
import { isFact } from "../condition/isFact.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Each } from "../rule/Each.ts"
import { boundOf, only } from "./boundOf.ts"
import { byId } from "./byId.ts"
import { defined } from "./defined.ts"
import { comparisonsOf } from "./lowerNumber.ts"
import { daysFrom, limitOf } from "./moments.ts"
import type { Beside, Boxes, OfActivities, OfRecommendations } from "./Requirement.ts"

type Annex = Notice["vocabulary"]["annexes"][number]

const always: Condition = { _tag: "Always" }

const declares = ({ vocabulary: { facts = [] } }: Notice, fact: string | undefined): fact is string =>
  facts.some(({ id }) => id === fact)

/** That the required facts of an annex form are reported, for each row of it. */
const reported = ({ fields }: Annex, notice: Notice): Condition => {
  const [first, ...rest] = fields
    .filter(({ required }) => required)
    .flatMap(({ fact }): ReadonlyArray<Condition> => {
      if (isFact(fact)) return [{ _tag: "Reported", fact }]
      return declares(notice, fact) ? [{ _tag: "FactReported", fact: fact }] : []
    })
  return first === undefined ? always : { _tag: "All", of: [first, ...rest] }
}

/** The boxes of a form that are to be filled; those of facts that the notice declares are marked. */
const boxesOf = ({ fields }: Annex, notice: Notice): Boxes["boxes"] =>
  fields.flatMap(({ fact, label, required }) =>
    required
      ? [{ label, ...(fact === undefined ? {} : { fact }), ...(declares(notice, fact) ? { declared: true } : {}) }]
      : []
  )

type Require = Each["require"]
type OfHosts = Extract<Require, { readonly _tag: "HeldBy" | "HeldTogether" | "Compared" }>

const isOfHosts = (require: Require): require is OfHosts =>
  require._tag === "HeldBy" || require._tag === "HeldTogether" || require._tag === "Compared"

/** What is asked of who holds an activity, or of a number beside the host's. */
const ofHosts = (require: OfHosts, notice: Notice): Pick<OfActivities, "beside" | "heldBy" | "together"> => {
  switch (require._tag) {
    case "HeldBy":
      return { heldBy: boundOf(require.bound, notice) }
    case "HeldTogether":
      return { together: require.by.map((bound) => boundOf(bound, notice)) }
    case "Compared":
      // That each amount is one of the host alone was checked when the notice was decoded.
      return { beside: { fact: require.fact, compared: comparisonsOf(require, notice) as Beside["compared"] } }
  }
}

/** What is asked of each record. */
export const ofRecords = (form: Each, notice: Notice): OfActivities | OfRecommendations => {
  const { hosts, of, remarks, require, where = always } = form
  const { vocabulary } = notice
  const [limit, by] =
    form.limit?._tag === "Relative"
      ? [undefined, daysFrom(form.limit, notice)]
      : [limitOf(form.limit, notice), undefined]
  if (isOfHosts(require))
    return {
      about: "activity",
      where,
      ...only("hosts", hosts, notice),
      require: always,
      ...ofHosts(require, notice),
      limit,
      ...defined({ by }),
      remarks
    }
  if (require._tag !== "Filled")
    return of === "activities"
      ? { about: "activity", where, ...only("hosts", hosts, notice), require, limit, ...defined({ by }), remarks }
      : { about: "recommendation", where, require, limit, remarks }
  const annex = byId(vocabulary.annexes).get(require.annex)!
  return of === "activities"
    ? {
        about: "activity",
        where: { _tag: "ListedIn", annex: annex.id },
        require: reported(annex, notice),
        limit,
        remarks
      }
    : {
        about: "recommendation",
        where: always,
        require: { annex: annex.id, boxes: boxesOf(annex, notice) },
        limit,
        remarks
      }
}
