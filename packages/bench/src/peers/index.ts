import { cedar } from "./cedar.ts"
import { duckdb } from "./duckdb.ts"
import { jsonLogic } from "./jsonLogic.ts"
import { jsonRules } from "./jsonRules.ts"
import { nodeSqlite } from "./nodeSqlite.ts"
import type { Peer } from "./Peer.ts"
import { publicodes } from "./publicodes.ts"
import { zen } from "./zen.ts"
import { zod } from "./zod.ts"

/** The engines, and how much faster than each Kepu is wanted to be. */
export const peers: ReadonlyArray<readonly [peer: Peer, wanted: number]> = [
  [jsonLogic, 1.5],
  [duckdb, 1],
  [nodeSqlite, 1],
  [zod, 1],
  [zen, 15],
  [cedar, 300],
  [jsonRules, 400],
  [publicodes, 1]
]
