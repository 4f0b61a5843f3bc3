import { headers } from 'next/headers'

export default async function Later() {
  await headers()
  return <h1>later</h1>
}
