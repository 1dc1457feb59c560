import * as Command from "effect/cli/Command"
import type { Say } from "../../language.ts"
import { createToken } from "./create.ts"
import { listTokens } from "./list.ts"
import { revokeToken } from "./revoke.ts"

/** `kepu token`: who may use the service that `kepu serve` runs. */
export const token = (say: Say) =>
  Command.make("token").pipe(Command.withSubcommands([createToken(say), listTokens(say), revokeToken(say)]))
