import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

/** A Chromium, and the environment that it needs. */
export interface Installation {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const packageFolder = (): string => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..")
  } catch (cause) {
    throw new Error("No Chromium for the tests: run `npx -y pnpm@12.21.0 install`.", { cause })
  }
}

const unpacked = (): string => {
  const folder = packageFolder()
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }
  const cache = join(import.meta.dirname, "../../node_modules/.cache")
  const target = join(cache, `chromium-${version}`)
  if (existsSync(target)) return target
  mkdirSync(cache, { recursive: true })
  // Several test files may be here at once: each unpacks beside, and the first one to be ready gives the folder its name.
  const partial = mkdtempSync(join(cache, "unpacking-"))
  try {
    execFileSync(process.execPath, ["--no-warnings", join(import.meta.dirname, "unpack.ts"), join(folder, "bin")], {
      env: { ...process.env, TMPDIR: partial },
      timeout: 120_000
    })
    renameSync(partial, target)
  } catch (cause) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(target)) throw new Error(`Chromium could not be unpacked into ${target}`, { cause })
  }
  return target
}

/** The Chromium that `KEPU_TEST_CHROMIUM` names, or else the one that comes as a package, unpacked once. */
export const findChromium = (): Installation => {
  const named = process.env["KEPU_TEST_CHROMIUM"]
  if (named !== undefined && named !== "") return { executablePath: named, env: {} }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("The packaged Chromium is for Linux on x64: set KEPU_TEST_CHROMIUM to a Chromium's program.")
  }
  const folder = unpacked()
  return {
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts") }
  }
}
