/**
 * Puts words on the clipboard in the browser's own way, whose event also tells the core, so that locking takes them off
 * again. False where the browser would not.
 */
export function copyWords(words: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', words)
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return isCopied
}
