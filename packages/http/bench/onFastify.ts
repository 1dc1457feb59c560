import type { Notice } from "@kepu/core"
import type { ActivityStore } from "@kepu/core/port"
import type * as Context from "effect/Context"
import fastify, { type FastifyReply } from "fastify"
import { type Answer, bodyLimit, commonHeaders, routesOf } from "./routes.ts"

interface Place {
  readonly Params: { readonly region: string; readonly notice: string; readonly id: string }
}

const send = (reply: FastifyReply, { body, headers = {}, status }: Answer) =>
  reply
    .code(status)
    .headers({ ...commonHeaders(), ...headers })
    .send(body)

/** The routes of the bench for fastify, which reads bodies and finds routes itself; no schemas of answers, no log. */
export const onFastify = (notice: Notice, token: string, services: Context.Context<ActivityStore>) => {
  const { isAllowed, ledgerOf, page, write } = routesOf(notice, token, services)
  const app = fastify({ bodyLimit, logger: false })
  app.addHook("onRequest", async (request, reply) => {
    if (!isAllowed(request.headers.authorization)) await send(reply, { status: 401, body: {} })
  })
  app.setErrorHandler((error, _, reply) => send(reply, { status: 400, body: { error: String(error) } }))
  const base = "/v1/regions/:region/notices/:notice"
  app.put<Place>(`${base}/activities/:id`, async ({ body, headers, params }, reply) => {
    if (params.notice !== notice.id) return send(reply, { status: 404, body: {} })
    return send(reply, await write(ledgerOf(params.region), params.id, headers, body))
  })
  app.get<Place>(`${base}/findings`, async ({ params, url }, reply) => {
    if (params.notice !== notice.id) return send(reply, { status: 404, body: {} })
    return send(reply, await page(ledgerOf(params.region), new URLSearchParams(url.split("?")[1])))
  })
  return app
}
