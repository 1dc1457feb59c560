import { assert, describe, it } from "@effect/vitest"
import { type Notice, noticeFromData } from "@kepu/core"
import { lint } from "@kepu/core/lint"
import { shipped } from "@kepu/core/notices"
import { readdirSync } from "node:fs"
import { join } from "node:path"

const notices = await Promise.all(
  Object.entries(shipped).map(async ([id, load]): Promise<readonly [string, Notice]> => [id, (await load()).notice])
)

describe("lint of the notices that are shipped", () => {
  it("is of all of them", () => {
    const files = readdirSync(join(import.meta.dirname, "../../src/notices")).filter((file) => file.endsWith(".ts"))
    assert.sameMembers(
      files.map((file) => file.replace(/\.ts$/u, "")),
      Object.keys(shipped)
    )
    assert.deepStrictEqual(
      notices.map(([id]) => id),
      notices.map(([, notice]) => notice.id)
    )
  })

  it.each(notices)("%s: no error, and what is suppressed is told with its reason", (_, notice) => {
    const found = lint(notice)
    assert.deepStrictEqual(
      found.filter(({ severity }) => severity === "error"),
      []
    )
    const known = found.filter(({ severity }) => severity === "known")
    assert.strictEqual(known.length, notice.suppressions?.length ?? 0)
    for (const { reason } of known) assert.isDefined(reason)
  })

  it("finds an error again where the rule that it is about changes", () => {
    const pucheng = notices.find(([id]) => id === "pucheng-2023")![1]
    const data = JSON.parse(JSON.stringify(pucheng))
    const rule = data.clauses
      .flatMap(({ rules }: { rules: ReadonlyArray<{ id: string }> }) => rules)
      .find(({ id }: { id: string }) => id === "key-activity-table-due")
    rule.form.deadline.written = "9月6日以前"
    assert.deepStrictEqual(
      lint(noticeFromData(data)).flatMap(({ code, severity }) => (severity === "error" ? [code] : [])),
      ["deadline-without-year", "stale-suppression"]
    )
  })
})
