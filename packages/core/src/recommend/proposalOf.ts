import { digest } from "../digest.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import { byCodePoint } from "../rank/inOrder.ts"

/** The one of an activity's recommendations on record that is taken: its host's before others'; else one as its host would make it. */
export const proposalOf = ({ host, id }: Activity, recommendations: ReadonlyArray<Recommendation>): Recommendation => {
  if (recommendations.length === 0) return { activity: id, unit: host }
  if (recommendations.length === 1) return recommendations[0]!
  return recommendations.toSorted(
    (a, b) =>
      Number(b.unit === host) - Number(a.unit === host) ||
      byCodePoint(a.unit, b.unit) ||
      byCodePoint(digest(a), digest(b))
  )[0]!
}

export const byActivity = (
  recommendations: ReadonlyArray<Recommendation>
): ReadonlyMap<string, ReadonlyArray<Recommendation>> => {
  const index = new Map<string, Array<Recommendation>>()
  for (const recommendation of recommendations) {
    const list = index.get(recommendation.activity)
    if (list) list.push(recommendation)
    else index.set(recommendation.activity, [recommendation])
  }
  return index
}
