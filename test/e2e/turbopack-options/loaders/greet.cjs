module.exports = function greet(source) {
  const done = this.async()
  const { greeting } = this.getOptions()
  setImmediate(() => done(null, `export default ${JSON.stringify(`${greeting} ${source.trim()} ${this.resourcePath.split('/').pop()}`)}`))
}
