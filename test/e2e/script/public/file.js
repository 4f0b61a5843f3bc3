globalThis.told = []
globalThis.tell = (what, body) => told.push(body === null ? `${what} without a body` : what)
tell('file', document.body)
