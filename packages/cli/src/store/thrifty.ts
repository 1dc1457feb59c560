import { setFlagsFromString } from "node:v8"
import * as Effect from "effect/Effect"

/**
 * For work on any number of records in memory that does not grow with it: V8 otherwise lets garbage pile up to several
 * times of what is in use before it looks for it, if the machine has the room.
 */
export const thrifty = Effect.sync(() => setFlagsFromString("--heap-growing-percent=15"))
