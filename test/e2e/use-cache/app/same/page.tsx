import { AtRequest } from '../../lib/json'
import { draftMode } from 'next/headers'
import { cache } from 'react'
import { stamp } from '../../lib/stamp'

const counter = cache(() => ({ n: 0 }))

async function inCache() {
  'use cache'
  counter().n++
  counter().n++
  const { isEnabled } = await draftMode()
  return { n: counter().n, isEnabled, stamp: stamp() }
}

export default function Page() {
  return (
    <AtRequest
      make={async () => {
        counter().n = 10
        const [one, two] = [await inCache(), await inCache()]
        return { value: one, same: one === two, outside: counter().n }
      }}
    />
  )
}
