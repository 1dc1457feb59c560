import type { Case } from "../requirement/Case.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Units } from "./Units.ts"

/** Looks units and activities up by their ids; activities are indexed when one is first wanted. */
export const lookups = (
  portfolio: Pick<Portfolio, "activities" | "units">,
  { placeOf }: Pick<Units, "placeOf">
): Pick<Case, "unitById" | "activityById"> => {
  let byId: ReadonlyMap<string, Activity> | undefined
  return {
    unitById: { get: (id) => portfolio.units[placeOf(id) ?? -1] },
    activityById: {
      get: (id) => (byId ??= new Map(portfolio.activities.map((activity) => [activity.id as string, activity]))).get(id)
    }
  }
}
