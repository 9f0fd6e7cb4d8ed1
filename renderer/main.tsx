import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { defined } from '../shared/kit/assert.ts'
import { App } from './app/app.tsx'
import { startPreferences } from './app/preferences.ts'
import { trustOwnWorker } from './trusted-scripts.ts'
import './styles/index.css'

trustOwnWorker()
// Drawn once the text has its size and the page its colours, so that nothing jumps.
void startPreferences().then(() =>
  createRoot(defined(document.getElementById('root'), 'The root element')).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
)
