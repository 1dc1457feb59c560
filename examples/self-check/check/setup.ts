import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"

declare module "vitest" {
  interface ProvidedContext {
    /** The folder into which the page was built for this run. */
    readonly built: string
  }
}

/** Builds the page once for all checks. */
export default ({ provide }: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), "kepu-self-check-"))
  execFileSync(process.execPath, ["-C", "@kepu/source", join(import.meta.dirname, "../build/main.ts"), folder])
  provide("built", folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
