// node scripts/next.mjs dev | build | start …: the framework's command, with the harbour office beside it.
import { runBesideHarbour } from './beside-harbour.mjs'

process.exitCode = await runBesideHarbour(process.argv.slice(2))
