/** What a service keeps lastingly, in the database of its store: `layerWithClient` of a store gives the client. */
export { layerAnswersInSql } from "./answers.ts"
export { layerSessionsInSql } from "./sessions.ts"
export { layerTokensInSql } from "./tokens.ts"
export { layerTicketsInSql } from "./tickets.ts"
export { layerWebhooksInSql } from "./webhooks.ts"
