import { cookies, headers } from 'next/headers'

/** As packages for authentication read it: from the header. */
export default async function Inside() {
  const header = (await headers()).get('cookie') ?? ''
  return <h1 id="inside">{`${(await cookies()).get('session')?.value}|${/session=[^;]*/.exec(header)?.[0]}`}</h1>
}
