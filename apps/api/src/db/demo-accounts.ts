/** Who may sign in to the demo. Only ever made in a demo, so the password is no secret. */
export const demoPassword = 'bright-steps-demo';

export const demoAccounts = [
  {
    who: 'Staff, all permissions',
    email: 'dana@brightsteps.example',
    password: demoPassword,
    page: '/staff/',
  },
  { who: 'Staff, no texting', email: 'frank@brightsteps.example', password: demoPassword, page: '/staff/' },
  { who: 'Parent, Rivera family', email: 'ana@rivera.example', password: demoPassword, page: '/portal/' },
  { who: 'Parent, Chen family', email: 'wei@chen.example', password: demoPassword, page: '/portal/' },
];
