import { Run } from '../../../run'

async function over(): Promise<string> {
  'use server'
  return 'over'
}

export default function Page(): React.ReactNode {
  return <Run id="over" action={over} />
}
