import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { type KoaContextWithOIDC, Provider } from "oidc-provider"

/** People whom the provider knows, by their subject, and what it says of each beside. */
export const people = {
  "auth0|alice": { groups: ["staff", "edu"] },
  "auth0|bob": { groups: ["association"] },
  "auth0|carol": { groups: ["visitors"] },
  "auth0|dan": { kepu: { role: "viewer", region: "610526" } },
  "auth0|eve": { kepu: { role: "admin", region: "610526" } },
  "auth0|fay": { realm: { roles: ["issuers"] } }
}
export type Person = keyof typeof people

export interface RunningProvider {
  readonly issuer: URL
  /** Who sits at the browser; `undefined` for somebody who cancels. */
  person: Person | undefined
  /** Claims in place of those of the next ID tokens, which it signs all the same. */
  claims: JWTPayload
  readonly close: () => Promise<void>
}

export const client = { client_id: "kepu", client_secret: "a secret of thirty-two characters" }

const scopes = ["openid"]

/**
 * The certified OpenID provider `oidc-provider`, at a free port of this machine. Whoever sits at the browser is logged
 * in where it would ask for a password.
 */
export const startProvider = async (
  redirect: URL,
  { inToken = false }: { readonly inToken?: boolean } = {}
): Promise<RunningProvider> => {
  const server = createServer()
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const { privateKey } = await generateKeyPair("ES256", { extractable: true })
  const provider = new Provider(issuer.origin, {
    clients: [
      {
        ...client,
        redirect_uris: [redirect.href],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        id_token_signed_response_alg: "ES256"
      }
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "ES256", use: "sig", kid: "1" }] as never },
    cookies: { keys: ["cookies of a test"] },
    scopes,
    claims: { openid: ["sub", "groups", "kepu", "realm"] },
    // Whether what is known of a person stands in the signed token, or must be asked for.
    conformIdTokenClaims: !inToken,
    pkce: { required: () => true },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => "/interaction" },
    findAccount: (_: KoaContextWithOIDC, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...people[sub as Person] })
    }),
    loadExistingGrant: async (context) => {
      const { client: known, session } = context.oidc
      const grant = new provider.Grant({ clientId: known!.clientId, accountId: session!.accountId! })
      grant.addOIDCScope(scopes.join(" "))
      await grant.save()
      return grant
    }
  })
  const running: RunningProvider = {
    issuer,
    person: "auth0|alice",
    claims: {},
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, "close")
    }
  }
  provider.use(async (context, next) => {
    await next()
    const said = context.body as { readonly id_token?: string } | undefined
    if (context.path !== "/token" || said?.id_token === undefined || Object.keys(running.claims).length === 0) return
    const signed = new SignJWT({ ...decodeJwt(said.id_token), ...running.claims })
    context.body = { ...said, id_token: await signed.setProtectedHeader({ alg: "ES256", kid: "1" }).sign(privateKey) }
  })
  const answer = provider.callback()
  server.on("request", (request, response) => {
    if (request.url !== "/interaction") return answer(request, response)
    const { person } = running
    return provider.interactionFinished(
      request,
      response,
      person === undefined ? { error: "access_denied" } : { login: { accountId: person } }
    )
  })
  return running
}
