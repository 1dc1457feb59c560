import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Sink from "effect/Sink"
import * as Stdio from "effect/Stdio"
import { program } from "../../src/program.ts"
import { codeOf } from "../../src/teardown.ts"
import type { Asked, Run } from "./messages.ts"

const home = process.cwd()

/** Collects what is written, as a pipe would. */
const pipe = () => {
  const pieces: Array<Uint8Array> = []
  const sink = Sink.forEach((piece: string | Uint8Array) =>
    Effect.sync(() => void pieces.push(typeof piece === "string" ? Buffer.from(piece) : piece))
  )
  return { sink: () => sink, text: () => Buffer.concat(pieces).toString() }
}

const surround = ({ cwd = home, env }: Asked): void => {
  process.chdir(cwd)
  for (const name of Object.keys(process.env)) if (env[name] === undefined) delete process.env[name]
  Object.assign(process.env, env)
}

/** Runs the program once, in this process: the same command line, surroundings, files and bytes as in one of its own. */
const runOnce = async (asked: Asked): Promise<Run> => {
  surround(asked)
  const [stdout, stderr] = [pipe(), pipe()]
  const stdio = Stdio.layerTest({ args: Effect.succeed(asked.args), stdout: stdout.sink, stderr: stderr.sink })
  const exit = await Effect.runPromiseExit(program.pipe(Effect.provide(stdio), Effect.provide(NodeServices.layer)))
  return { code: codeOf(exit), stdout: stdout.text(), stderr: stderr.text() }
}

process.on("message", (asked: Asked) => void runOnce(asked).then((run) => process.send?.(run)))
process.on("disconnect", () => process.exit())
