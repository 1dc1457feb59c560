import { type Localized, same } from "../text/Localized.ts"
import type { Subject } from "./Subject.ts"

/**
 * What a subject is called in each language.
 *
 * @example
 * ```ts
 * import { subjectName } from "@kepu/core/assessment"
 *
 * console.log(subjectName({ name: "县教育局" })["zh-CN"]) // 县教育局
 * ```
 */
export const subjectName = ({ name, names }: Pick<Subject, "name" | "names">): Localized => names ?? same(name)
