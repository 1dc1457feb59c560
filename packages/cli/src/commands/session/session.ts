import * as Command from "effect/cli/Command"
import type { Say } from "../../language.ts"
import { endSessions } from "./end.ts"
import { listSessions } from "./list.ts"

/** `kepu session`: people who are logged in to the service that `kepu serve` runs. */
export const session = (say: Say) =>
  Command.make("session").pipe(Command.withSubcommands([listSessions(say), endSessions(say)]))
