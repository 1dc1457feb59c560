import { assert, describe, it } from "@effect/vitest"
import { noticeFromData } from "@kepu/core"
import { showNotice } from "@kepu/core/notice"
import { changed, type Draft } from "../lint/sound.ts"

const notice = changed((draft: Draft) => {
  const [rule] = draft.clauses[1].rules
  rule.form.remarks = [{ when: { _tag: "ProgrammeIn", programmes: ["base"] }, text: { "zh-CN": "附注", en: "remark" } }]
  rule.form.limit = { _tag: "WindowEnd", window: "online-days" }
  draft.clauses[2].rules[1].form.of.hosts = { _tag: "Responsible", responsibility: "ecology" }
  draft.clauses[2].rules.push(
    ...[
      { _tag: "Topics", topics: ["space"] },
      { _tag: "Settings", settings: ["campuses"] }
    ].map((each, n) => ({
      ...draft.clauses[2].rules[1],
      id: `cover-${n}`,
      form: { ...draft.clauses[2].rules[1].form, each }
    })),
    {
      ...rule,
      id: "quota-of-health",
      form: {
        _tag: "Count",
        bound: { _tag: "KindIn", kinds: ["township"] },
        of: { _tag: "Recommendations", where: { _tag: "HasTopic", topic: "health" } },
        atMost: 1
      }
    },
    {
      ...rule,
      id: "recommended-online",
      form: { _tag: "Each", of: "recommendations", require: { _tag: "InWindow", window: "online-days" } }
    }
  )
})

const ids = new Set([
  ...notice.windows.map(({ id }) => id),
  ...Object.values(notice.vocabulary).flatMap((terms) => terms.map(({ id }: { readonly id: string }) => id))
])

type Path = ReadonlyArray<string>

/** Where in rule forms a name stands that the notice declares. A fact of an activity may be called as a document is. */
const uses = (value: unknown, path: Path): ReadonlyArray<Path> => {
  if (typeof value === "string") return ids.has(value) && path.at(-1) !== "fact" ? [path] : []
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, part]) => uses(part, [...path, key]))
    : []
}
const all = notice.clauses.flatMap(({ rules }, n) =>
  rules.flatMap(({ form, id }, m) =>
    uses(form, ["clauses", String(n), "rules", String(m), "form"]).map(
      (path) => [`${id} ${path.slice(5).join(".")}`, path] as const
    )
  )
)

describe("a name that a rule uses", () => {
  it("stands in rules of every form but one that has none", () => {
    const forms = notice.clauses.flatMap(({ rules }) => rules.map(({ form }) => form._tag))
    const using = all.map(([, [, n, , m]]) => notice.clauses[Number(n)]!.rules[Number(m)]!.form._tag)
    assert.sameMembers([...new Set(using)], [...new Set(forms)])
    assert.lengthOf(new Set(forms), 4)
  })

  it.each(all)("must be declared: %s", (_, path) => {
    const data = structuredClone(notice) as unknown as Record<string, never>
    const last = path.slice(0, -1).reduce((part, key) => part[key]!, data)
    ;(last as Record<string, string>)[path.at(-1)!] = "declared-nowhere"
    assert.throws(() => noticeFromData(data as never), /uses “declared-nowhere”, which \w+ does not declare/u)
  })

  it("is shown by what it is called", () => {
    const shown = showNotice(notice, "zh-CN")
      .split("\n")
      .filter((line) => line.includes("形式："))
    assert.lengthOf(shown, notice.clauses.flatMap(({ rules }) => rules).length)
    for (const id of ids) for (const line of shown) assert.notMatch(line, new RegExp(`(?<![\\w-])${id}(?![\\w-])`, "u"))
  })
})
