'use cache'

import { cacheLife } from 'next/cache'
import { stamp } from './stamp'

export const unit = 'g'
const recipe = 'kept on the server'

export async function weigh(name: string, when: Date) {
  cacheLife('hours')
  return { text: `${name} ${when.getTime()} ${stamp()}`, unit }
}

export default async function plain() {
  return `${stamp()}${recipe.length}`
}
