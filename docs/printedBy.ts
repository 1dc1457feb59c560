import { execFile } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"

/** Loads one program after the other, and tells of each what it printed, or why it did not get to its end. */
const driver = `
import { format } from "node:util"

const told: Array<string> = []
for (const file of process.argv.slice(2)) {
  let printed = ""
  console.log = (...values) => { printed += format(...values) + "\\n" }
  try {
    await import(file)
  } catch (error) {
    printed += error instanceof Error ? error.stack : String(error)
  }
  told.push(printed)
}
process.stdout.write(JSON.stringify(told), () => process.exit())
`

/**
 * What each of some programs prints with `console.log`, in a process that they share, since each loads the same packages.
 * They stand in a folder of a package, so that they import what it may, and find `env` in their environment.
 */
export const printedBy = async (
  home: string,
  programs: ReadonlyArray<string>,
  env: Readonly<Record<string, string>> = {}
): Promise<ReadonlyArray<string>> => {
  const folder = mkdtempSync(join(home, ".programs-"))
  const write = (name: string, code: string): string => {
    writeFileSync(join(folder, name), code)
    return join(folder, name)
  }
  try {
    const main = write("main.ts", driver)
    const files = programs.map((code, n) => write(`${n}.ts`, code))
    const { stdout } = await promisify(execFile)(process.execPath, ["-C", "@kepu/source", main, ...files], {
      cwd: home,
      env: { ...process.env, ...env },
      maxBuffer: 2 ** 24
    })
    return JSON.parse(stdout) as ReadonlyArray<string>
  } finally {
    rmSync(folder, { recursive: true })
  }
}
