/** The password of everybody in the demo school. */
export const demoPassword = 'bright-steps-demo';
export const dana = 'dana@brightsteps.example';
export const frank = 'frank@brightsteps.example';
export const ana = 'ana@rivera.example';
export const wei = 'wei@chen.example';
