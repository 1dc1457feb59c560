import { type Moment, momentOf } from "../condition/momentOf.ts"
import { withKnownTerms } from "../requirement/knownTerms.ts"
import * as Schema from "effect/Schema"
import type { Case } from "../requirement/Case.ts"
import { caseOf } from "../requirement/caseOf.ts"
import type { Subject } from "../requirement/Subject.ts"
import { ofActivity, ofRecommendation, ofUnit } from "../requirement/asSubject.ts"
import { nameOfFact } from "../condition/factName.ts"
import { nounsOf } from "../condition/nouns.ts"
import { showsWord } from "../text/appearance.ts"
import { showFact } from "../condition/showFact.ts"
import type { Notice } from "../notice/Notice.ts"
import type { DeclaredTerm } from "../condition/Vocabulary.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import { requirementOf } from "../requirement/lower.ts"
import { evaluateActivity } from "../requirement/evaluate.ts"
import { fill, list } from "../text/Localized.ts"
import { Localized } from "../text/schema.ts"
import { Edit } from "./Edit.ts"
import { effort } from "./effort.ts"
import { isHonest } from "./isHonest.ts"
import { withWord } from "./rename.ts"
import { words } from "./words.ts"

/** An edit that says nothing new, and why it is made. */
export const SafeFix = Schema.Struct({ ...Edit.fields, reason: Localized }).annotate({ identifier: "SafeFix" })
export interface SafeFix extends Schema.Schema.Type<typeof SafeFix> {}

/** A text as it is to be, and why. */
interface Mended {
  readonly text: string
  readonly reasons: ReadonlyArray<Localized>
}

const trimmed = (text: string): Mended => {
  const bare = text.trim()
  return bare === "" || bare === text ? { text, reasons: [] } : { text: bare, reasons: [words.blanks] }
}

const phone = (text: string): Mended => {
  const narrow = text.normalize("NFKC")
  const { reasons, text: bare } = trimmed(narrow)
  return { text: bare, reasons: narrow === text ? reasons : [words.digits, ...reasons] }
}

/** One value put in the place of another; none without a reason. */
const fix = (
  subject: Subject,
  path: string,
  fact: Localized,
  {
    from,
    reasons,
    to,
    value
  }: {
    readonly from: string | Localized
    readonly to: string | Localized
    readonly value: string | ReadonlyArray<string>
    readonly reasons: ReadonlyArray<Localized>
  }
): ReadonlyArray<SafeFix> =>
  reasons.length === 0
    ? []
    : [
        {
          patch: [{ op: "replace", path, value }],
          subject,
          what: fill(words.fix, { name: subject.name, fact, from, to }),
          kind: "change",
          effort: effort.confirm,
          reason: list(reasons)
        }
      ]

const cleaned = (subject: Subject, path: string, fact: Localized, from: string, clean: (text: string) => Mended) => {
  const { reasons, text } = clean(from)
  return fix(subject, path, fact, { from, to: text, value: text, reasons })
}

/** The topics that a name declares and the list of topics, complete where there is one, leaves out. */
const undeclaredTopics = ({ name, topics }: Activity, { notice }: Case): ReadonlyArray<DeclaredTerm> =>
  topics === undefined
    ? []
    : notice.vocabulary.topics.filter(
        ({ declaredBy = [], id }) => !topics.includes(id) && declaredBy.some((word) => showsWord(name, word))
      )

/** A topic that was stated, and its word, which the name must contain by some rule and does not; what was held keeps its name. */
const unnamedTopic = (activity: Activity, given: Case) => {
  const unmet = (named: Activity) =>
    given.notice.clauses
      .flatMap(({ rules }) => rules)
      .filter(({ modality }) => modality !== "may")
      .map((rule) => requirementOf(rule, given.notice))
      .filter((asked) => asked.about === "activity")
      .filter((asked) => evaluateActivity(asked, named, given).status === "unmet").length
  return given.notice.vocabulary.topics
    .flatMap((topic) => (topic.declaredBy ?? []).slice(0, 1).map((word) => ({ topic, word })))
    .filter(({ topic, word }) => activity.topics?.includes(topic.id) && !showsWord(activity.name, word))
    .filter(({ word }) => isHonest({ fact: "name", value: withWord(activity.name, word) }, activity, given))
    .find(({ word }) => unmet({ ...activity, name: withWord(activity.name, word) }) < unmet(activity))
}

