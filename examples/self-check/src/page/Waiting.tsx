import type { JSX } from "preact"
import type { Props } from "./App.tsx"

/** That something is being worked out. */
export const Waiting = ({ say }: Props): JSX.Element => (
  <p class="quiet" role="status">
    {say("judging")}
  </p>
)
