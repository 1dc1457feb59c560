import owasp from "@stoplight/spectral-owasp-ruleset"

/** OWASP's rules for APIs, and of which of them the service is free, with the reason. */
export default {
  extends: [[owasp, "recommended"]],
  rules: {
    // Several limits hold at once (requests, work, steps, bytes): who exceeds one is told by 429 which, and when to come
    // again. A header on each answer would tell of one of them alone.
    "owasp:api4:2023-rate-limit": "off",
    // Which other origins may read answers is for whoever runs the service, and by default none: the header is then not sent.
    "owasp:api8:2023-define-cors-origin": "off",
    // Whole numbers have a least and a most, which JSON's readers keep; int64 would promise more, and say nothing else.
    "owasp:api4:2023-integer-format": "off",
    // A hint, not an error: names and remarks of people have no pattern.
    "owasp:api4:2023-string-restricted": "off"
  }
}
