import { ref } from "vue"

/** Whether the service answers. While it does not, what was read stays and nothing can be written. */
export const isAway = ref(false)

/** What a proxy answers that reaches nobody behind it. */
const unreached = new Set([502, 504])

/** `fetch`, which takes note of whether the service answers. */
export const watched: typeof fetch = async (input, init) => {
  try {
    const response = await fetch(input, init)
    isAway.value = unreached.has(response.status)
    return response
  } catch (error) {
    if (init?.signal?.aborted !== true) isAway.value = true
    throw error
  }
}
