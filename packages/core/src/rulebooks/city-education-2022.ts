import { rulebookOf, type Rulebook } from "../requirement/Rulebook.ts"
import { notice } from "../notices/city-education-2022.ts"

/** The rules of the notice without its words; the published package has them as data (`build/data.ts`). */
export const rulebook: Rulebook = rulebookOf(notice)
