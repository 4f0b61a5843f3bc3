'use cache'

import { stamp } from './stamp'

export async function declared(n: number) {
  return `${n} ${stamp()}`
}

export const arrow = async (n: number) => `${n} ${stamp()}`

export default async function byDefault() {
  return stamp()
}

export const answer = 42
