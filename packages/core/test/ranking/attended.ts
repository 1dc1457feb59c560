import type { Portfolio } from "@kepu/core"
import { activity, portfolioOf } from "../sample.ts"
import { weightsOf } from "./sample.ts"

/** All that an activity has to have to be recommended. */
export const complete = { platform: "published", images: 1, newsLinks: 1, summary: true } as const
export const byPeople = weightsOf([{ indicator: "participants", points: 1, scale: { _tag: "PerUnit", per: 1 } }])
export const time = { sessions: [{ start: "2023-09-18" }] } as const

/** Complete activities of the hosts `u1` … with these numbers of participants, as `a0`, `a1` … */
export const attended = (...given: ReadonlyArray<readonly [host: string, participants: number]>): Portfolio =>
  portfolioOf({
    units: ["u1", "u2", "u3"].map((id) => ({
      id,
      name: `单位${id}`,
      kinds: [id === "u3" ? "township" : "member-unit"]
    })),
    activities: given.map(([host, participants], n) =>
      activity({ id: `a${n}`, name: `活动${n}`, host, participants, time, ...complete })
    )
  })

export const idsOf = (list: ReadonlyArray<{ readonly activity: { readonly id: string } }>) =>
  list.map(({ activity: { id } }) => id).join(" ")
