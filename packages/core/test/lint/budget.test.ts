import { assert, describe, it } from "@effect/vitest"
import type { Notice } from "@kepu/core"
import { type Diagnostic, lint } from "@kepu/core/lint"
import { mostSteps, mostStepsOfOne } from "../../src/lint/Budget.ts"
import { diagnose } from "../../src/lint/lint.ts"
import { pucheng } from "../sample.ts"
import { each, everyUnit } from "./forms.ts"
import { changed, type FormData, forms, rule } from "./sound.ts"
import { times } from "../times.ts"

/** As much as a request may hold. */
const mostBytes = 10 * 1024 * 1024

const base = changed(() => undefined)
const { always } = forms
const text = (said: string) => ({ "zh-CN": said, en: said })

/** A notice of these rules; it is not decoded, which of so much data takes longer than linting it. */
const noticeOf = (asked: ReadonlyArray<FormData>, more: Partial<Notice> = {}): Notice => {
  const [first] = base.clauses
  const rules = asked.map((form, n) => rule(`r-${n}`, form)) as ReadonlyArray<unknown> as (typeof first)["rules"]
  return { ...base, addressees: [], channels: [], ...more, clauses: [{ ...first, rules }] }
}

const many = <A>(length: number, make: (n: number) => A): ReadonlyArray<A> => Array.from({ length }, (_, n) => make(n))

/** That a name contains one of so many words that are nowhere else. */
const named = (seed: number, words: number, length = 1) =>
  ({
    _tag: "NameContains",
    words: many(words, (n) => `${seed}-${String.fromCodePoint(0x4e00 + n)}${"字".repeat(length)}`)
  }) as never

/** The first is a rule that is too large however little there is beside it, the others come to too much together. */
const hostile: ReadonlyArray<readonly [string, () => Notice]> = [
  ["long words", () => noticeOf([each(named(0, 15, 60_000), always)])],
  ["four rules of long words", () => noticeOf(many(4, (n) => each(named(n, 13, 250), named(n + 9, 3, 250))))],
  ["eight rules of short words", () => noticeOf(many(8, (n) => each(named(n, 15), named(n + 9, 2))))],
  [
    "a rule of a hundred thousand questions",
    () =>
      noticeOf([
        each(
          { _tag: "All", of: many(100_000, () => ({ _tag: "InWindow", window: "activity-days" })) },
          { _tag: "LastDayReached" }
        )
      ])
  ],
  [
    "rules that contradict each other",
    () => noticeOf(many(10_000, (n) => each(always, { _tag: "ModeIn", modes: [n % 2 === 0 ? "online" : "on-site"] })))
  ],
  [
    "rules of which each contains all",
    () => noticeOf(many(10_000, () => ({ _tag: "Count", bound: everyUnit, of: { _tag: "Officers" }, atLeast: 1 })))
  ],
  [
    "days without end",
    () =>
      noticeOf(
        many(5_000, () => ({
          _tag: "Count",
          bound: { _tag: "Region" },
          of: { _tag: "Activities" },
          each: { _tag: "Days", window: "long" },
          atLeast: 1
        })) as ReadonlyArray<FormData>,
        { windows: [{ id: "long", name: text("长"), start: "2024-01-01", end: "2033-12-31" } as never] }
      )
  ],
  [
    "topics without end",
    () => {
      const topics = many(times(2_000, 20_000), (n) => ({
        id: `t-${n}`,
        name: text("题"),
        declaredBy: [`题${n}`] as const
      }))
      const all = topics.map(({ id }) => id) as ReadonlyArray<string> as [string]
      const form = {
        _tag: "Count",
        bound: { _tag: "Region" },
        of: { _tag: "Activities" },
        each: { _tag: "Topics", topics: all }
      }
      return noticeOf(
        many(2, () => ({ ...form, atLeast: 1, limit: { _tag: "NoLimit" } }) as FormData),
        { vocabulary: { ...base.vocabulary, topics } }
      )
    }
  ]
]

const tooLarge = (diagnostics: ReadonlyArray<Diagnostic>) =>
  diagnostics.filter(({ code }) => code === "too-large-to-check")

describe("the work of a lint is bounded", () => {
  it.each(hostile)("for %s", (_, make) => {
    const notice = make()
    assert.isBelow(new TextEncoder().encode(JSON.stringify(notice)).length, mostBytes)
    const { diagnostics, steps } = diagnose(notice)
    assert.isAtMost(steps, mostSteps + 2 * mostStepsOfOne)
    const found = tooLarge(diagnostics)
    assert.isNotEmpty(found)
    // Once for a rule, once for a pair, once for all that is left.
    assert.strictEqual(new Set(found.map(({ digest }) => digest)).size, found.length)
  })

  it("is what a notice of thirty rules takes a hundredth of", () => {
    assert.isBelow(diagnose(pucheng).steps, mostSteps / 50)
  })

  it("names the first rule that was not compared with all others, and how many there are", () => {
    const [found, ...more] = tooLarge(lint(noticeOf(many(8, (n) => each(named(n, 15), named(n + 9, 2))))))
    assert.deepStrictEqual(more, [])
    assert.deepStrictEqual(
      [found!.rules, found!.message.en, found!.witness.en],
      [
        ["r-0"],
        "rules that could not all be checked and compared with each other: 8",
        "the notice has too many cases in all; they were gone through as far as 通知 “what r-0 asks”"
      ]
    )
  })

  it("goes on with other rules where two are too large to be compared", () => {
    const contradiction = [
      each(always, { _tag: "ModeIn", modes: ["online"] }),
      each(always, { _tag: "ModeIn", modes: ["on-site"] })
    ]
    const rules = [each(named(1, 10), named(2, 1)), each(named(3, 10), named(4, 1)), ...contradiction]
    assert.deepStrictEqual(
      lint(noticeOf(rules)).map(({ code, rules }) => [code, rules]),
      [
        ["contradictory-rules", ["r-2", "r-3"]],
        ["too-large-to-check", ["r-0", "r-1"]]
      ]
    )
  })
})
