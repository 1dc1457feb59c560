/**
 * Writes the notices and their rulebooks into the built package as data, which both are: whoever imports one then loads
 * neither the functions by which it is written nor the schema that checks it, which it has passed here. Their types are
 * written by the compiler.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { jsonSchemas } from "./jsonSchemas.ts"

const here = import.meta.dirname

const write = async (folder: string, name: string, file: string): Promise<void> => {
  const { [name]: data } = (await import(join(here, "../src", folder, file))) as Readonly<Record<string, unknown>>
  const text = JSON.stringify(data)
  if (!isDeepStrictEqual(JSON.parse(text), data)) throw new Error(`${folder}/${file} is more than JSON`)
  writeFileSync(join(here, "../dist", folder, `${basename(file, ".ts")}.js`), `export const ${name} = ${text}\n`)
}

for (const [folder, name] of [
  ["notices", "notice"],
  ["rulebooks", "rulebook"]
] as const) {
  const files = readdirSync(join(here, "../src", folder)).filter((file) => file.endsWith(".ts"))
  await Promise.all(files.map((file) => write(folder, name, file)))
}

const schemas = join(here, "../dist/schema")
mkdirSync(schemas, { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join(schemas, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`)
}
