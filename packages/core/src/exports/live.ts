/** An assessment that is kept up to date while activities and units come, change and go. */
export { indicateLive } from "../live/indicateLive.ts"
export { live, type Live } from "../live/Live.ts"
export type { LiveOptions, LiveRegisters } from "../live/LiveOptions.ts"
export type { Listed, Paging, Wanted } from "../live/findingsPage.ts"
export type { Choice, ChoosingOptions } from "../live/Choices.ts"
export type { Rank } from "../live/Ranks.ts"
