import { execFileSync } from "node:child_process"
import { join } from "node:path"

/** Builds the console once for all checks, where `kepu serve` finds it when it runs from its sources. */
export default (): void => {
  execFileSync(process.execPath, ["-C", "@kepu/source", join(import.meta.dirname, "../build/main.ts")])
}
