import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startService } from "./service.ts"

const run = promisify(execFile)
const linter = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js")

let folder: string
let document: string
beforeAll(async () => {
  const service = await startService()
  document = (await service.ask("/openapi.json")).text
  await service.dispose()
  folder = await mkdtemp(join(import.meta.dirname, ".openapi-"))
})
afterAll(() => rm(folder, { recursive: true }))

interface Problem {
  readonly ruleId: string
  readonly location: ReadonlyArray<{ readonly pointer: string }>
}

/** A login goes from redirect to redirect and has no other answer, which the linter would have of every route. */
const isRedirect = ({ location, ruleId }: Problem): boolean =>
  ruleId === "operation-2xx-response" &&
  location.every(({ pointer }) => /^#\/paths\/~1v1~1(?:login|callback)\//u.test(pointer))

/** What refuses a request is its `default`, with the status of each problem, and the linter would have one of the 400s. */
const isRefusedByDefault = ({ location, ruleId }: Problem): boolean =>
  ruleId === "operation-4xx-response" && location.every(({ pointer }) => pointer.endsWith("/responses"))

/** What Redocly's linter finds of a document by its recommended rules. */
const problemsOf = async (text: string): Promise<ReadonlyArray<string>> => {
  const file = join(folder, "openapi.json")
  await writeFile(file, text)
  const args = ["lint", file, "--extends=recommended", "--format=json", "--max-problems=1000"]
  const environment = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" }
  const { stdout } = await run(process.execPath, [linter, ...args], { env: environment }).catch(
    (error: { readonly stdout: string }) => error
  )
  const { problems } = JSON.parse(stdout) as { readonly problems: ReadonlyArray<Problem> }
  return problems.filter((problem) => !isRedirect(problem) && !isRefusedByDefault(problem)).map(({ ruleId }) => ruleId)
}

describe("the OpenAPI document", () => {
  it("passes a public linter, warnings included", async () => {
    expect(JSON.parse(document).openapi).toBe("3.1.0")
    expect(await problemsOf(document)).toEqual([])
  })

  it("would not pass it without servers or with a reference to nothing", async () => {
    const { servers: _, ...rest } = JSON.parse(document)
    expect(await problemsOf(JSON.stringify(rest))).toEqual(["no-empty-servers"])
    expect(await problemsOf(document.replace("#/components/schemas/Activity", "#/components/schemas/None"))).toContain(
      "no-unresolved-refs"
    )
  })
})
