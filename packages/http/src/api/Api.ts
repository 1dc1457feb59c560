import { version } from "@kepu/core"
import type { RegisterName } from "@kepu/core/port"
import * as HttpApi from "effect/http-api/HttpApi"
import * as OpenApi from "effect/http-api/OpenApi"
import { assessments } from "./assessments.ts"
import { describe } from "./document.ts"
import { share } from "./sharing.ts"
import { compliance } from "./ledger/compliance.ts"
import { files } from "./ledger/files.ts"
import { imports } from "./ledger/imports.ts"
import { ledgers } from "./ledger/ledger.ts"
import { recordsOf } from "./ledger/records.ts"
import { reviewing } from "./ledger/reviews.ts"
import { jsonLimits } from "./limits.ts"
import { login } from "./login.ts"
import { notices } from "./notices.ts"
import { service } from "./service.ts"
import { sessions } from "./sessions.ts"
import { webhooks } from "./ledger/webhooks.ts"
import { tickets } from "./tickets.ts"

/** The routes of each register; the compiler asks for one that is added. */
const byRegister: { readonly [R in RegisterName]: ReturnType<typeof recordsOf<R>> } = {
  units: recordsOf("units"),
  activities: recordsOf("activities"),
  submissions: recordsOf("submissions"),
  facilities: recordsOf("facilities"),
  officers: recordsOf("officers"),
  recommendations: recordsOf("recommendations"),
  attestations: recordsOf("attestations"),
  exemptions: recordsOf("exemptions"),
  unread: recordsOf("unread"),
  kept: recordsOf("kept"),
  weights: recordsOf("weights"),
  assessments: recordsOf("assessments"),
  reviews: recordsOf("reviews")
}
const ofRegisters = Object.values(byRegister) as unknown as readonly [
  (typeof byRegister)[RegisterName],
  ...ReadonlyArray<(typeof byRegister)[RegisterName]>
]

/**
 * The whole of the HTTP API: from it come the server, the client and the OpenAPI document.
 *
 * @example
 * ```ts
 * import { Api } from "@kepu/http/api"
 * import * as OpenApi from "effect/http-api/OpenApi"
 *
 * const { info, openapi } = OpenApi.fromApi(Api)
 * console.log(openapi, info.title) // 3.1.0 Kepu 科普
 * ```
 */
export class Api extends HttpApi.make("kepu")
  .add(service)
  .add(login)
  .add(sessions)
  .add(tickets)
  .add(notices)
  .add(assessments)
  .add(ledgers)
  .add(compliance)
  .add(files)
  .add(imports)
  .add(reviewing)
  .add(webhooks)
  .add(...ofRegisters)
  .annotate(HttpApi.PayloadParseOptions, { errors: "all", onExcessProperty: "error" })
  .annotate(HttpApi.QueryParseOptions, { errors: "all", onExcessProperty: "error" })
  .annotateMerge(
    OpenApi.annotations({
      title: "Kepu 科普",
      version,
      description: `Judges science-popularisation activities by an official notice.

The JSON of a request is nested at most ${jsonLimits.depth} deep; a list in it has at most ${jsonLimits.items} items and a text at most ${jsonLimits.text} characters, unless its schema says less.`,
      transform: (document) => share(describe(document)),
      license: { name: "MIT", url: "https://opensource.org/license/mit" }
    })
  ) {}
