/** Where a parcel goes; each region has its price. */
export const regions = [
  { id: 'gb', name: 'Great Britain', price: 450, freeFrom: 7500, days: '2–3 working days' },
  { id: 'ie', name: 'Ireland', price: 850, freeFrom: 12_000, days: '3–5 working days' },
  { id: 'eu', name: 'Rest of Europe', price: 1450, freeFrom: 18_000, days: '5–8 working days' },
] as const

export type RegionId = (typeof regions)[number]['id']
export type Region = (typeof regions)[number]

export const REGION_COOKIE = 'region'

const findRegion = (id: string | undefined): Region | undefined => regions.find((region) => region.id === id)

/** The region of a cookie's value; Great Britain where it says nothing known. */
export const toRegion = (id: string | undefined): Region => findRegion(id) ?? regions[0]

/** A guess from the browser's languages: `en-GB` is Britain, `en-IE` and `ga` Ireland, other European ones the rest. */
export function guessRegion(acceptLanguage: string | null): RegionId {
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().toLowerCase() ?? ''
  if (first === 'en-ie' || first.startsWith('ga')) return 'ie'
  return first === '' || first.startsWith('en') || first.startsWith('cy') ? 'gb' : 'eu'
}

/** Pence; nothing for an empty cart or above the region's threshold. */
export function deliveryPrice(region: Region, subtotal: number): number {
  return subtotal === 0 || subtotal >= region.freeFrom ? 0 : region.price
}
