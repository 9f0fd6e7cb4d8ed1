import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { defined } from '../shared/kit/assert.ts'
import { App } from './app/app.tsx'
import { applyRememberedTextSize } from './screens/vault/text-size.tsx'
import './styles/index.css'

applyRememberedTextSize()
createRoot(defined(document.getElementById('root'), 'The root element')).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
