/** A part of core whose sources are changed place by place, and the tests that are asked. */
export interface MeasuredPart {
  /** Folders of `src`. */
  readonly folders: ReadonlyArray<string>
  /** The file of its tests, in this folder. */
  readonly suite: string
  /** Whether the tests of `assess` are to ask the reference. */
  readonly isReference: boolean
}

const ofReference = { suite: "suite.test.ts", isReference: true }

/** Each is measured by itself, as all together take long. */
export const measuredParts = {
  requirement: { folders: ["requirement", "rule", "assessment"], ...ofReference },
  condition: { folders: ["condition"], ...ofReference },
  time: { folders: ["time"], ...ofReference },
  explain: { folders: ["explain"], ...ofReference },
  engine: { folders: ["engine"], suite: "engine.test.ts", isReference: false },
  live: { folders: ["live"], suite: "live.test.ts", isReference: false }
} as const satisfies { readonly [word: string]: MeasuredPart }

export type PartName = keyof typeof measuredParts

/** What has tests of its own and judges nothing. */
export const leftOut = [
  "src/time/writeSchedule.ts",
  "src/condition/{say,uses}.ts",
  "src/rule/uses.ts",
  "src/requirement/{Rulebook,entries,measurement,partsOf,readsOf,steady}.ts",
  "src/explain/{basis,explain,explainCondition,grounds,steps}.ts"
]
