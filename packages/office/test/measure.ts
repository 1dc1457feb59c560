import { execFile } from "node:child_process"
import { promisify } from "node:util"

const run = promisify(execFile)

/** Megabytes that a process takes at most while it reads a file, and what it made of the file. */
export const measure = async (file: string): Promise<{ readonly megabytes: number; readonly told: string }> => {
  const script = `import { readFileSync } from "node:fs"
const { readOffice } = await import(${JSON.stringify(new URL("../src/index.ts", import.meta.url).href)})
const result = await readOffice(new Uint8Array(readFileSync(${JSON.stringify(file)})))
const told = result.ok ? result.kind : result.refusal.code
// Linux counts the memory of the process that started this one among that of resourceUsage.
const ownPeak = (() => {
  try {
    return Number(/VmHWM:\\s*(\\d+)/u.exec(readFileSync("/proc/self/status", "utf8"))?.[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
})()
console.log(JSON.stringify({ told, megabytes: ownPeak / 1024 }))`
  const { stdout } = await run(process.execPath, ["-C", "@kepu/source", "--input-type=module-typescript", "-e", script])
  return JSON.parse(stdout) as { megabytes: number; told: string }
}
