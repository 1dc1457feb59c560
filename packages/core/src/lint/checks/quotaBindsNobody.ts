import { byId } from "../../requirement/byId.ts"
import type { Clause } from "../../notice/Clause.ts"
import type { Term } from "../../condition/Vocabulary.ts"
import { boundsOf } from "../../requirement/partsOf.ts"
import type { Rule } from "../../rule/Rule.ts"
import { fill, list } from "../../text/Localized.ts"
import { type Check, inRules, named } from "../found.ts"
import { words } from "../words.ts"

/** All that the clause and the rule say, in either language. */
const saidIn = (rule: Rule, clause: Clause): string => {
  const texts = [rule.says, rule.reading, clause.summary, clause.reading]
  const said = [clause.phrase, ...texts.flatMap((text) => (text === undefined ? [] : [text["zh-CN"], text.en]))]
  return said.join("\n").toLowerCase()
}

const speaksOf = ({ name, synonyms = [] }: Term, said: string): boolean =>
  [name["zh-CN"], name.en, ...synonyms].some((word) => said.includes(word.toLowerCase()))

/** A rule binds units of kinds to which the notice is not addressed and of which its clause does not speak. */
export const quotaBindsNobody: Check = ({ notice, rules }) => {
  if (notice.addressees.length === 0) return []
  const addressees = new Set(notice.addressees)
  const clauses = new Map(notice.clauses.map((clause) => [clause.number, clause]))
  const unitKinds = byId(notice.vocabulary.unitKinds)
  const places = new Map([...unitKinds.keys()].map((id, n) => [id, n]))
  return rules.flatMap((placed) => {
    const kindsBound = boundsOf(placed.asked).flatMap((bound) => (bound._tag === "KindIn" ? [bound.kinds] : []))
    if (kindsBound.every((kinds) => kinds.some((kind) => addressees.has(kind)))) return []
    const said = saidIn(placed.rule, clauses.get(placed.clause)!)
    return kindsBound
      .map((kinds) =>
        [...new Set(kinds)].toSorted((a, b) => places.get(a)! - places.get(b)!).map((id) => unitKinds.get(id)!)
      )
      .filter((kinds) => kinds.every((kind) => !addressees.has(kind.id) && !speaksOf(kind, said)))
      .map((kinds) =>
        inRules([placed], fill(words.bindsNobody, { rule: named(placed) }), list(kinds.map(({ name }) => name)))
      )
  })
}
