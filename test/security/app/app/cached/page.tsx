import { cacheLife } from 'next/cache'

export default async function Cached() {
  'use cache'
  cacheLife('hours')
  return <p id="cached">{`the same for all ${Math.random()}`}</p>
}
