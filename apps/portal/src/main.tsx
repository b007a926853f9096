import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has lost its place for the app.');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
