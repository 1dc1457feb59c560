import { type Localized, same } from "../text/Localized.ts"
import type { Subject } from "./Subject.ts"

/** What a subject is called in each language. */
export const subjectName = ({ name, names }: Pick<Subject, "name" | "names">): Localized => names ?? same(name)
