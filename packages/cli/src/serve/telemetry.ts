import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { version } from "../version.ts"

/** What the usual variables mean where nobody has set them; without an endpoint nothing is sent. */
const usual = { OTEL_SERVICE_NAME: "kepu", OTEL_TRACES_EXPORTER: "otlp" }

/**
 * Sends spans to the collector (OTLP over HTTP, as JSON) that OTEL_EXPORTER_OTLP_ENDPOINT or
 * OTEL_EXPORTER_OTLP_TRACES_ENDPOINT names. It is loaded only where one is named.
 */
export const telemetry = Effect.promise(async () => {
  const isWanted = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"].some(
    (name) => (process.env[name] ?? "") !== ""
  )
  if (!isWanted) return Layer.empty
  const [OtlpTracer, OtlpSerialization, FetchHttpClient] = await Promise.all([
    import("effect/observability/OtlpTracer"),
    import("effect/observability/OtlpSerialization"),
    import("effect/http/FetchHttpClient")
  ])
  return OtlpTracer.layerFromConfig({ resource: { serviceVersion: version } }).pipe(
    Layer.provide([OtlpSerialization.layerJson, FetchHttpClient.layer]),
    Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnvRecord({ ...usual, ...process.env })))
  )
})
