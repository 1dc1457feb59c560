import { assert, describe, expect, it } from "@effect/vitest"
import { join } from "node:path"
import { asOf, kepu, tables } from "./county.ts"

const check = (...options: ReadonlyArray<string>) => kepu("check", ...tables, "--as-of", asOf, ...options)
/** `vitest run -u` writes these files anew; read the difference before you commit it. */
const kept = (name: string) => join(import.meta.dirname, name)

interface Shown {
  readonly clause: string
  readonly rule: string
  readonly status: string
  readonly subject: { readonly kind: string; readonly name: string }
}
interface Located {
  readonly file: string
  readonly row: number
  readonly column?: string
  readonly code: string
}

describe("the invented county", () => {
  it.each(["zh-CN", "en"])("has the expected page in %s, and something that must be mended", async (language) => {
    const { status, stdout } = await check("--lang", language)
    await expect(stdout).toMatchFileSnapshot(kept(`expected.${language}.txt`))
    assert.strictEqual(status, 1)
  })

  it("has the expected findings and input issues", async () => {
    const { status, stdout } = await check("--format", "json")
    const document: { counts: object; findings: ReadonlyArray<Shown>; issues: ReadonlyArray<Located> } =
      JSON.parse(stdout)
    const findings = document.findings
      .filter((finding) => finding.status !== "not-applicable")
      .map(({ clause, rule, status: found, subject }) => [clause, rule, found, subject.kind, subject.name].join("\t"))
    const issues = document.issues.map(({ code, column = "", file, row }) => [file, row, column, code].join("\t"))
    const lines = [JSON.stringify(document.counts), ...findings, ...issues]
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(kept("expected.findings.tsv"))
    assert.strictEqual(status, 1)
  })
})
