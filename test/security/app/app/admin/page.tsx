import { erase } from './actions'
import { Eraser } from './eraser'

/** Made ahead of time: nothing but the proxy stands between it and a visitor. */
export default function Admin() {
  return (
    <main>
      <h1>GUARDED-CONTENT</h1>
      <Eraser erase={erase} />
    </main>
  )
}
