import { ActivityStore } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { serviceOver } from "./serviceOver.ts"

export const layer: Layer.Layer<ActivityStore> = Layer.sync(ActivityStore, () => serviceOver(() => Effect.void))
