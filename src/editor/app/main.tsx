import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './mantine.css';
import '../look/tokens.css';
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { start } from '../store/library.ts';
import { keepPreferences } from '../store/preferences.ts';
import { startSaving } from '../store/saving.ts';
import { App } from './App.tsx';
import { listenToClipboard } from './clipboard.ts';
import { listenToShortcuts } from './shortcuts.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

keepPreferences();
startSaving();
listenToShortcuts();
listenToClipboard();
/** The outline of `index.html` stays until there is something to show, or storage takes too long to answer. */
const PATIENCE = 1500;
await Promise.race([start(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
