import type { Range } from "../rubric/earned.ts"
import { pointsOf } from "../portfolio/Points.ts"
import type { Amount } from "./Scores.ts"

const end = (hundredths: number): number | null => (Number.isFinite(hundredths) ? pointsOf(hundredths) : null)

/** Points as they are told, of points in hundredths. */
export const amountOf = ({ from, to }: Range): Amount => ({ from: end(from), to: end(to) })
