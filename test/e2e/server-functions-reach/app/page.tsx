import { giver, take, visit } from './actions'
import { Run } from './run'

export default function Home(): React.ReactNode {
  return (
    <main>
      <h1>visit</h1>
      <Run id="visit" action={visit} />
      <Run id="giver" action={giver} />
      <Run id="take" action={take.bind(null, visit)} />
    </main>
  )
}
