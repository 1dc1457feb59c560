import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

/** A span as a collector receives it. */
export interface ReceivedSpan {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly attributes: Readonly<Record<string, unknown>>
  /** 2 where it failed. */
  readonly status: number
}

interface Body {
  readonly resourceSpans: ReadonlyArray<{
    readonly resource: { readonly attributes: ReadonlyArray<Attribute> }
    readonly scopeSpans: ReadonlyArray<{
      readonly spans: ReadonlyArray<
        Omit<ReceivedSpan, "attributes" | "status"> & {
          readonly attributes: ReadonlyArray<Attribute>
          readonly status: { readonly code: number }
        }
      >
    }>
  }>
}
interface Attribute {
  readonly key: string
  readonly value: Readonly<Record<string, unknown>>
}

const named = (attributes: ReadonlyArray<Attribute>) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

/** A collector of spans (OTLP over HTTP, JSON) on this machine, which keeps what it is sent. */
export const startCollector = async () => {
  const bodies: Array<string> = []
  const server = createServer((request, response) => {
    let body = ""
    request.setEncoding("utf8").on("data", (part: string) => (body += part))
    request.on("end", () => {
      if (request.url === "/v1/traces") bodies.push(body)
      response.setHeader("content-type", "application/json").end("{}")
    })
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const resources = () => bodies.flatMap((body) => (JSON.parse(body) as Body).resourceSpans)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** All that it was sent, as it was sent. */
    sent: () => bodies.join("\n"),
    resource: () => named(resources()[0]?.resource.attributes ?? []),
    spans: (): ReadonlyArray<ReceivedSpan> =>
      resources().flatMap(({ scopeSpans }) =>
        scopeSpans.flatMap(({ spans }) =>
          spans.map((span) => ({ ...span, attributes: named(span.attributes), status: span.status.code }))
        )
      ),
    close: () => server.close()
  }
}
