import type { Activity } from "@kepu/core"
import type { Truth } from "@kepu/core/condition"
import * as z from "zod"
import { isComplete, isInWindow } from "../byHand.ts"
import type { Peer } from "./Peer.ts"
import { byRow, type RuleName, rules } from "./rows.ts"

/** Each rule as a predicate written by hand: zod has the checks called and their issues gathered. */
const predicates: Readonly<Record<RuleName, (activity: Activity) => Truth>> = {
  window: isInWindow,
  within: ({ time }) => {
    if (time === undefined) return undefined
    const { end, start } = time.sessions[0]
    return start >= "2023-09-17" && (end ?? start) < "2023-09-24"
  },
  name: ({ name }) => name.includes("科普"),
  "food-safety-name": ({ name, topics }) => name.includes("食品安全") || (topics && !topics.includes("food-safety")),
  "online-address": ({ address, mode }) =>
    mode === undefined || (mode !== "on-site" && address === undefined) ? undefined : true,
  published: ({ platform }) => platform && platform === "published",
  "annex-1": ({ contactName, contactPhone, place, time }) =>
    time === undefined || place === undefined || contactName === undefined || contactPhone === undefined
      ? undefined
      : true,
  complete: isComplete
}

const checks = rules.map((rule): z.core.CheckFn<Activity> => {
  const predicate = predicates[rule]
  return ({ issues, value }) => {
    const truth = predicate(value)
    if (truth !== true)
      issues.push({
        code: "custom",
        path: [rule],
        input: undefined,
        message: truth === false ? "unmet" : "open",
        continue: true
      })
  }
})

export const zod: Peer = {
  name: "zod",
  package: "zod",
  form: "checks without structure, an issue a finding",
  most: 20_000,
  prepare: async ({ activities, units }) => {
    const schema = z.custom<Activity>().check(...checks)
    const answer = (activity: Activity): ReadonlyArray<Truth> => {
      const answers: Array<Truth> = Array.from({ length: rules.length }, () => true)
      for (const { message, path } of schema.safeParse(activity).error?.issues ?? [])
        answers[rules.indexOf(path[0] as RuleName)] = message === "unmet" ? false : undefined
      return answers
    }
    return { run: () => byRow(activities, units, answer) }
  }
}
