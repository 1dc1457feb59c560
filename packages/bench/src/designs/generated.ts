import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Notice } from "@kepu/core"
import type { Condition } from "@kepu/core/condition"
import { asked, bothStages, type JudgeRows, type Terms, unheardOf } from "./rowRules.ts"

const quote = (text: unknown): string => JSON.stringify(text)
const isOneOf = (value: string, list: ReadonlyArray<string>) =>
  list.map((one) => `${value} === ${quote(one)}`).join(" || ")
const known = (fact: string, yes: string) => `(${fact} === undefined ? 0 : ${yes})`

/** Writes conditions as expressions over constants; each distinct one gets a constant of its own. */
const writer = ({ days, declaring }: Terms) => {
  const constants = new Map<string, string>()
  const facts = new Set<string>()
  const fact = (name: string) => {
    facts.add(name)
    return name
  }
  const named = (words: ReadonlyArray<string>) =>
    words.map((word) => `${fact("name")}.includes(${quote(word)})`).join(" || ") || "false"
  const textOf = (condition: Condition): string => {
    switch (condition._tag) {
      case "Always":
        return "1"
      case "All":
        return `Math.min(${condition.of.map(write).join(", ")})`
      case "Any":
        return `Math.max(${condition.of.map(write).join(", ")})`
      case "InWindow": {
        const { end, start } = days(condition.window)
        const test = condition.wholly
          ? `start >= ${quote(start)} && end <= ${quote(end)}`
          : `start <= ${quote(end)} && end >= ${quote(start)}`
        return known(fact("time"), `(${test} ? 1 : -1)`)
      }
      case "NameContains":
        return `(${named(condition.words)} ? 1 : -1)`
      case "HasTopic": {
        const told = known(fact("topics"), `(topics.includes(${quote(condition.topic)}) ? 1 : -1)`)
        return `(${named(declaring(condition.topic))} ? 1 : ${told})`
      }
      case "ModeIn":
        return known(fact("mode"), `(${isOneOf("mode", condition.modes)} ? 1 : -1)`)
      case "PlatformIn":
        return known(fact("platform"), `(${isOneOf("platform", condition.states)} ? 1 : -1)`)
      case "AtLeast":
        return known(fact(condition.fact), `(${condition.fact} >= ${condition.number} ? 1 : -1)`)
      case "Reported":
        return condition.fact === "summary"
          ? known(fact("summary"), "(summary ? 1 : -1)")
          : known(fact(condition.fact), "1")
      default:
        return unheardOf(condition)
    }
  }
  const write = (condition: Condition): string => {
    const text = textOf(condition)
    const name = constants.get(text) ?? `c${constants.size}`
    constants.set(text, name)
    return name
  }
  return { constants, facts, write }
}

const moduleFor = (notice: Notice): string => {
  const { counted, rules, terms } = asked(notice)
  const { constants, facts, write } = writer(terms)
  const findings = rules.map(({ id: rule, require, where }) => {
    const [applies, fulfils] = [write(where), write(require)]
    return `if (${applies} !== -1 && (${applies} !== 1 || ${fulfils} !== 1)) findings.push({ rule: ${quote(rule)}, status: ${applies} === 1 && ${fulfils} === -1 ? "unmet" : "undetermined", id: activity.id })`
  })
  const counts = write(counted)
  return `export const judge = (activities, unitPlace, findings, sure, possible) => {
  for (const activity of activities) {
    const { ${[...facts].join(", ")} } = activity
    const start = time?.sessions[0].start
    const end = time?.sessions[0].end ?? start
    ${[...constants].map(([text, name]) => `const ${name} = ${text}`).join("\n    ")}
    ${findings.join("\n    ")}
    if (${counts} !== -1) {
      const place = unitPlace.get(activity.host)
      possible[place]++
      if (${counts} === 1) sure[place]++
    }
  }
}
`
}

/** The rules written out as a module, as a build step would, and imported from its file. */
export const generatedCode = async (notice: Notice) => {
  const folder = mkdtempSync(join(tmpdir(), "kepu-bench-"))
  try {
    const file = join(folder, "rules.mjs")
    writeFileSync(file, moduleFor(notice))
    const { judge } = (await import(pathToFileURL(file).href)) as { readonly judge: JudgeRows }
    return bothStages(judge)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
