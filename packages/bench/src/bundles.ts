import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { gzipSync } from "node:zlib"
import { rulebookOf } from "@kepu/core/notice"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { weigh } from "@kepu/real-parts/chromium"
import { type Measurement, measurementTable, show, tableOf } from "./Measurement.ts"
import type { Suite } from "./Suite.ts"

const keep = (name: string) => `import * as all from "${name}"\nglobalThis.all = all`

const judging = 'import { judge } from "@kepu/core/judge"'
const assessing = 'import { assess } from "@kepu/core"'
const decoding = `import { Portfolio } from "@kepu/core/schema"
import { decodeUnknownSync } from "effect/SchemaParser"
const decode = decodeUnknownSync(Portfolio)`

/** As the built package has them: as data. */
const rulebook = `const rulebook = ${JSON.stringify(rulebookOf(notice))}`
const noticeOfPucheng = `const notice = ${JSON.stringify(notice)}`

const use = (names: string, ...parts: ReadonlyArray<string>) => `${parts.join("\n")}\nglobalThis.all = [${names}]`

const withoutSchema = "Kepu: judging and the rules of Pucheng, without Schema"
const withSchema = "Kepu: judging and the rules of Pucheng, and portfolios decoded with Schema"
const withWords = "Kepu: `assess` with its words, and portfolios decoded with Schema"

const scripts = {
  [withoutSchema]: use("judge, rulebook", judging, rulebook),
  [withSchema]: use("judge, rulebook, decode", judging, rulebook, decoding),
  [withWords]: use("assess, decode", assessing, decoding),
  "Kepu: `assess` with its words": use("assess", assessing),
  "Kepu: `assess`, the notice of Pucheng, and portfolios decoded": use(
    "assess, notice, decode",
    assessing,
    noticeOfPucheng,
    decoding
  ),
  "effect/Schema alone":
    'import * as Schema from "effect/Schema"\nglobalThis.all = Schema.decodeUnknownSync(Schema.Struct({ id: Schema.String }))',
  "json-logic-engine": keep("json-logic-engine"),
  "json-rules-engine": keep("json-rules-engine"),
  publicodes: keep("publicodes"),
  zod: keep("zod")
} as const

/** The compressed kilobytes of a WebAssembly engine's own file: it is all but the whole of it. */
const cedarWasm = (): number => {
  const file = createRequire(import.meta.url).resolve("@cedar-policy/cedar-wasm/nodejs")
  return gzipSync(readFileSync(new URL("cedar_wasm_bg.wasm", `file://${file}`)), { level: 9 }).length / 1000
}

/** What each engine weighs in a page. */
export const bundles: Suite = async () => {
  const sizes: Array<readonly [string, number]> = []
  for (const [name, script] of Object.entries(scripts))
    sizes.push([name, (await weigh(import.meta.dirname, script)).kilobytes])
  sizes.push(["cedar-wasm", cedarWasm()])
  const sizeOf = (wanted: string) => sizes.find(([name]) => name === wanted)![1]
  const measurements: ReadonlyArray<Measurement> = [
    { what: "judging and one notice, in a page", cost: sizeOf(withoutSchema), gate: 10, wanted: 8, unit: "kB" },
    { what: "the same, and reading with Schema", cost: sizeOf(withSchema), gate: 45, wanted: 35, unit: "kB" },
    { what: "`assess` with its words, and reading", cost: sizeOf(withWords), gate: 67.2, wanted: 45, unit: "kB" }
  ]
  const rows = sizes.toSorted(([, a], [, b]) => a - b).map(([name, kilobytes]) => [name, show(kilobytes)])
  return {
    measurements,
    text: `${measurementTable(measurements)}\n\n${tableOf(["in a page", "kB, minified and compressed"], rows)}`
  }
}
