/** An authorizer's handler for the payload 2.0 and simple responses. It lets nobody in until somebody decides who may. */
export const AUTHORIZER_HANDLER = `exports.handler = async (event) => {
  const [token] = event.identitySource ?? [];
  // Decide here who may pass; until then, nobody does.
  return { isAuthorized: false, context: { token: token ? 'given' : 'missing' } };
};
`;

/** The handler of an authorizer of a WebSocket API, which answers with an IAM policy. It lets nobody in until somebody decides who may. */
export const WEB_SOCKET_AUTHORIZER_HANDLER = `exports.handler = async (event) => ({
  principalId: 'client',
  policyDocument: {
    Version: '2012-10-17',
    // Decide here who may connect; until then, nobody does.
    Statement: [{ Action: 'execute-api:Invoke', Effect: 'Deny', Resource: event.methodArn }],
  },
});
`;
