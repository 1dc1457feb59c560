import { type AuthorizationAnswer, preparsePolicySet, statefulIsAuthorized } from "@cedar-policy/cedar-wasm/nodejs"
import type { Truth } from "@kepu/core/condition"
import type { Peer } from "./Peer.ts"
import { byRow, type FlatRow, flatRow, rules } from "./rows.ts"

const known = (fact: string) => `context has ${fact}`
const unknown = (fact: string) => `!(context has ${fact})`
const lacks = (fact: string) => `(${known(fact)} && context.${fact} < 1)`
const has = (fact: string) => `(${known(fact)} && context.${fact} >= 1)`
const notNamed = (word: string) => `!(context.name like "*${word}*")`
const incomplete = `(${lacks("images")} && ${lacks("videos")}) || ${lacks("newsLinks")} || (${known("summary")} && !context.summary)`

/** What forbids an activity: a rule that is unmet, or one that is open. */
const policies: Readonly<Record<string, string>> = {
  "window unmet": `${known("start")} && (context.start > 23 || context.end < 17)`,
  "window undetermined": unknown("start"),
  "within unmet": `${known("start")} && (context.start < 17 || context.end > 23)`,
  "within undetermined": unknown("start"),
  "name unmet": notNamed("科普"),
  "food-safety-name unmet": `${known("food")} && context.food && ${notNamed("食品安全")}`,
  "food-safety-name undetermined": `${unknown("food")} && ${notNamed("食品安全")}`,
  "online-address undetermined": `${unknown("mode")} || (context.mode != "on-site" && ${unknown("address")})`,
  "published unmet": `${known("platform")} && context.platform != "published"`,
  "published undetermined": unknown("platform"),
  "annex-1 undetermined": ["start", "place", "contactName", "contactPhone"].map(unknown).join(" || "),
  "complete unmet": incomplete,
  "complete undetermined": `!(${incomplete}) && (!(${has("images")} || ${has("videos")}) || ${unknown("newsLinks")} || ${unknown("summary")})`
}

const answersOf = (answer: AuthorizationAnswer): ReadonlyArray<Truth> => {
  if (answer.type === "failure") throw new Error(`cedar refuses: ${JSON.stringify(answer.errors)}`)
  const { diagnostics } = answer.response
  if (diagnostics.errors.length > 0) throw new Error(`cedar fails: ${JSON.stringify(diagnostics.errors)}`)
  const reasons = new Set(diagnostics.reason)
  return rules.map((rule) =>
    reasons.has(`${rule} unmet`) ? false : reasons.has(`${rule} undetermined`) ? undefined : true
  )
}

const [principal, action, resource] = ["Unit", "Action", "Activity"].map((type) => ({ type, id: "any" })) as [
  { type: string; id: string },
  { type: string; id: string },
  { type: string; id: string }
]

export const cedar: Peer = {
  name: "cedar-wasm",
  package: "@cedar-policy/cedar-wasm",
  form: "policies parsed beforehand, one request an activity",
  most: 1000,
  prepare: async ({ activities, units }) => {
    const staticPolicies = Object.fromEntries(
      Object.entries(policies).map(([id, when]) => [id, `forbid(principal, action, resource) when { ${when} };`])
    )
    const parsed = preparsePolicySet("eight-rules", { staticPolicies })
    if (parsed.type === "failure") throw new Error(`cedar does not parse the rules: ${JSON.stringify(parsed.errors)}`)
    const answer = (context: FlatRow) =>
      answersOf(
        statefulIsAuthorized({
          principal,
          action,
          resource,
          context: context as Record<string, string | number | boolean>,
          preparsedPolicySetId: "eight-rules",
          entities: []
        })
      )
    const rows = activities.map(flatRow)
    return { run: () => byRow(rows, units, answer) }
  }
}
