// pnpm lint:openapi: the OpenAPI document by OWASP's rules for APIs. No error may be left but those that are waived here.
import { Api } from "@kepu/http/api"
import * as OpenApi from "effect/http-api/OpenApi"
import { execFile } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"

interface Problem {
  readonly code: string
  readonly message: string
  readonly path: ReadonlyArray<string | number>
  /** 0 for an error. */
  readonly severity: number
}

const document = OpenApi.fromApi(Api) as unknown as Readonly<Record<string, unknown>>
const { components, paths } = document as {
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>
    readonly responses: Readonly<Record<string, unknown>>
  }
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: unknown }>>>>
}

/** The components that answers hold. */
const told = new Set<string>()
const look = (part: unknown): void => {
  for (const [, name = ""] of JSON.stringify(part ?? "").matchAll(/"#\/components\/schemas\/([^"]+)"/gu)) {
    if (told.has(name)) continue
    told.add(name)
    look(components.schemas[name])
  }
}
look(components.responses)
for (const { responses } of Object.values(paths).flatMap((path) => Object.values(path))) look(responses)

/**
 * Whether it is about the size of an answer. What is kept may have come by other ways than a request, as tables that an
 * office imports on its machine, so the document must not promise that it is smaller; answers have limits of bytes.
 */
const isSizeOfAnswer = ({ code, path }: Problem): boolean =>
  /-(?:string|array)-limit$/u.test(code) &&
  (path.includes("responses") || (path[0] === "components" && told.has(String(path[2]))))

/**
 * The document in which a schema among the components does not refer to others. Each is looked at under its own name; the
 * linter puts what is referred to in place of each reference, and the rules of a notice would come to millions of places.
 */
const flat = {
  ...document,
  components: {
    ...components,
    schemas: JSON.parse(
      JSON.stringify(components.schemas, (_key, part: unknown) =>
        typeof part === "object" && part !== null && "$ref" in part ? {} : part
      )
    ) as unknown
  }
}

const { resolve } = createRequire(import.meta.url)
const linter = join(resolve("@stoplight/spectral-cli/package.json"), "../dist/index.js")
const folder = mkdtempSync(join(tmpdir(), "kepu-openapi-"))
const [file, output] = [join(folder, "openapi.json"), join(folder, "problems.json")]
writeFileSync(file, JSON.stringify(flat))
const ruleset = join(import.meta.dirname, "owasp.mjs")
const args = [linter, "lint", file, "--ruleset", ruleset, "--format", "json", "--output", output]
await promisify(execFile)(process.execPath, args).catch(({ code, stderr }: { code: number; stderr: string }) => {
  // 1 says that there are errors, which are looked at below.
  if (code !== 1) throw new Error(`the linter ended with ${code}: ${stderr}`)
})
const problems = JSON.parse(readFileSync(output, "utf8")) as ReadonlyArray<Problem>
rmSync(folder, { recursive: true })
const errors = problems.filter(({ severity }) => severity === 0)
const left = errors.filter((problem) => !isSizeOfAnswer(problem))
for (const { code, message, path } of left) process.stdout.write(`${code} ${path.join("/")}: ${message}\n`)
process.stdout.write(
  `lint:openapi: ${left.length} errors, ${errors.length - left.length} of the size of answers are waived\n`
)
if (left.length > 0) process.exitCode = 1
