import { runMain } from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { program } from "./program.ts"
import { exitBy } from "./teardown.ts"

program.pipe(Effect.provide(NodeServices.layer), runMain({ disableErrorReporting: true, teardown: exitBy }))
