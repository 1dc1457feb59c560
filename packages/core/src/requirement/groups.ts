import type { Condition } from "../condition/Condition.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Groups } from "../rule/Groups.ts"
import type { Localized } from "../text/Localized.ts"
import { spansBy } from "../time/spans.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Window } from "../time/Window.ts"
import { byId } from "./byId.ts"
import type { ByValue } from "./byValue.ts"
import type { Demand, Entries } from "./Requirement.ts"

type Terms = ReadonlyArray<{ readonly id: string; readonly name: Localized }>

const nameOf = (terms: Terms, id: string): Localized => byId(terms).get(id)!.name

/** A group: what it is called, what else is asked of an entry in it, and its own end. */
type Group = Required<Pick<Demand, "group">> & Pick<Demand, "limit"> & { readonly of: (number: Entries) => Entries }

/** That an entry meets a question too. */
const also =
  (question: Condition): Group["of"] =>
  (number) =>
    number.of === "officers"
      ? number
      : { ...number, where: number.where === undefined ? question : { _tag: "All", of: [number.where, question] } }

/** The number value by value of a fact. */
const byValue =
  (values: ByValue): Group["of"] =>
  (number) =>
    number.of === "activities" || number.of === "submissions" || number.of === "facilities"
      ? { ...number, values }
      : number

const later = (day: PlainDate, other = day): PlainDate => (day > other ? day : other)
const earlier = (day: PlainDate, other = day): PlainDate => (day < other ? day : other)

/** Spans of days, each with an end of its own. */
const spans = (
  all: ReadonlyArray<Pick<Window, "start" | "end"> & { readonly name: Localized }>,
  zone: Notice["zone"]
): ReadonlyArray<Group> =>
  all.map(({ end, name, start }) => ({
    group: name,
    of: (number) =>
      number.of === "activities" || number.of === "submissions"
        ? { ...number, between: { start: later(start, number.between?.start), end: earlier(end, number.between?.end) } }
        : number,
    limit: { _tag: "Until", deadline: { date: end, boundary: "inclusive", zone } }
  }))

/** The groups of a notice, in each of which a number is asked for. */
export const groupsOf = (groups: Groups, { vocabulary, windows, zone }: Notice): ReadonlyArray<Group> => {
  switch (groups._tag) {
    case "Topics":
      return groups.topics.map((topic) => ({
        group: nameOf(vocabulary.topics, topic),
        of: also({ _tag: "HasTopic", topic })
      }))
    case "Settings":
      return groups.settings.map((setting) => ({
        group: nameOf(vocabulary.settings, setting),
        of: also({ _tag: "SettingIn", settings: [setting] })
      }))
    case "Programmes":
      return groups.programmes.map((programme) => ({
        group: nameOf(vocabulary.programmes, programme),
        of: also({ _tag: "ProgrammeIn", programmes: [programme] })
      }))
    case "Values": {
      const { fact } = groups
      const { name, values } = byId(vocabulary.facts ?? []).get(fact)!
      if (values === undefined) return [{ group: name, of: byValue({ fact, take: "largest" }) }]
      return values.map(({ id, name }) => ({ group: name, of: also({ _tag: "FactIn", fact, values: [id] }) }))
    }
    case "Days":
    case "Weeks":
    case "Months":
    case "Quarters":
    case "HalfYears":
    case "Years":
      return spans(spansBy[groups._tag](byId(windows).get(groups.window)!), zone)
  }
}
