import { type Sort, sorts } from './types.ts'

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** What a reader may choose on a list. */
export interface ListChoice {
  readonly sort: Sort
  readonly page: number
  readonly inStock: boolean
}

export const firstOf = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))

function toPage(text: string): number {
  const page = Number.parseInt(text, 10)
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}

/** A list's choices from its address; whatever makes no sense is the default. */
export function parseChoice(params: SearchParams): ListChoice {
  const sort = firstOf(params['sort'])
  return {
    sort: sorts.find((known) => known === sort) ?? 'featured',
    page: toPage(firstOf(params['page'])),
    inStock: firstOf(params['stock']) === 'in',
  }
}

/** The address of a list with these choices; defaults are left out. */
export function choiceHref(path: string, { sort, page, inStock }: ListChoice): string {
  const params = new URLSearchParams()
  if (sort !== 'featured') params.set('sort', sort)
  if (inStock) params.set('stock', 'in')
  if (page > 1) params.set('page', String(page))
  const query = params.toString()
  return query === '' ? path : `${path}?${query}`
}
