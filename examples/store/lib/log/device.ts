import type { userAgent } from 'next/server'

type Agent = Pick<ReturnType<typeof userAgent>, 'browser' | 'device' | 'os' | 'isBot'>

const kinds: Readonly<Record<string, string>> = { mobile: 'a phone', tablet: 'a tablet', smarttv: 'a television', wearable: 'a watch' }

/** A browser in words: `Chrome on Windows`, `Safari on a phone`. */
export function describeDevice({ browser, device, os, isBot }: Agent): string {
  if (isBot) return 'a robot'
  const on = kinds[device.type ?? ''] ?? os.name
  if (browser.name === undefined) return on ?? 'something unknown'
  return on === undefined ? browser.name : `${browser.name} on ${on}`
}
