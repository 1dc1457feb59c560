/**
 * The languages in which Kepu speaks, the first one being the default.
 *
 * @example
 * ```ts
 * import { languages } from "@kepu/core/text"
 *
 * console.log(languages) // [ 'zh-CN', 'en' ]
 * ```
 */
export const languages = ["zh-CN", "en"] as const
