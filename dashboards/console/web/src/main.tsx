import { render } from 'preact';
import { App } from './app.tsx';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/shell.css';
import '../styles/parts.css';
import '../styles/list.css';
import '../styles/today.css';
import '../styles/document.css';
import '../styles/labels.css';
import '../styles/sources.css';
import '../styles/models.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
