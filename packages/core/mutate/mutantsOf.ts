import { relative, join } from "node:path"
import { instrument } from "./instrument.ts"
import { digestOf } from "./remembered.ts"
import type { MeasuredPart } from "./parts.ts"

/** A change of one place of a source. */
export interface Mutant {
  /** Its number in the instrumented sources. */
  readonly id: string
  /** The file in `src`. */
  readonly file: string
  /** What is changed into what; it stays the same while other lines of the file change. */
  readonly name: string
  /** Tells it from every other mutant of every state of the file. */
  readonly key: string
}

const src = join(import.meta.dirname, "../src")

const oneLine = (code: string): string => code.replaceAll(/\s+/gu, " ")

/** Every change of a part, but those of texts and the like. */
export const mutantsOf = async (part: MeasuredPart): Promise<ReadonlyArray<Mutant>> => {
  const { mutants, sources } = await instrument(part)
  const texts = new Map(
    sources.map(({ content, name }) => [name, { digest: digestOf(content), lines: content.split("\n") }])
  )
  return mutants
    .filter(({ status }) => status === undefined)
    .map(({ fileName, id, location: { end, start }, mutatorName, replacement }) => {
      const { digest, lines } = texts.get(fileName)!
      const offset = ({ column, line }: typeof start) =>
        lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + column
      const original = lines.join("\n").slice(offset(start), offset(end))
      const file = relative(src, fileName)
      const name = `${file} ${mutatorName}: ${oneLine(original)} → ${oneLine(replacement)}`
      return { id, file, name, key: `${digest} ${start.line}:${start.column} ${name}` }
    })
}
