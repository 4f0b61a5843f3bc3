import { AtRequest } from '../../lib/json'

let runs = 0

async function flaky() {
  'use cache'
  runs++
  if (runs < 3) throw new Error(`run ${runs} broke`)
  return runs
}

async function notData() {
  'use cache'
  return () => 1
}

class Thing {
  x = 1
}

async function instance() {
  'use cache'
  return new Thing()
}

const messageOf = (error: unknown): string => (error as Error).message

export default function Page() {
  return (
    <AtRequest
      make={async () => ({
        flaky: await flaky().catch(messageOf),
        notData: await notData().then(() => '', messageOf),
        instance: await instance().then(() => '', messageOf),
      })}
    />
  )
}
