import type { Counted } from "./counted.ts"
import type { Demand } from "./Requirement.ts"

/** The amounts between which a number has to lie, both included, as far as they are known; what is counted is whole. */
export const wantedOf = ({
  amounts,
  demand
}: Pick<Counted, "amounts" | "demand">): Required<Pick<Demand, "atLeast" | "atMost">> => {
  let { atLeast = 0, atMost = Infinity } = demand
  for (const [n, { is }] of (demand.compared ?? []).entries()) {
    const { known, possible } = amounts[n]!
    if (is === "atLeast") atLeast = Math.max(atLeast, known)
    if (is === "moreThan") atLeast = Math.max(atLeast, Math.floor(known) + 1)
    if (is === "atMost") atMost = Math.min(atMost, possible)
    if (is === "lessThan") atMost = Math.min(atMost, Math.ceil(possible) - 1)
  }
  return { atLeast, atMost }
}
