import { visit as barrel } from './lib'
import { Run } from '../run'

export default function Barrel(): React.ReactNode {
  return (
    <main>
      <h1>barrel</h1>
      <Run id="barrel" action={barrel} />
    </main>
  )
}
