/** What states of a review are called. */
export const states = {
  pending: "to be reviewed",
  returned: "returned",
  resubmitted: "sent again",
  accepted: "accepted",
  changed: "changed since accepted",
  withdrawn: "withdrawn"
}

/** Why a step of a review is refused. */
export const refusals = {
  "record-withdrawn": "the record was removed, so it is not reviewed: restore it first",
  "record-changed": "you looked at version {version}, and the record has version {now}: look at what stands now first",
  "already-accepted": "the record is accepted, and has not changed since: there is nothing to accept",
  "comment-missing": "a return needs a comment: say what to change, and until when",
  "reason-missing": "a return needs reasons: choose findings, or write them",
  "reason-blank": "a reason is blank: write it, or leave it out",
  "reason-twice": "this reason is given twice: leave one out",
  "reason-elsewhere":
    "the finding of “{rule}” is not about this record or the unit that reported it: it is no reason to return it",
  "reason-not-open":
    "the finding of “{rule}” is not unmet, undetermined or left to judgement now: it is no reason to return the record",
  "not-returned": "only what was returned, and not sent again yet, can be sent again",
  "nothing-changed": "nothing has changed since the return: if nothing has to, say why",
  rewritten: "what was decided cannot be written anew or taken away: go on from it",
  "several-steps": "one step of a review is done at a time",
  "said-by-another": "who did a step, and when, is what this write says: leave it as it is",
  "nothing-there": "there is no such record, so it cannot be reviewed",
  "not-removed": "a review cannot be removed"
}
