/** The languages in which Kepu speaks, the first one being the default. */
export const languages = ["zh-CN", "en"] as const
