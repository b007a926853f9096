import { browserApp } from '@optline/workbench';

export default browserApp({ name: 'portal', port: 4021 });
