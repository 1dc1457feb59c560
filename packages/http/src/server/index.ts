/** The service over any store: as a handler of web requests, as routes, with logins, webhooks and limits. */
export { type AppOptions } from "./app.ts"
export { type PageFile } from "./pages.ts"
export { type WebHandler, webHandler } from "./webHandler.ts"
export { defaultLimits, type Limits, type SomeLimits, type WorkLimits } from "./Settings.ts"
export {
  type ConfiguredWebhook,
  type Message,
  type NotTaken,
  type WebhookPorts,
  Webhooks
} from "./webhooks/Webhooks.ts"
export { readWebhookSecret, shownUrl } from "./webhooks/configured.ts"
export { isProxies, type Proxies, readProxies } from "./edge/proxies.ts"
export {
  Authentication,
  AuthenticationUnavailable,
  type Authenticator,
  CredentialRefused
} from "./auth/Authentication.ts"
export { type Assignment } from "./auth/assignments.ts"
export { type JwtOptions } from "./auth/jwt.ts"
export { callbackPath, isProtected, layerOidc, type OidcOptions } from "./auth/oidc.ts"
export { layerSessionsInMemory, SessionStore, SessionStoreFailed, StoredSession } from "./auth/SessionStore.ts"
export { layerJwt, layerTokens, layerTokensAndJwt } from "./auth/layers.ts"
export { Answers, type AskedOnce, layerAnswersInMemory } from "./ledger/Answers.ts"
export { createToken, type TokenOptions } from "./auth/tokens.ts"
export { layerTicketsInMemory, type StoredTicket, TicketStore, TicketStoreFailed } from "./auth/TicketStore.ts"
export { layerTokensInMemory, StoredToken, TokenStore, TokenStoreFailed } from "./auth/TokenStore.ts"
