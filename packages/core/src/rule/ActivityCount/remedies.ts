import type { Case } from "../../assessment/Case.ts"
import type { Missing, Remedy } from "../../assessment/Finding.ts"
import { runsOutAt } from "../../assessment/runsOut.ts"
import type { Status } from "../../assessment/Status.ts"
import { advise } from "../../condition/advise.ts"
import { shortfall } from "../../condition/facts.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import { fill, list, localized } from "../../text/Localized.ts"
import { reportOf } from "../tally.ts"
import type { ActivityCount } from "./schema.ts"

/** The activity that lacks least to be counted, and what it lacks. */
const nearest = ({ where }: ActivityCount, own: ReadonlyArray<Activity>, given: Case) =>
  own
    .map((activity) => ({ activity, lacking: shortfall(where, activity, given) }))
    .filter(({ lacking }) => lacking.length > 0)
    .toSorted((a, b) => a.lacking.length - b.lacking.length)
    .at(0)

export const remedies = (
  form: ActivityCount,
  status: Status,
  own: ReadonlyArray<Activity>,
  missing: ReadonlyArray<Missing>,
  given: Case
): ReadonlyArray<Remedy> => {
  if (status === "undetermined") return missing.map(reportOf)
  if (status !== "unmet" && status !== "pending") return []
  const found = nearest(form, own, given)
  if (found !== undefined) {
    return [
      {
        kind: "act",
        text: fill(localized("让“{activity}”计入：{advice}", "make “{activity}” count: {advice}"), {
          activity: found.activity.name,
          advice: list(found.lacking.map((question) => advise(question, found.activity, given)))
        })
      }
    ]
  }
  return [
    given.asOf < runsOutAt(form.limit, given)
      ? { kind: "act", text: localized("举办一场符合要求的活动并报送", "hold an activity that counts, and report it") }
      : {
          kind: "act",
          text: localized(
            "期限已过，无法补办；请向主办机关书面说明",
            "the time is over: explain it to the issuer in writing"
          )
        }
  ]
}
