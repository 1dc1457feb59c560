import { tzOffset } from "@date-fns/tz/tzOffset"

/** By how many milliseconds clocks in `zone` are ahead of UTC at an instant. */
export const offsetAt = (millis: number, zone: string): number => Math.round(tzOffset(zone, new Date(millis)) * 60_000)
