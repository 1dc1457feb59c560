import { Localized } from "@kepu/core/schema"
import * as HttpApiError from "effect/http-api/HttpApiError"
import * as Schema from "effect/Schema"
import { catalogue, type ProblemCode } from "./catalogue.ts"

/**
 * Declares a problem of the catalogue as an error and as `application/problem+json` (RFC 9457). `message` says in both
 * languages what happened and what to do; `title` and `detail` go out in the language that the request accepts.
 */
export const Declared =
  <Self>() =>
  <const Code extends ProblemCode, const Fields extends HttpApiError.ProblemExtensionFields = {}>(
    code: Code,
    fields?: Fields
  ) => {
    const { status, title } = catalogue[code]
    return HttpApiError.Problem<Self>()(
      code,
      {
        type: `urn:kepu:problem:${code}` as const,
        status,
        title: title.en
      },
      { code: Schema.tag(code), message: Localized, ...(fields as Fields) },
      { identifier: code }
    )
  }
