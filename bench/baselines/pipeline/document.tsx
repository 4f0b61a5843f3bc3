import { Table } from '../../apps/plain/app/rows/table.tsx'

/** The same page as the frameworks', without a framework. */
export function Document() {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>rows</h1>
          <Table />
        </main>
      </body>
    </html>
  )
}
