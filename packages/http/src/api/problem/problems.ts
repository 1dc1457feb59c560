import { Localized } from "@kepu/core/schema"
import { Forbidden } from "@kepu/core/port"
import * as Schema from "effect/Schema"
import { toldIssues } from "../limits.ts"
import { Declared } from "./declare.ts"

/** What is wrong at one place of a request: `payload.activities[3].name`, `query.limit`. */
export const RequestIssue = Schema.Struct({ path: Schema.String, message: Localized }).annotate({
  identifier: "RequestIssue"
})
export interface RequestIssue extends Schema.Schema.Type<typeof RequestIssue> {}

/** The address, a header or the body is not as the API asks (400); `issues` say where, as far as that can be told. */
export class InvalidRequest extends Declared<InvalidRequest>()("invalid-request", {
  issues: Schema.Array(RequestIssue).check(Schema.isMaxLength(toldIssues))
}) {}

/** No credential came along, or none that counts: it is unknown, expired or withdrawn (401). */
export class NotAuthenticated extends Declared<NotAuthenticated>()("not-authenticated") {}
/**
 * The caller may not do that (403). Where it is a write that is refused, `reason` names the record, and the facts that
 * only the office may say.
 */
export class NotPermitted extends Declared<NotPermitted>()("not-permitted", {
  reason: Schema.optionalKey(Forbidden)
}) {}

/** There is nothing at the address, or it belongs to what this service was not set up with (404). */
export class NoSuchRoute extends Declared<NoSuchRoute>()("no-such-route") {}

/** The service has no notice of this id (404). The message names those that it has. */
export class NoSuchNotice extends Declared<NoSuchNotice>()("no-such-notice") {}

/** There is no record, session or webhook of this name (404). */
export class NoSuchRecord extends Declared<NoSuchRecord>()("no-such-record") {}

/** The address exists, but not with this method (405); `allowed` are those that it has. */
export class MethodNotAllowed extends Declared<MethodNotAllowed>()("method-not-allowed", {
  allowed: Schema.Array(Schema.String)
}) {}

/** The answer was not ready in the time that the service gives it (408). Nothing says that the work was done. */
export class TookTooLong extends Declared<TookTooLong>()("took-too-long") {}
/** More bytes, rows, parts of a form, megabytes of memory or bytes of an answer than the limit, which it names (413). */
export class TooLarge extends Declared<TooLarge>()("too-large", {
  what: Schema.Literals(["bytes", "rows", "parts", "memory", "answer"]),
  limit: Schema.Natural
}) {}

/** The body is of a type that the route does not read, or compressed (415). */
export class UnsupportedMediaType extends Declared<UnsupportedMediaType>()("unsupported-media-type") {}

/** The notice does not hold as of the moment that is asked for (422). */
export class NoticeNotInForce extends Declared<NoticeNotInForce>()("notice-not-in-force") {}
/** The caller asks too often (429). `retryAfter` is in seconds, as in the header Retry-After. */
export class RateLimited extends Declared<RateLimited>()("rate-limited", { retryAfter: Schema.Natural }) {}

/** A fault of the service itself (500). What it was stands in the service's log alone. */
export class Internal extends Declared<Internal>()("internal") {}

/** The service that checks people's credentials cannot be reached (503). The request may be sent again later. */
export class Unavailable extends Declared<Unavailable>()("unavailable") {}
/** The request must say by If-Match which version it changes, or by If-None-Match: * that there is none yet. */
export class PreconditionRequired extends Declared<PreconditionRequired>()("precondition-required") {}
/** A request with the same Idempotency-Key is under way. */
export class KeyInUse extends Declared<KeyInUse>()("key-in-use") {}
/** The Idempotency-Key was used before, for a request that was not the same. */
export class KeyReused extends Declared<KeyReused>()("key-reused") {}
/** The ledger has changed since the preview that is to be committed. */
export class StalePreview extends Declared<StalePreview>()("stale-preview") {}
/** What a list is asked for does not go together. */
export class ListRefused extends Declared<ListRefused>()("list-refused") {}

/** The weights do not fit the notice (422), such as by an indicator that it does not have. */
export class WeightsRefused extends Declared<WeightsRefused>()("weights-refused") {}
/** A step of a review cannot be done (422): `issues` say why by their codes, and at which places of the request. */
export class ReviewRefused extends Declared<ReviewRefused>()("review-refused", {
  issues: Schema.Array(Schema.Struct({ code: Schema.String, path: Schema.String, message: Localized }))
}) {}
/** A remedy does not fit the portfolio as it is now; `paths` are the places at which it failed. */
export class PatchRefused extends Declared<PatchRefused>()("patch-refused", { paths: Schema.Array(Schema.String) }) {}
