// Removes the shop's database; the next start makes a fresh one.
import { rmSync } from 'node:fs'
import path from 'node:path'

const folder = process.env.STORE_DATA ?? path.join(import.meta.dirname, '../data')
for (const suffix of ['', '-wal', '-shm']) rmSync(path.join(folder, `skerry.db${suffix}`), { force: true })
