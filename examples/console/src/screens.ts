import type { Component } from "vue"
import { importing } from "./screens/importing/index.ts"
import { overview } from "./screens/overview/index.ts"
import { questions } from "./screens/questions/index.ts"
import { ranking } from "./screens/ranking/index.ts"
import { recommendation } from "./screens/recommendation/index.ts"
import { review } from "./screens/review/index.ts"
import { units } from "./screens/units/index.ts"

/** A screen of a ledger. */
export interface Screen {
  /** Its word in the address, `#/region/notice/NAME/…`. */
  readonly name: string
  /** What it is called in the list of screens, in the language of the moment. */
  readonly title: () => string
  /** Whether one sees it: by the role of who has signed in, if not for everybody. */
  readonly isFor?: () => boolean
  readonly view: Component
}

/** All screens, in the order in which they are listed; the first is the one that one begins with. */
export const screens: ReadonlyArray<Screen> = [units, review, importing, overview, questions, ranking, recommendation]
