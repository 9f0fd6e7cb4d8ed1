import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { defined } from '../shared/kit/assert.ts'
import { App } from './app/app.tsx'
import { applyTextSize } from './app/preferences.ts'
import './styles/index.css'

applyTextSize()
createRoot(defined(document.getElementById('root'), 'The root element')).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
