// npm run bench: the same applications by everybody, side by side, as ratios.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { finish } from '../scripts/lib/finish.mjs'
import { ensureInstalled } from '../scripts/lib/workspace.mjs'
import { readOptions, USAGE } from './lib/options.mjs'

// By default a signal ends this process without its exit handlers, and the servers would stay.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

await finish(async () => {
  if (process.argv.includes('--help')) {
    console.log(USAGE)
    return
  }
  const options = readOptions(process.argv.slice(2))
  await ensureInstalled()
  // Only now: these need what was installed.
  const { buildRows, cachedRows, FULL, QUICK, ROWS, tableRow } = await import('./lib/rows.mjs')
  const { preparePeer } = await import('./lib/peers.mjs')
  const { formatTable, judge } = await import('./lib/table.mjs')

  const wanted = new Set(options.only ?? ROWS)
  const unknown = [...wanted].filter((row) => !ROWS.includes(row))
  if (unknown.length > 0) throw new Error(`no such row: ${unknown.join(', ')}\n${USAGE}`)
  const effort = options.quick ? QUICK : FULL
  const names = (options.peers ?? ['next', 'vinext', 'tidemark']).filter((name) => name !== 'node')
  const peers = []
  for (const name of names) {
    console.log(`preparing ${name} …`)
    peers.push(await preparePeer(name))
  }

  const rows = [
    ...(await cachedRows(peers, wanted, effort)),
    ...(wanted.has('rows') ? [await tableRow(peers, effort)] : []),
    ...(wanted.has('build') || wanted.has('dev') ? await buildRows(peers, wanted, effort) : []),
  ]
  const [processor] = cpus()
  console.log(
    `\n${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, Node.js ${process.version}${options.quick ? ', quick' : ''}\n`,
  )
  console.log(formatTable(rows))
  if (options.json) writeFileSync(options.json, JSON.stringify({ node: process.version, processor: processor?.model, rows }, null, 2))
  const verdicts = rows.flatMap((row) => judge(row))
  console.log(`\n${verdicts.filter((verdict) => verdict.held).length} of ${verdicts.length} bars are held`)
})
