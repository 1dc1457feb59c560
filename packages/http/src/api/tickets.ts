import { Instant } from "@kepu/core/schema"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { group, permit } from "./Policy.ts"

/** A path of the service with its query, as it will be asked for. */
const Address = Schema.String.check(
  Schema.isPattern(/^\/[\x21\x22\x24-\x7e]+$/u, {
    message: "expected an address of this service: a path with its query, escaped"
  }),
  Schema.isMaxLength(2000)
)

const asked = Schema.Struct({
  address: Address.annotate({
    description: "The address that is to be let in, with its query; no other one is",
    examples: ["/v1/regions/610526/notices/pucheng-2023/events?after=0"]
  })
})
const given = Schema.Struct({
  url: Schema.String.annotate({ description: "The same address with what lets it in, to be used as it is" }),
  href: Schema.optionalKey(
    Schema.String.annotate({
      description: "The same with scheme and host, where the service knows at which address browsers reach it"
    })
  ),
  expiresAt: Instant.annotate({ description: "The first moment at which it is over" })
})
const anyOfALedger = { unit: "all", county: "all", viewer: "all", issuer: "none" } as const

/** Addresses that let in without a header, for what browsers ask for by themselves. */
export const tickets = group(
  "tickets",
  permit(
    anyOfALedger,
    HttpApiEndpoint.post("createTicket", "/v1/tickets", { payload: asked, success: given }).annotateMerge(
      OpenApi.annotations({
        summary: "A ticket for a stream of events, as EventSource needs it: for one address, once, within 60 seconds",
        description: "Whoever uses it is who asks for it here. The stream ends with the token that was sent."
      })
    )
  ),
  permit(
    anyOfALedger,
    HttpApiEndpoint.post("createLink", "/v1/links", { payload: asked, success: given }).annotateMerge(
      OpenApi.annotations({
        summary: "A signed link to a file, to be downloaded without a header: for one address, for 5 minutes",
        description: "Whoever has it sees the file as who asks for it here. It ends with the token that was sent."
      })
    )
  )
).annotateMerge(
  OpenApi.annotations({ description: "Tickets and links (票据与签名链接): for EventSource and downloads" })
)
