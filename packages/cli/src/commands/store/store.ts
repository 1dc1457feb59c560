import * as Command from "effect/cli/Command"
import type { Say } from "../../language.ts"
import { backupStore } from "./backup.ts"
import { eraseFromStore } from "./erase.ts"
import { exportStore } from "./export.ts"
import { importFiles } from "./import.ts"
import { initStore } from "./init.ts"
import { migrateStore } from "./migrate.ts"
import { restoreStore } from "./restore.ts"
import { verifyStore } from "./verify.ts"

/** `kepu store`: what is kept between reporting and assessment. */
export const store = (say: Say) =>
  Command.make("store").pipe(
    Command.withSubcommands([
      initStore(say),
      importFiles(say),
      exportStore(say),
      backupStore(say),
      restoreStore(say),
      verifyStore(say),
      eraseFromStore(say),
      migrateStore(say)
    ])
  )
