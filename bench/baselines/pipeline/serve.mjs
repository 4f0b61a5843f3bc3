// Arguments: the port, and the folder that build.mjs has filled.
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [port, folder = ''] = process.argv.slice(2)
const { answer } = await import(pathToFileURL(path.join(folder, 'rsc/index.js')).href)

createServer((_, res) => void answer(res)).listen(Number(port))
