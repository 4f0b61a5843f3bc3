export default function BrowserOnly() {
  return <p id="browser-only">{`width ${window.innerWidth > 0 ? 'known' : 'unknown'}`}</p>
}
