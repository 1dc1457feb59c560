import * as Context from "effect/Context"
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import type * as HttpApi from "effect/http-api/HttpApi"
import { Api } from "../../api/Api.ts"
import { DeclaredPolicy, LargeBody, type Policy } from "../../api/Policy.ts"

/** Every route of the API. */
export const routesOf = (api: HttpApi.Top): ReadonlyArray<HttpApiEndpoint.Top> =>
  Object.values(api.groups).flatMap((group) => Object.values(group.endpoints) as ReadonlyArray<HttpApiEndpoint.Top>)

export const policyOf = ({ annotations }: HttpApiEndpoint.Top): Policy | undefined =>
  Context.getOrUndefined(annotations, DeclaredPolicy)

/** Whether requests may have large bodies. */
export const takesLarge = ({ annotations }: HttpApiEndpoint.Top): boolean =>
  Context.getOrUndefined(annotations, LargeBody) === true

/** Routes without a policy: the service does not start with one. */
export const undeclaredRoutes = (api: HttpApi.Top): ReadonlyArray<string> =>
  routesOf(api).flatMap((route) => (policyOf(route) === undefined ? [`${route.method} ${route.path}`] : []))

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/:\w+/gu, "[^/]+")}$`, "u")

const known = routesOf(Api as unknown as HttpApi.Top).map(({ method, path }) => ({
  method,
  path: pattern(path),
  route: path
}))

/** The pattern of the route that an address is of. */
export const routeOf = (method: string, url: string): string | undefined => {
  const path = url.split("?", 1)[0]!
  return known.find((one) => one.method === method && one.path.test(path))?.route
}

/** The methods that an address knows; none if there is no such address. */
export const methodsOf = (url: string): ReadonlyArray<string> => {
  const path = url.split("?", 1)[0]!
  return known.flatMap((route) => (route.path.test(path) ? [route.method] : []))
}
