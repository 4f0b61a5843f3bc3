import { Counter } from '../counter'
import { Table } from './table'

export const dynamic = 'force-dynamic'

export default function Rows() {
  return (
    <main>
      <h1>rows</h1>
      <Table />
      <Counter />
    </main>
  )
}
