/** What a proof saw, where it found nothing wrong; otherwise it throws. */
export interface Proof {
  readonly kills: number
  /** Batches that were acknowledged before a kill: all of them were there after it. */
  readonly acknowledged: number
  /** Kills after which a whole batch was there that nobody had been told of: the kill came between commit and answer. */
  readonly unacknowledged: number
}
