import { Instant } from "@kepu/core/schema"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { group, permit } from "../Policy.ts"
import { NoSuchRoute, TooLarge } from "../problem/problems.ts"
import { base, ledgerParams, officeAlone, recordProblems } from "./place.ts"

/** Webhooks that a ledger may have. */
export const mostWebhooks = 10

const Id = Schema.String.check(Schema.isPattern(/^[0-9a-f]{16}$/u))
const Url = Schema.String.check(Schema.isMaxLength(2000)).annotate({
  description: "Where messages go: an https address that is not of a private network, without user and password",
  examples: ["https://receiver.example/kepu"]
})

/** An address of a program that is told when a ledger changes, and how far it was told. */
const Webhook = Schema.Struct({
  id: Id,
  url: Url,
  by: Schema.String.annotate({ description: "Who registered it; `(configuration)` is whoever runs the service" }),
  at: Instant.annotate({ description: "When it was registered" }),
  sent: Schema.Natural.annotate({ description: "The sequence number of the last change that its receiver has taken" }),
  state: Schema.Literals(["active", "failing", "given-up"]).annotate({
    description: "`failing` is tried again, less and less often; after three days, or at a 410, it is given up"
  }),
  failures: Schema.Natural.annotate({ description: "Attempts at the message that is not taken yet" }),
  failure: Schema.optionalKey(Schema.String).annotate({
    description: "Why the last one came to nothing: `status-500`, `unreachable`, `timed-out`, `private-address`"
  }),
  nextAt: Schema.optionalKey(Instant).annotate({ description: "When it is tried again" })
}).annotate({ identifier: "Webhook" })

/** A webhook that was just registered, with the secret that is not shown again. */
const Registered = Schema.Struct({
  ...Webhook.fields,
  secret: Schema.String.annotate({
    description: "With which its receiver checks messages (Standard Webhooks); shown this once"
  })
}).annotate({ identifier: "RegisteredWebhook" })

const problems = [...recordProblems, NoSuchRoute] as const
const says = (summary: string) => OpenApi.annotations({ summary })

/** By which other programs hear of changes without asking. */
export const webhooks = group(
  "webhooks",
  permit(
    officeAlone,
    HttpApiEndpoint.get("listWebhooks", `${base}/webhooks`, {
      params: ledgerParams,
      success: Schema.Struct({ webhooks: Schema.Array(Webhook) }),
      error: problems
    }).annotateMerge(says("The webhooks of a ledger, and how it stands with each"))
  ),
  permit(
    officeAlone,
    HttpApiEndpoint.post("createWebhook", `${base}/webhooks`, {
      params: ledgerParams,
      payload: Schema.Struct({
        url: Url,
        after: Schema.optionalKey(Schema.Natural).annotate({
          description: "The sequence number after which changes are told; that of now if it is not said"
        })
      }),
      success: Registered.pipe(HttpApiSchema.status(201)),
      error: [...problems, TooLarge]
    }).annotateMerge(
      OpenApi.annotations({
        summary: "Registers where to tell that a ledger has changed",
        description:
          "A message tells which records changed and not what they hold: GET …/changes?after= has that. It is signed as Standard Webhooks says, and sent again, with the same webhook-id, until it is taken with a status of 2xx."
      })
    )
  ),
  permit(
    officeAlone,
    HttpApiEndpoint.delete("removeWebhook", `${base}/webhooks/:id`, {
      params: { ...ledgerParams, id: Id },
      success: HttpApiSchema.NoContent,
      error: problems
    }).annotateMerge(says("Takes a webhook out: nothing is sent to it any more"))
  )
).annotateMerge(
  OpenApi.annotations({ description: "Webhooks (变更通知): other programs are told that a ledger has changed" })
)
