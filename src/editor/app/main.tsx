import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
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
const opened = start();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
await opened;
