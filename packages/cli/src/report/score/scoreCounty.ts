import { score } from "@kepu/core/rubric"
import type { County } from "../../county.ts"
import type { Scored } from "./document.ts"

/** The county scored by the rubric of its notice; `undefined` if the notice has none. */
export const scoreCounty = (county: County): Scored | undefined => {
  const { notice, portfolio } = county
  const { rubric } = notice
  const scores = score(notice, portfolio, county)
  return rubric === undefined || scores === undefined ? undefined : { county, notice, rubric, scores }
}
