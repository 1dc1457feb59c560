import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import { runMain } from "@effect/platform-node/NodeRuntime"
import * as NodeStdio from "@effect/platform-node/NodeStdio"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ChildProcessSpawner from "effect/process/ChildProcessSpawner"
import * as Terminal from "effect/Terminal"
import { program } from "./program.ts"
import { exitBy } from "./teardown.ts"

const unused = Effect.die("kepu asks no questions and starts no programs")

/** What effect/cli wants for questions and editors, neither of which the program has; loading Node's takes a while. */
const unusedServices = Layer.mergeAll(
  Layer.succeed(
    ChildProcessSpawner.ChildProcessSpawner,
    ChildProcessSpawner.make(() => unused)
  ),
  Layer.succeed(
    Terminal.Terminal,
    Terminal.make({
      columns: unused,
      rows: unused,
      size: unused,
      readInput: unused,
      readLine: unused,
      display: () => unused
    })
  )
)
const services = Layer.mergeAll(NodeFileSystem.layer, NodePath.layer, NodeStdio.layer, unusedServices)

program.pipe(Effect.provide(services), runMain({ disableErrorReporting: true, teardown: exitBy }))
