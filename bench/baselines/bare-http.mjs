// The least a server on node:http can do for a finished page: look it up, write its head and its bytes.
// Arguments: the port, and a file with the answer to give: {"headers": [name, value, …], "body": base64}.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [port, file = ''] = process.argv.slice(2)
const { headers, body } = JSON.parse(readFileSync(file, 'utf8'))
const answers = new Map([['/static', { headers, body: Buffer.from(body, 'base64') }]])

createServer((req, res) => {
  const answer = answers.get(req.url ?? '')
  if (!answer) {
    res.writeHead(404).end()
    return
  }
  res.writeHead(200, answer.headers)
  res.end(answer.body)
}).listen(Number(port))
