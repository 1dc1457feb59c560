/// <reference types="vite/client" />
import { it } from "vitest"
import { keepLive } from "../test/engine/live/keepLive.ts"
import { freshNotices } from "./alike.ts"

/** The tests that are run against each change of live assessments. */
import.meta.glob("../test/engine/live/*.test.ts", { eager: true })

it.each([0, 1, 2, 3].flatMap((turn) => freshNotices(4, 12).map(([notice, n]) => [notice, 10 * turn + n] as const)))(
  "a live assessment is what judging anew comes to %#",
  (notice, seed) => keepLive({ ...notice }, seed, 2, 2)
)
