import { cookies } from 'next/headers'
import { report } from '../actions/actions'

export default async function Proxied() {
  const store = await cookies()
  return (
    <>
      <p id="seen">{JSON.stringify({ proxy: store.get('from-proxy')?.value ?? null, unwanted: store.get('unwanted')?.value ?? null })}</p>
      <p id="reported">{store.get('reported')?.value}</p>
      <form id="report" action={report}>
        <button>report</button>
      </form>
    </>
  )
}