/** An activity as it is to be, the topics that were added, and why its name was changed. */
interface Aligned {
  readonly activity: Activity
  readonly classified: ReadonlyArray<DeclaredTerm>
  readonly reasons: ReadonlyArray<Localized>
}

/** The name and the list of topics brought into line, until neither asks for more of the other. */
const align = ({ activity, classified, reasons }: Aligned, given: Case): Aligned => {
  const lacking = undeclaredTopics(activity, given)
  const unnamed = unnamedTopic(activity, given)
  if (lacking.length === 0 && unnamed === undefined) return { activity, classified, reasons }
  return align(
    {
      activity: {
        ...activity,
        ...(activity.topics === undefined ? {} : { topics: [...activity.topics, ...lacking.map(({ id }) => id)] }),
        ...(unnamed === undefined ? {} : { name: withWord(activity.name, unnamed.word) })
      },
      classified: [...classified, ...lacking],
      reasons:
        unnamed === undefined
          ? reasons
          : [
              ...reasons,
              fill(words.topicNeedsWord, {
                ...nounsOf(given.notice.vocabulary),
                topic: unnamed.topic.name,
                word: unnamed.word
              })
            ]
    },
    given
  )
}

const nameAndTopics = (activity: Activity, index: number, given: Case): ReadonlyArray<SafeFix> => {
  const { reasons: blanks, text } = trimmed(activity.name)
  const start = { activity: { ...activity, name: text }, classified: [], reasons: blanks }
  const { activity: after, classified, reasons } = align(start, given)
  const show = (of: Activity) => showFact("topics", of, given.notice.vocabulary) ?? ""
  const declared = fill(words.nameDeclares, { topics: list(classified.map(({ name }) => name)) })
  return [
    ...fix(ofActivity(activity, ["name"]), `/activities/${index}/name`, nameOfFact("name", given.notice.vocabulary), {
      from: activity.name,
      to: after.name,
      value: after.name,
      reasons
    }),
    ...fix(
      ofActivity(activity, ["topics"]),
      `/activities/${index}/topics`,
      nameOfFact("topics", given.notice.vocabulary),
      {
        from: show(activity),
        to: show(after),
        value: after.topics ?? [],
        reasons: classified.length === 0 ? [] : [declared]
      }
    )
  ]
}

/** The contact of an activity or of a recommendation. */
const contact = (
  { contactName, contactPhone }: Pick<Activity, "contactName" | "contactPhone">,
  subject: Subject,
  at: string,
  { notice: { vocabulary } }: Case
): ReadonlyArray<SafeFix> => [
  ...(contactName === undefined
    ? []
    : cleaned(subject, `${at}/contactName`, nameOfFact("contactName", vocabulary), contactName, trimmed)),
  ...(contactPhone === undefined
    ? []
    : cleaned(subject, `${at}/contactPhone`, nameOfFact("contactPhone", vocabulary), contactPhone, phone))
]

/**
 * The edits that can be made without asking anybody, because no fact comes in that was not there: a topic that the
 * name declares is put into the list of topics, a name gets the words of a topic that was stated where a rule asks
 * for them, names lose blanks around them, and telephone numbers become half-width.
 *
 * A list of topics that is absent stays absent: to begin it would say that no other topic applies. After they are
 * applied there are no more.
 *
 * @throws `Failed` if `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { safeFixes } from "@kepu/core/remedy"
 *
 * const activities = [{ id: "1", name: " 讲座 ", host: "edu" }]
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities })
 * console.log(safeFixes(notice, portfolio, { asOf: "2023-09-10" }).length) // 1
 * ```
 */
export const safeFixes = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf: moment }: { readonly asOf: Moment }
): ReadonlyArray<SafeFix> => {
  const given = caseOf(notice, withKnownTerms(notice, portfolio), momentOf(moment, notice.zone))
  return [
    ...portfolio.units.flatMap((unit, n) => cleaned(ofUnit(unit), `/units/${n}/name`, words.name, unit.name, trimmed)),
    ...portfolio.activities.flatMap((activity, n) => [
      ...nameAndTopics(activity, n, given),
      ...contact(activity, ofActivity(activity), `/activities/${n}`, given)
    ]),
    ...(portfolio.recommendations ?? []).flatMap((recommendation, n) =>
      contact(recommendation, ofRecommendation(recommendation, given), `/recommendations/${n}`, given)
    )
  ]
}
