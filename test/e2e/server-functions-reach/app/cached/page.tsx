import { kept } from './kept'
import { Run } from '../run'

async function Kept(): Promise<React.ReactNode> {
  'use cache'
  return <Run id="kept" action={kept} />
}

export default function Page(): React.ReactNode {
  return <Kept />
}
