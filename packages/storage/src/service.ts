/** What a service keeps in the database beside the ledgers. The database's schema must be up to date. */
export { type AskedOnce, type KeptAnswers, keptAnswers } from "./sql/service/answers.ts"
export { canBeErased } from "./sql/erasing/scrub.ts"
export { erase, type Erased, type Erasure } from "./sql/erasing/erase.ts"
export { postgres, sqlite } from "./sql/Dialect.ts"
export { type KeptSession, type KeptSessions, keptSessions } from "./sql/service/sessions.ts"
export { type KeptToken, type KeptTokens, keptTokens } from "./sql/service/tokens.ts"
export { type KeptWebhook, type KeptWebhooks, keptWebhooks } from "./sql/service/webhooks.ts"
export { type KeptTicket, type KeptTickets, keptTickets } from "./sql/service/tickets.ts"
