import { digest } from "../digest.ts"
import { fill, type Localized } from "../text/Localized.ts"
import type { Alone } from "./alone.ts"
import type { Draft } from "./Draft.ts"
import type { Diagnostic } from "./Diagnostic.ts"
import type { Placed, Stated } from "./Placed.ts"
import { rulesDigest } from "./ruleDigest.ts"
import { words } from "./words.ts"

/** A diagnostic as a check finds it, before it gets its code. */
export type Found = Omit<Diagnostic, "code" | "severity">

/** Looks for one kind of diagnostic. */
export type Check = (draft: Draft) => ReadonlyArray<Found>

/** A rule as people call it: its clause, and what it says. */
export const named = ({ clause, rule }: Stated): Localized => fill(words.rule, { clause, says: rule.says })

/** A diagnostic about rules. */
export const inRules = (
  [first, ...rest]: readonly [Stated, ...ReadonlyArray<Stated>],
  message: Localized,
  witness: Localized
): Found => ({
  clauses: [...new Set([first, ...rest].map(({ clause }) => clause))],
  rules: [first.rule.id, ...rest.map(({ rule }) => rule.id)],
  message,
  witness,
  digest: rulesDigest([first, ...rest].map(({ rule }) => rule))
})

/** A diagnostic about another part of the notice, `part`. */
export const inPart = (
  clauses: ReadonlyArray<string>,
  part: object,
  message: Localized,
  witness: Localized
): Found => ({ clauses: [...new Set(clauses)], message, witness, digest: digest(part) })

/** The diagnostics of rules that are wrong by themselves in one way; `message` is about the `{rule}`. */
export const ofSingle = (rules: ReadonlyArray<Placed>, code: Alone["code"], message: Localized): ReadonlyArray<Found> =>
  rules.flatMap((placed) =>
    placed.alone?.code === code ? [inRules([placed], fill(message, { rule: named(placed) }), placed.alone.witness)] : []
  )

/** Terms by their ids. */
export const byId = <A extends { readonly id: string }>(terms: ReadonlyArray<A>): ReadonlyMap<string, A> =>
  new Map(terms.map((term) => [term.id, term]))

/** Puts together what is the same by `key`, in the order of its first appearance. */
export const groupBy = <A>(
  items: ReadonlyArray<A>,
  key: (item: A) => string
): ReadonlyArray<readonly [A, ...ReadonlyArray<A>]> => {
  const groups = new Map<string, [A, ...Array<A>]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return [...groups.values()]
}
