import type { Mode, PlatformState } from "@kepu/core/portfolio"
import type { Choice } from "@kepu/core/tables"
import { fold } from "../text.ts"

/**
 * How the platform and clerks write its states; nothing official lists them.
 *
 * @example
 * ```ts
 * import { platformStates } from "@kepu/csv"
 *
 * console.log(platformStates.published) // [ '已发布', '审核通过' ]
 * ```
 */
export const platformStates = {
  "not-filed": ["未填报"],
  filed: ["已填报", "已提交"],
  "under-review": ["审核中", "待审核"],
  published: ["已发布", "审核通过"],
  rejected: ["审核未通过", "已退回", "驳回"]
} as const satisfies Record<PlatformState, ReadonlyArray<string>>

/**
 * How people write whether an activity is held at a place or on the network (活动形式).
 *
 * @example
 * ```ts
 * import { modes } from "@kepu/csv"
 *
 * console.log(modes.online) // [ '线上', '网上', '网络' ]
 * ```
 */
export const modes = {
  "on-site": ["线下", "现场"],
  online: ["线上", "网上", "网络"],
  hybrid: ["线上线下结合", "线上线下相结合", "线上线下", "线上+线下", "线下+线上", "线上、线下", "线下、线上"]
} as const satisfies Record<Mode, ReadonlyArray<string>>

/**
 * How people write that there is something or not.
 *
 * @example
 * ```ts
 * import { answers } from "@kepu/csv"
 *
 * console.log(answers.yes, answers.no) // [ '有', '是' ] [ '无', '否' ]
 * ```
 */
export const answers = { yes: ["有", "是"], no: ["无", "否"] } as const

type Words = Readonly<Record<string, readonly [string, ...ReadonlyArray<string>]>>

const ofActivities = { mode: modes, platform: platformStates } satisfies Record<Choice, Words>

/** How the values of each fact that is a choice are written; the first word is the one that is written back. */
export const choiceWords: Readonly<Record<string, Words>> = {
  ...ofActivities,
  kind: { exempt: ["免除"], extended: ["延期"] },
  decision: { met: ["符合"], unmet: ["不符合"] },
  register: { activities: ["活动"], submissions: ["报送材料"] }
}

/** What says that a list has no entry. A blank cell does not: it leaves the list unknown. */
export const none = "无"

/** The key under which `text` stands among the words, letter width and blanks aside. */
export const wordIn = <K extends string>(
  words: Readonly<Record<K, ReadonlyArray<string>>>,
  text: string
): K | undefined => {
  const folded = fold(text)
  for (const key in words) {
    if (words[key].some((word) => fold(word) === folded)) return key
  }
  return undefined
}

/** All words, as a message lists them. */
export const allowed = (words: Readonly<Record<string, ReadonlyArray<string>>>): string =>
  Object.values(words).flat().join("、")
