import * as Context from "effect/Context"
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import type * as HttpApi from "effect/http-api/HttpApi"
import { base } from "../../api/ledger/place.ts"
import { Api } from "../../api/Api.ts"
import { DeclaredPolicy, LargeBody, type LetInBy, LettingIn, type Policy } from "../../api/Policy.ts"

/** Every route of the API. */
export const routesOf = (api: HttpApi.Top): ReadonlyArray<HttpApiEndpoint.Top> =>
  Object.values(api.groups).flatMap((group) => Object.values(group.endpoints) as ReadonlyArray<HttpApiEndpoint.Top>)

export const policyOf = ({ annotations }: HttpApiEndpoint.Top): Policy | undefined =>
  Context.getOrUndefined(annotations, DeclaredPolicy)

/** Whether requests may have large bodies. */
export const takesLarge = ({ annotations }: HttpApiEndpoint.Top): boolean =>
  Context.getOrUndefined(annotations, LargeBody) === true

/**
 * Whether a large body is of records that are kept, so that it is counted before it is read. Of a table only what it
 * changes is counted, and a bulk that does not tell its length is counted when it is there.
 */
export const isCountedFirst = (endpoint: HttpApiEndpoint.Top, tellsLength: boolean): boolean =>
  takesLarge(endpoint) &&
  endpoint.path.startsWith(base) &&
  !endpoint.path.endsWith("/imports") &&
  (tellsLength || !endpoint.path.endsWith("/changes"))

/** What of an address may let a request in. */
export const letInBy = ({ annotations }: HttpApiEndpoint.Top): LetInBy | undefined =>
  Context.getOrUndefined(annotations, LettingIn)

/** Routes without a policy: the service does not start with one. */
export const undeclaredRoutes = (api: HttpApi.Top): ReadonlyArray<string> =>
  routesOf(api).flatMap((route) => (policyOf(route) === undefined ? [`${route.method} ${route.path}`] : []))

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/:\w+/gu, "[^/]+")}$`, "u")

const known = routesOf(Api as unknown as HttpApi.Top).map((endpoint) => ({
  method: endpoint.method,
  path: pattern(endpoint.path),
  endpoint
}))

/** The route that an address is of. */
export const endpointOf = (method: string, url: string): HttpApiEndpoint.Top | undefined => {
  const path = url.split("?", 1)[0]!
  return known.find((one) => one.method === method && one.path.test(path))?.endpoint
}

/** The pattern of the route that an address is of. */
export const routeOf = (method: string, url: string): string | undefined => endpointOf(method, url)?.path

/** The methods that an address knows; none if there is no such address. */
export const methodsOf = (url: string): ReadonlyArray<string> => {
  const path = url.split("?", 1)[0]!
  return known.flatMap((route) => (route.path.test(path) ? [route.method] : []))
}
