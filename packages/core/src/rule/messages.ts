import { localized } from "../text/Localized.ts"

/** What rule forms say alike of a subject. */
export const cannotBeJudged = localized(
  "{subject}无法判定：{says}；缺少：{missing}",
  "{subject} cannot be judged: {says}; missing: {missing}"
)
export const notBound = localized("{subject}不适用：{says}", "{subject} is not bound by: {says}")
