import type { Clause } from "../../notice/Clause.ts"
import type { Term } from "../../notice/Vocabulary.ts"
import { requirementOf } from "../../requirement/lower.ts"
import { boundsOf } from "../../requirement/partsOf.ts"
import type { Rule } from "../../rule/Rule.ts"
import { fill, list, localized } from "../../text/Localized.ts"
import { type Check, inRules, named } from "../found.ts"

/** Whether the clause or the rule speaks of units of the kind, in either language. */
const speaksOf = ({ name, synonyms = [] }: Term, rule: Rule, clause: Clause): boolean => {
  const texts = [rule.says, rule.reading, clause.summary, clause.reading]
  const words = [clause.phrase, ...texts.flatMap((text) => (text === undefined ? [] : [text["zh-CN"], text.en]))]
  const said = words.join("\n").toLowerCase()
  return [name["zh-CN"], name.en, ...synonyms].some((word) => said.includes(word.toLowerCase()))
}

/** A rule binds units of kinds to which the notice is not addressed and of which its clause does not speak. */
export const quotaBindsNobody: Check = ({ notice, rules }) =>
  notice.addressees.length === 0
    ? []
    : rules.flatMap((placed) => {
        const clause = notice.clauses.find(({ number }) => number === placed.clause)!
        return boundsOf(requirementOf(placed.rule, notice))
          .flatMap((bound) => (bound._tag === "KindIn" ? [bound.kinds] : []))
          .map((kinds) => notice.vocabulary.unitKinds.filter(({ id }) => kinds.includes(id)))
          .filter((kinds) =>
            kinds.every((kind) => !notice.addressees.includes(kind.id) && !speaksOf(kind, placed.rule, clause))
          )
          .map((kinds) =>
            inRules(
              [placed],
              fill(
                localized(
                  "{rule}约束的单位既非主送单位，条款中也未提及",
                  "{rule} binds units to which the notice is not addressed and of which the clause does not speak"
                ),
                { rule: named(placed) }
              ),
              list(kinds.map(({ name }) => name))
            )
          )
      })
