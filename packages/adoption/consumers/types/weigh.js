// What the compiler loads for a small program: lines, memory, and the processor time to the first diagnostics beside a
// program that uses zod. The declarations of the packages are checked too, once.
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

const most = { lines: 30_000, megabytes: 40, times: 1.3 }
const tsc = "node_modules/typescript/bin/tsc"
const base = [
  "--strict",
  "--exactOptionalPropertyTypes",
  "--module",
  "nodenext",
  "--target",
  "es2023",
  "--lib",
  "es2023"
]
const emit = ["--declaration", "--emitDeclarationOnly", "--outDir", "out"]

const run = (...args) => {
  // The shell tells what its children took.
  const command = ["-c", '"$@" && times', "sh", process.execPath, tsc, ...base, ...emit, ...args]
  try {
    return execFileSync("sh", command, { encoding: "utf8" })
  } catch (error) {
    throw new Error(error.stdout, { cause: error })
  }
}
const numberIn = (text, what) => Number(new RegExp(`${what}:\\s+([\\d.]+)`).exec(text)[1])

/** User and system seconds, from the last line of what `times` prints. */
const secondsIn = (text) =>
  [
    ...text
      .trimEnd()
      .split("\n")
      .at(-1)
      .matchAll(/(\d+)m([\d.]+)s/g)
  ]
    .map(([, minutes, seconds]) => 60 * minutes + Number(seconds))
    .reduce((a, b) => a + b)

const weigh = (file) => {
  const text = run("--skipLibCheck", "--extendedDiagnostics", file)
  return {
    lines: numberIn(text, "Lines"),
    megabytes: numberIn(text, "Memory used") / 1000,
    time: secondsIn(text)
  }
}

run("declared.ts")
const declared = readFileSync("out/declared.d.ts", "utf8")
if (/node_modules|effect/.test(declared)) throw new Error(`declarations name what cannot be imported:\n${declared}`)

// The shortest of several runs, one after the other: what else the machine does only adds to it.
const times = { kepu: [], zod: [] }
for (let n = 0; n < 7; n++) for (const name of ["kepu", "zod"]) times[name].push(weigh(`${name}.ts`).time)
const { lines, megabytes } = weigh("kepu.ts")
const ratio = Math.min(...times.kepu) / Math.min(...times.zod)
const says = `${lines} lines, ${megabytes.toFixed(0)} MB, ${ratio.toFixed(2)} × the processor time of zod`
if (lines > most.lines || megabytes > most.megabytes || ratio > most.times) throw new Error(says)
console.log(says)
