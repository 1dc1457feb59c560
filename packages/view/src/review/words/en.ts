/** What reviews are told with. */
export const words = {
  accepted: "Round {n}: accepted",
  returned: "Round {n}: returned",
  open: "open",
  byFinding: "closed: met, not applicable or no longer found",
  byDecision: "closed by a later decision",
  turnOffice: "the office reviews it next",
  turnUnit: "the unit mends it and sends it again",
  turnNobody: "nothing to do"
}
