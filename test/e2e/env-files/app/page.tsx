import { Client } from './client'

export const dynamic = 'force-dynamic'

export default function Home() {
  const names = ['PLAIN', 'LOCAL_WINS', 'MODE_WINS', 'FROM_SHELL', 'EXPANDED', 'NEXT_PUBLIC_SHOWN'] as const
  return (
    <main>
      <p id="server">{JSON.stringify(Object.fromEntries(names.map((name) => [name, process.env[name]])))}</p>
      <p id="mode">{process.env.NODE_ENV}</p>
      <p id="config">{process.env.FROM_CONFIG}</p>
      <Client />
    </main>
  )
}
