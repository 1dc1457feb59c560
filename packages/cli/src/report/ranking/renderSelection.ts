import type { Language, Localized } from "@kepu/core"
import { type Eligibility, type Selection, showQuantity } from "@kepu/core/rank"
import { type Nouns, nounsOf } from "@kepu/core/condition"
import { fill, list, localized } from "@kepu/core/text"
import type { County } from "../../county.ts"
import { hanging } from "../../text/hanging.ts"
import type { Paint, Style } from "../../text/paint.ts"
import { cell, type Column, table } from "../../text/table.ts"
import { foot, head } from "./head.ts"
import { indicatorTables } from "./indicatorTables.ts"
import { sayNoWeights, sayTieBreaks, sayWeights } from "./say.ts"
import { dominanceTitle, sayFronts, sayHowCompared, sayOpenOrder } from "./sayDominance.ts"
import { sayActivity, sayDraft, sayLack, sayQuotas } from "./saySelection.ts"
import { key } from "./openKey.ts"

const texts = {
  counts: localized(
    "可推荐 {eligible} 项　不可推荐 {unmet} 项　资料不全 {open} 项　选入 {chosen} 项",
    "eligible {eligible}   not eligible {unmet}   undetermined {open}   chosen {chosen}"
  ),
  chosen: localized("选入", "Chosen"),
  nobody: localized("没有选入任何{activity}", "nothing is chosen"),
  notChosen: localized("可推荐，未选入", "Eligible, not chosen"),
  eligible: localized("可推荐，由人择优", "Eligible; a person chooses"),
  unmet: localized("不可推荐：先要做的事", "Not eligible: what to do first"),
  undetermined: localized("资料不全：先要补报", "Undetermined: what to report first"),
  drafts: localized("推荐表草稿", "Drafts of the form"),
  fully: localized("全文见 --format json", "--format json has them in full"),
  rank: localized("名次", "rank"),
  unit: localized("单位", "unit"),
  points: localized("得分", "points"),
  mark: "?",
  provisional: localized("? 名次还可能因补报资料而变", "? the rank may still change when missing facts are reported"),
  digest: localized("权重指纹 {digest}", "digest of the weights {digest}"),
  group: localized("{reason}（{number} 项）：{names}", "{reason} ({number}): {names}")
}

type Page = { readonly language: Language; readonly paint: Paint; readonly nouns: Nouns }
type Lines = ReadonlyArray<string>

/** Activities under what is said of each of them. */
const grouped = <A extends Pick<Eligibility, "activity" | "unit">>(
  title: Localized,
  of: ReadonlyArray<A>,
  reasonOf: (one: A) => Localized,
  { language, paint }: Page,
  style: Style = "bold"
): Lines =>
  of.length === 0
    ? []
    : [
        "",
        paint(style, title[language]),
        ...[...Map.groupBy(of, (one) => reasonOf(one)[language])].flatMap(([reason, some]) =>
          hanging(fill(texts.group, { reason, number: some.length, names: list(some.map(sayActivity)) })[language])
        )
      ]

const chosenLines = ({ chosen }: Selection, { language, nouns, paint }: Page): Lines => {
  const columns: ReadonlyArray<Column> = [
    { heading: texts.rank[language], align: "end" },
    { heading: texts.points[language], align: "end" },
    { heading: nouns.activity[language], shrinks: true },
    { heading: texts.unit[language] }
  ]
  const rows = chosen.map(({ activity, points, provisional, rank, unit }) => [
    cell(rank + (provisional ? texts.mark : "")),
    cell(showQuantity(points)),
    cell(activity.name, "green"),
    cell(unit.name)
  ])
  return [
    "",
    paint("bold", texts.chosen[language]),
    ...(rows.length === 0 ? [`  ${fill(texts.nobody, nouns)[language]}`] : table(columns, rows, paint)),
    ...(chosen.some(({ provisional }) => provisional) ? [paint("yellow", `  ${texts.provisional[language]}`)] : [])
  ]
}

/** Without weights: the eligible ones with their indicators, and how they compare. */
const eligibleLines = ({ dominance, eligible, indicators }: Selection, { language, nouns, paint }: Page): Lines => {
  if (eligible.length === 0) return []
  const open = sayOpenOrder(dominance, indicators)
  return [
    "",
    paint("bold", texts.eligible[language]),
    ...hanging(key[language]).map((line) => paint("dim", line)),
    ...indicatorTables(indicators, dominance.indicators, 1, { language, nouns, paint }),
    "",
    paint("bold", dominanceTitle[language]),
    ...hanging(sayHowCompared(dominance, indicators)[language]).map((line) => paint("dim", line)),
    ...sayFronts(dominance).flatMap((line) => hanging(line[language])),
    ...(open === undefined ? [] : hanging(open[language]).map((line) => paint("yellow", line)))
  ]
}

const draftLines = ({ drafts }: Selection, { language, paint }: Page): Lines =>
  [...Map.groupBy(drafts, ({ title }) => title[language])].flatMap(([title, of]) => [
    "",
    paint("bold", `${texts.drafts[language]}  ${title}`) + paint("dim", `  ${texts.fully[language]}`),
    ...of.flatMap((draft) => hanging(sayDraft(draft)[language]))
  ])

/** Which activities can be recommended, which are, and why not the others, on a page. */
export const renderSelection = (county: County, selection: Selection, language: Language, paint: Paint): string => {
  const page = { language, paint, nouns: nounsOf(county.notice.vocabulary) }
  const { chosen, eligible, indicators, ineligible, notChosen, ranking } = selection
  const of = (status: Eligibility["status"]) => ineligible.filter((one) => one.status === status)
  const counts = fill(texts.counts, {
    eligible: eligible.length,
    unmet: of("unmet").length,
    open: of("undetermined").length,
    chosen: chosen.length
  })
  return [
    ...head(county, language, paint),
    counts[language],
    ...(ranking === undefined
      ? [...hanging(sayNoWeights(indicators, county.notice)[language]), ...eligibleLines(selection, page)]
      : [
          ...hanging(sayWeights(ranking.weights, county.notice)[language]),
          paint("dim", `  ${fill(texts.digest, { digest: ranking.digest })[language]}`),
          ...hanging(sayTieBreaks(ranking.weights, indicators.indicators)[language]),
          ...hanging(sayQuotas(selection)[language]),
          ...chosenLines(selection, page),
          ...grouped(texts.notChosen, notChosen, ({ reason }) => reason, page)
        ]),
    ...grouped(texts.unmet, of("unmet"), sayLack, page, "red"),
    ...grouped(texts.undetermined, of("undetermined"), sayLack, page, "yellow"),
    ...draftLines(selection, page),
    "",
    ...foot(county, language, paint),
    ""
  ].join("\n")
}
