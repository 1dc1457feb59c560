import { rulebookOf, type Rulebook } from "../requirement/Rulebook.ts"
import { notice } from "../notices/national-2025.ts"

/** The rules of the notice without its words; the published package has them as data (`build/data.ts`). */
export const rulebook: Rulebook = rulebookOf(notice)
