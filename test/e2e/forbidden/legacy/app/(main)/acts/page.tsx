import { refuse } from './actions'

export default function Acts() {
  return (
    <>
      <h2 id="acts">acts</h2>
      {['forbidden', 'unauthorized', 'not-found'].map((kind) => (
        <form key={kind} id={kind} action={refuse}>
          <input type="hidden" name="kind" value={kind} />
          <button>{kind}</button>
        </form>
      ))}
    </>
  )
}
