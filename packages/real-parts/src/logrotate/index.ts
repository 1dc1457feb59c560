import { execFileSync } from "node:child_process"
import { chmodSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { programOf } from "../debian/programOf.ts"

/**
 * Runs logrotate once with what a file of /etc/logrotate.d says, though nothing is due yet; `folder` takes its files.
 *
 * @throws an Error where there is no logrotate, or it refuses the file
 */
export const rotateNow = (conf: string, folder: string): void => {
  const { env, path } = programOf("logrotate", folder, ["libpopt0"])
  const file = join(folder, "logrotate.conf")
  writeFileSync(file, conf)
  // It believes no file that others may write.
  chmodSync(file, 0o644)
  execFileSync(path, ["--force", "--state", join(folder, "logrotate.state"), file], { env, stdio: "pipe" })
}
