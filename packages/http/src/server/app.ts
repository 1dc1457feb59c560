import { ActivityStore } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as HttpMiddleware from "effect/http/HttpMiddleware"
import * as HttpPlatform from "effect/http/HttpPlatform"
import * as HttpRouter from "effect/http/HttpRouter"
import type * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as OpenApi from "effect/http-api/OpenApi"
import * as HttpApiScalar from "effect/http-api/HttpApiScalar"
import * as Layer from "effect/Layer"
import { Api } from "../api/Api.ts"
import { describe } from "../api/document.ts"
import { share } from "../api/sharing.ts"
import { withExamples } from "./describe/withExamples.ts"
import { layerAccess } from "./access.ts"
import { layerTickets } from "./auth/tickets.ts"
import { conditional } from "./edge/conditional.ts"
import { meteredPages } from "./edge/meteredPages.ts"
import { withPagePolicy } from "./edge/pagePolicy.ts"
import { isProxies, readProxies } from "./edge/proxies.ts"
import { readable } from "./edge/readable.ts"
import { refuseTold, respond } from "./edge/respond.ts"
import { undeclaredRoutes } from "./edge/routes.ts"
import { assessments } from "./handlers/assessments.ts"
import { compliance } from "./handlers/compliance.ts"
import { files } from "./handlers/files.ts"
import { imports } from "./handlers/imports.ts"
import { login } from "./handlers/login.ts"
import { ledgers } from "./handlers/ledgers.ts"
import { notices } from "./handlers/notices.ts"
import { records } from "./handlers/records.ts"
import { reviewing } from "./handlers/reviews.ts"
import { service } from "./handlers/service.ts"
import { sessions } from "./handlers/sessions.ts"
import { tickets } from "./handlers/tickets.ts"
import { webhooks } from "./handlers/webhooks.ts"
import { layerDelivery } from "./webhooks/delivering.ts"
import { layerLongWork } from "./jobs/LongWork.ts"
import { layerIdempotency } from "./ledger/Idempotency.ts"
import { layerLiveLedgers } from "./live/liveLedgers.ts"
import { layerPages, type PageFile } from "./pages.ts"
import { type ServiceSettings, Settings, type SomeLimits, withUsual } from "./Settings.ts"
import { versionsAmong } from "./versions.ts"

/** Settings, with what is usual where nothing is said. */
export interface AppOptions extends Pick<ServiceSettings, "notices" | "findNotice" | "stopping"> {
  /** Notices that amend them, in any order: of each notice the version is used that holds at the moment; none by default. */
  readonly amendments?: ServiceSettings["amendments"]
  readonly origins?: ReadonlyArray<string>
  readonly limits?: SomeLimits
  /** Proxies in front whose `X-Forwarded-For`, `-Proto` and `-Host` count: addresses, networks such as 10.0.0.0/8, `loopback`. */
  readonly trustedProxies?: ReadonlyArray<string>
  /** Files that are served to everybody beside the API, such as those of a console; none by default. */
  readonly pages?: ReadonlyArray<PageFile>
  /** What may change while the service runs, asked with each request; it goes before what is said of them here. */
  readonly current?: () => Pick<ServiceSettings, "notices" | "origins"> & Partial<Pick<ServiceSettings, "amendments">>
}

/** The API as it is described to whoever uses it: with examples, which only the document needs. */
const described = Api.annotateMerge(
  OpenApi.annotations({ transform: (document) => share(withExamples(describe(document))) })
)

/** Refuses to start with a route that nobody has said who may use. */
const everyRouteDeclared = Layer.effectDiscard(
  Effect.suspend(() => {
    const open = undeclaredRoutes(Api as unknown as HttpApi.Top)
    return open.length === 0 ? Effect.void : Effect.die(new Error(`no policy is declared for ${open.join(", ")}`))
  })
)

const exposed = ["Content-Disposition", "ETag", "Location", "Retry-After", "X-Request-Id", "Link"]

const crossOrigin = (origins: ReadonlyArray<string>) =>
  HttpMiddleware.cors({
    allowedOrigins: origins.includes("*") ? [] : (origin) => origins.includes(origin),
    exposedHeaders: exposed,
    maxAge: 3600
  })

/** Lets pages of other origins in, by those that are listed when they ask. */
const byOrigins =
  (settings: ServiceSettings) =>
  <E, R>(route: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>) =>
    Effect.suspend(() => {
      const { origins } = settings
      return origins.length === 0 ? route : crossOrigin(origins)(route)
    })

/** The same with each request, so that versions are not made anew. */
const none: ServiceSettings["amendments"] = []

/** What stands around all routes, the outermost first. */
const edge = (settings: ServiceSettings) =>
  HttpRouter.use(
    Effect.fnUntraced(function* (router) {
      const { limits } = settings
      yield* router.addGlobalMiddleware(respond(settings))
      yield* router.addGlobalMiddleware(byOrigins(settings))
      yield* router.addGlobalMiddleware(refuseTold(limits))
      yield* router.addGlobalMiddleware(meteredPages(settings))
      yield* router.addGlobalMiddleware(readable)
      yield* router.addGlobalMiddleware(withPagePolicy())
      const platform = yield* HttpPlatform.HttpPlatform
      const compress = HttpMiddleware.compression()
      yield* router.addGlobalMiddleware((route) =>
        Effect.provideService(compress(route), HttpPlatform.HttpPlatform, platform)
      )
      yield* router.addGlobalMiddleware(conditional)
    })
  )

/**
 * An address has one spelling, so that what is counted, or closed by a proxy in front, is so under every name. Keys of
 * records have up to 512 UTF-16 units, each of which takes up to nine characters of an address.
 */
export const routerConfig = {
  maxParamLength: 4_608,
  ignoreDuplicateSlashes: false,
  ignoreTrailingSlash: false,
  caseSensitive: true
}

/**
 * The whole service as routes, to be served by Node or called as a web handler.
 *
 * @throws `Error` if one of `trustedProxies` is no address or network, or an amendment does not fit its notice
 */
export const app = ({ current, limits, pages = [], trustedProxies = [], ...known }: AppOptions) => {
  const proxies = readProxies(trustedProxies)
  if (!isProxies(proxies)) throw new Error(proxies.en)
  const { amendments = none, notices: first, origins = [] } = known
  const now = current ?? (() => ({ amendments, notices: first, origins }))
  for (const notice of now().notices) versionsAmong(notice, now().amendments ?? none)
  const settings: ServiceSettings = {
    ...known,
    limits: withUsual(limits),
    proxies,
    get amendments() {
      return now().amendments ?? none
    },
    get notices() {
      return now().notices
    },
    get origins() {
      return now().origins
    }
  }
  const layer = Layer.succeed(Settings, settings)
  return Layer.mergeAll(
    HttpApiBuilder.layer(described, { openapiPath: "/openapi.json" }).pipe(
      Layer.provide([
        service,
        login,
        sessions,
        tickets,
        notices,
        assessments,
        ledgers,
        compliance,
        files,
        imports,
        reviewing,
        webhooks,
        records
      ]),
      Layer.provide(layerIdempotency),
      Layer.provide(layerLongWork),
      Layer.provide(layerLiveLedgers),
      Layer.provide(layerAccess),
      Layer.provide(layerTickets)
    ),
    HttpApiScalar.layer(described, { path: "/docs", scalar: { withDefaultFonts: false } }),
    layerPages(pages),
    everyRouteDeclared,
    layerDelivery,
    edge(settings)
  ).pipe(
    HttpRouter.provideRequest(Layer.effectContext(Effect.context<ActivityStore | Settings>())),
    Layer.provide(layer)
  )
}
