export default async function Page() {
  await Promise.resolve()
  await new Promise((resolve) => process.nextTick(resolve))
  await new Promise((resolve) => setImmediate(resolve))
  return <p id="text">static {performance.now() > 0 ? new Date(0).getTime() : 1}</p>
}
