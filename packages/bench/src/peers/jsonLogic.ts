import { LogicEngine } from "json-logic-engine"
import type { Activity } from "@kepu/core"
import type { Truth } from "@kepu/core/condition"
import type { Peer } from "./Peer.ts"
import { byRow } from "./rows.ts"

const fact = (name: string) => ({ var: name })
const unknown = (name: string) => ({ "===": [fact(name), null] })
const open = null
/** The truth of `yes`; open if one of those facts is not known. */
const known = (facts: ReadonlyArray<string>, yes: unknown) => ({ if: [{ or: facts.map(unknown) }, open, yes] })
const named = (word: string) => ({ in: [word, fact("name")] })
const start = fact("time.sessions.0.start")
const end = { if: [unknown("time.sessions.0.end"), start, fact("time.sessions.0.end")] }
const atLeastOne = (name: string) => ({ and: [{ "!": unknown(name) }, { ">=": [fact(name), 1] }] })
const lacks = (name: string) => ({ and: [{ "!": unknown(name) }, { "<": [fact(name), 1] }] })

const answers = [
  known(["time"], { and: [{ "<": [start, "2023-09-24"] }, { ">=": [end, "2023-09-17"] }] }),
  known(["time"], { and: [{ ">=": [start, "2023-09-17"] }, { "<": [end, "2023-09-24"] }] }),
  named("科普"),
  { if: [named("食品安全"), true, known(["topics"], { "!": { in: ["food-safety", fact("topics")] } })] },
  known(["mode"], { if: [{ "==": [fact("mode"), "on-site"] }, true, known(["address"], true)] }),
  known(["platform"], { "==": [fact("platform"), "published"] }),
  known(["time", "place", "contactName", "contactPhone"], true),
  {
    if: [
      { or: [{ and: [lacks("images"), lacks("videos")] }, lacks("newsLinks"), { "===": [fact("summary"), false] }] },
      false,
      { or: [atLeastOne("images"), atLeastOne("videos")] },
      known(["newsLinks", "summary"], true),
      open
    ]
  }
]

export const jsonLogic: Peer = {
  name: "json-logic-engine",
  package: "json-logic-engine",
  form: "built: functions from generated text",
  most: 1e6,
  prepare: async ({ activities, units }) => {
    const answer = new LogicEngine().build(answers) as (activity: Activity) => ReadonlyArray<Truth>
    return { run: () => byRow(activities, units, answer) }
  }
}
