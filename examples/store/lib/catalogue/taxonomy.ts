import { categories } from '../../seed/categories.ts'
import { collections } from '../../seed/collections.ts'
import type { Category, Collection } from '../../seed/types.ts'

export { categories }

export const releasedCollections: readonly Collection[] = collections.filter((collection) => collection.upcoming !== true)

export const findCategory = (id: string): Category | undefined => categories.find((category) => category.id === id)
export const findCollection = (id: string): Collection | undefined => collections.find((collection) => collection.id === id)
