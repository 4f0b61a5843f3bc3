import { Run } from '../../../run'

async function team(): Promise<string> {
  'use server'
  return 'team'
}

export default function Page(): React.ReactNode {
  return <Run id="team" action={team} />
}
