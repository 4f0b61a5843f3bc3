import Script from 'next/script'
import { Told } from './told'

export default function Early() {
  return (
    <>
      <h1>early</h1>
      <Script id="of-page" strategy="beforeInteractive">{`tell('page', document.body)`}</Script>
      <Told />
    </>
  )
}
