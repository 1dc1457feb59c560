import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { execFileSync } from "node:child_process"
import type { TestProject } from "vitest/node"

declare module "vitest" {
  interface ProvidedContext {
    /** The folder into which the site was rendered for this run. */
    readonly site: string
  }
}

/** Renders the site once for all checks. */
export default ({ provide }: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), "kepu-site-"))
  execFileSync(process.execPath, ["-C", "@kepu/source", join(import.meta.dirname, "../src/main.ts"), folder])
  provide("site", folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
