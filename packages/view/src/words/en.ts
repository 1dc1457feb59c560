export const words = {
  left: "left:",
  over: "over for",
  days: "{sign} {days} d {hours} h",
  hours: "{sign} {hours} h {minutes} min",
  justOver: "just over",
  covered: "{clause}: {met} of {total} met"
}
