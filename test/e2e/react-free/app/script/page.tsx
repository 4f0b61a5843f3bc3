import Script from 'next/script'

export default function Scripted() {
  return (
    <>
      <h1>script</h1>
      <Script id="mark">{`document.documentElement.dataset.marked = 'yes'`}</Script>
    </>
  )
}
