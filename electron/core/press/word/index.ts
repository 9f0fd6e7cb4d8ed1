export { renderWord } from './render-word.ts'
