const CUTOFF_HOUR = 14
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
})

/** When an order placed now leaves the harbour, in words. */
export function dispatchNote(now: Date): string {
  const parts = Object.fromEntries(london.formatToParts(now).map(({ type, value }) => [type, value]))
  if (parts['weekday'] === 'Sat' || parts['weekday'] === 'Sun') return 'Leaves the harbour on Monday.'
  const minutes = CUTOFF_HOUR * 60 - (Number(parts['hour']) * 60 + Number(parts['minute']))
  if (minutes <= 0) return parts['weekday'] === 'Fri' ? 'Leaves the harbour on Monday.' : 'Leaves the harbour tomorrow.'
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `Leaves the harbour today if ordered within ${hours > 0 ? `${hours} h ` : ''}${rest} min.`
}
