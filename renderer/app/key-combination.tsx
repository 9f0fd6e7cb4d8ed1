/** A key, a combination ("Ctrl+N") or keys one after the other ("G then O") as they stand on the keyboard. */
export function KeyCombination({ written }: Readonly<{ written: string }>) {
  const steps = written.split(' then ')
  return (
    <span className="keys">
      {steps.map((step, at) => (
        <span key={step}>
          {at > 0 && ' then '}
          <Together written={step} />
        </span>
      ))}
    </span>
  )
}

function Together({ written }: Readonly<{ written: string }>) {
  return written.split(/\+(?=.)/u).map((key, at) => (
    <span key={key}>
      {at > 0 && ' + '}
      <kbd className="key">{key}</kbd>
    </span>
  ))
}
