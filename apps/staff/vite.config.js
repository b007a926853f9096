import { browserApp } from '@optline/workbench';

export default browserApp({ name: 'staff', port: 4020 });
