// A second implementation of OpenID Connect to sign in at: oidc-provider with its pages for development, which let
// anybody in by any name. Arguments: the address that the gateway is sent people back to, and the one after signing out.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [redirectUri, afterLogout] = process.argv.slice(2);
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'plaudit',
      client_secret: 'hush',
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [afterLogout],
    }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `${id} of Panva`, email: `${id}@example.com`, email_verified: true }),
    }),
    pkce: { required: () => true },
  });
  server.on('request', provider.callback());
  console.log(`issuer ${issuer}`);
});
