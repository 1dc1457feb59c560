import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
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

/**
 * A configuration that names the fonts there are, Latin ones that come with Chromium and one with Chinese characters.
 * The package's own names folders of another machine; without a font Chromium ends at the first Chinese character.
 */
const fontsIn = (target: string): string => {
  const folder = join(target, "fontconfig")
  if (existsSync(folder)) return folder
  const chinese = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/zcool-xiaowei/package.json"))
  const partial = mkdtempSync(join(target, "fontconfig-"))
  const dirs = [join(target, "fonts/fonts"), join(chinese, "400Regular")].map((path) => `<dir>${path}</dir>`)
  const cache = `<cachedir>${join(target, "fonts-cache")}</cachedir>`
  writeFileSync(
    join(partial, "fonts.conf"),
    `<?xml version="1.0"?>\n<fontconfig>${dirs.join("")}${cache}</fontconfig>\n`
  )
  try {
    renameSync(partial, folder)
  } catch (cause) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(folder)) throw cause
  }
  return folder
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
    // Without a locale of UTF-8 Chromium reads no file whose name is Chinese, and saves none.
    env: { LC_ALL: "C.UTF-8", LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: fontsIn(folder) }
  }
}
