/**
 * Text that both ends of a link know, so that it need not be in the link; what is most likely stands last, where
 * deflate reaches it cheapest. Links of the prefix `p1` cannot be read with any other text: never edit it, but add a
 * new prefix with a new dictionary.
 */
export const LINK_DICTIONARY_1 = [
  // Words of what later documents may say.
  'WEBSOCKET","routeSelectionExpression":"=$request.body.action","$connect","$disconnect","sendmessage","ping"',
  '"authorizers":["k",{"authorizer":["v","kind",{"jwt":{"name":"s","issuer":"s","audience":["a","s"],"identitySource":"=$request.header.Authorization"}',
  '"lambda":{"name":"s","functionId":"@function","identitySources":["a","s"],"resultTtlInSeconds":"n","enableSimpleResponses":true}',
  '"authorizerId":"=authorizer:1","authorizationScopes":["a","s"],"access":["v","kind",{"none":{},"iam":{},',
  'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_https://example.auth0.com/.well-known/openid-configuration',
  '"vpcLinks":["k",{"vpcLink":{"name":"s","subnetIds":["a","s"],"securityGroupIds":["a","s"],"vpcLinkId":"@vpcLink"',
  '"load-balancer":{"listenerArn":"s"},"cloud-map":{"serviceArn":"s"},"sqs":{"queue":"step-functions":{"stateMachine":"eventbridge":{"bus":"mock":{"kinesis":{"appconfig":{',
  '"parameterMapping":["a",{"action":"=overwrite","target":"=path","value":"=$request.path"}],"accessLog":{"format":"s","summary":"s","operationName":"s","deprecated":false',
  'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/arn:aws:acm:us-east-1:123456789012:certificate/',
  'arn:aws:lambda:us-east-1:123456789012:function:us-east-2us-west-2eu-west-1eu-central-1ap-southeast-1ap-northeast-1',
  // Words of designs.
  'import boto3\\nimport os\\nimport json\\n\\ntable = boto3.resource(\\"dynamodb\\").Table(os.environ[\\"TABLE_NAME\\"])\\n\\n\\ndef handler(event, context):\\n    body = json.loads(event.get(\\"body\\") or \\"{}\\")\\n    method = event[\\"requestContext\\"][\\"http\\"][\\"method\\"]\\n    item_id = event[\\"pathParameters\\"][\\"id\\"]\\n    if event[\\"routeKey\\"] == \\"GET /\\n    print(json.dumps(event))\\n    return {\\n        \\"statusCode\\": 200,\\n        \\"headers\\": {\\"content-type\\": \\"application/json\\"},\\n        \\"body\\": json.dumps({\\"message\\": \\"Hello\\"}),\\n    }\\n',
  "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\\nconst { S3Client } = require('@aws-sdk/client-s3');\\nconst client = new process.env.TABLE_NAME;\\n\\nconst headers = { 'content-type': 'application/json' };\\nexport const handler = async (event) => {\\n  console.log(JSON.stringify(event));\\n  const { id } = event.pathParameters ?? {};\\n  const { name } = event.queryStringParameters ?? {};\\n  const { method, path } = event.requestContext.http;\\n  switch (event.routeKey) {\\n    case 'GET /items':\\n      return reply(200, [...items.values()]);\\n    case 'POST /items': {\\n      const item = { ...JSON.parse(event.body) };\\n      await client.send(new \\n    }\\n    case 'PUT /items/{id}': {\\n    case 'DELETE /items/{id}':\\n    default:\\n      return { statusCode: 404, body: JSON.stringify({ message: 'Not found' }) };\\n  }\\n};\\nconst reply = (statusCode, body) => ({\\n  statusCode,\\n  headers: { 'content-type': 'application/json' },\\n  body: JSON.stringify(body),\\n});\\n\\nexports.handler = async (event) => ({\\n  statusCode: 200,\\n  headers: { 'content-type': 'application/json' },\\n  body: JSON.stringify({ message: `Hello from ${event.routeKey}` }),\\n});\\n",
  'https://www.https://app.https://api.example.org/https://api.example.com/http://internal.example.net:8080/',
  'authorization\ncontent-type\nx-api-key\nx-request-id\nx-amz-date\nx-correlation-id\netag\nlocation\naccept\nhttps://app.example.com\nhttp://localhost:3000\nhttp://localhost:5173\n',
  'description of the The API for and with that is are to by from version 1.0.0\nv1\nv2\nteam\nenvironment\nproduction\nproject\nowner\ncost-center\nservice\nstage\nbackend\ntable\nbucket\n',
  'dev\ntest\nstaging\nprod\nbeta\n$default\n',
  'payments/invoices/subscriptions/accounts/sessions/tokens/auth/login/logout/callback/webhooks/events/messages/notifications/files/uploads/images/documents/reports/metrics/health/status/search/admin/internal/public/config/settings/',
  'authors/books/reviews/pets/products/categories/carts/cart/checkout/orders/items/customers/users/me/profile/todos/tasks/projects/teams/members/comments/posts/tags/articles/devices/jobs/',
  '{proxy+}\n{userId}\n{orderId}\n{bookId}\n{productId}\n{customerId}\n{itemId}\n{name}\n{slug}\n{key}\n{id}\n/{id}/api/v1/v2/',
  'list-\ncreate-\nupdate-\ndelete-\nput-\npost-\nget-\nhandler\nfunction\nApi\nService\nHTTP API\nBooks API\nOrders API\nget-book\nlist-books\ncreate-book\nupdate-book\ndelete-book\nget-user\nlist-users\nget-item\nlist-items\ncreate-item\nupdate-item\ndelete-item\n',
  // Shapes of columns.
  '"cors":{"allowOrigins":["a","s"],"allowMethods":["a",["e","*","GET","POST","PUT","PATCH","DELETE","OPTIONS","HEAD"]],"allowHeaders":["a","s"],"exposeHeaders":[],"allowCredentials":false,"maxAge":86400,"maxAge":3600,"maxAge":600,"maxAge":300,"maxAge":0,"exposeHeaders":["a","s"],"allowCredentials":true},',
  '"cors?":{"allowOrigins":["a","s"],"allowMethods":["a","s"],"allowMethods":["a","=*"],"allowHeaders":["a","=*"],"allowHeaders":["a","=content-type"],"exposeHeaders":[],"allowCredentials":false},',
  '"tags":["a",{"key":"s","value":"s"}],"description?":"s","timeoutInMillis?":29000,"timeoutInMillis":10000,"timeoutInMillis?":"i1000","throttlingRateLimit?":100,"throttlingBurstLimit?":200,"throttlingRateLimit":50,"throttlingBurstLimit":"i100",',
  '"variables":["a",{"name":"s","value":"s"}],"autoDeploy":["e",false,true],"name":["e","$default","dev"],"apiId":["e","api:1","api:2"],"method":["e","DELETE","GET","PATCH","POST","PUT","ANY"],"integrationId?":"@integration","integrationId":"=integration:1","functionId":"=function:1","payloadFormatVersion":["e","2.0","1.0"],"runtime":["e","nodejs24.x","python3.14","python3.13","python3.12","nodejs22.x"],"code?":"s","code":"s","disableExecuteApiEndpoint":true,',
  '"new":{"name":"s","runtime":"=python3.14"},"existing":{"name":"s","arn?":"s"},"existing":{"name":"s","arn":"s"}}]}],"default":{}}],"source":"existing","arn":"s"',
  '{"version":1,"design":{"name":"s","description":"s","apis":["k",{"api":["v","protocol",{"HTTP":{"name":"s","description":"s","version":"s","disableExecuteApiEndpoint":false,"tags":[]}}]}],',
  '"routes":["k",{"route":{"apiId":"@api","key":["v","kind",{"match":{"method":"s","path":"s"},"default":{}}],"integrationId?":"@integration"}}],',
  '"integrations":["k",{"integration":["v","kind",{"http-url":{"apiId":"=api:1","name":"s","url":"s","method":"=ANY"},"lambda":{"apiId":"@api","functionId":"@function","payloadFormatVersion":"=2.0"}}]}],',
  '"functions":["k",{"function":["v","source",{"new":{"name":"s","runtime":"=nodejs24.x","code?":"s"}}]}],',
  '"stages":["k",{"stage":{"apiId":"@api","name":"s","autoDeploy":true,"description?":"s","variables":[]}}],',
  '"domains":["k",{"domain":{"name":"s","certificate":["v","source",{"existing":{"arn":"s"}}],"tags":[]}}],"mappings":["k",{"mapping":{"domainId":"=domain:1","stageId":"@stage","key?":"s"}}]},',
  '{"version":1,"design":{"name":"s","apis":["k",{"api":["v","protocol",{"HTTP":{"name":"s","disableExecuteApiEndpoint":false,"tags":[]}}]}],',
  '"routes":["k",{"route":{"apiId":"=api:1","key":["v","kind",{"match":{"method":["e","GET","POST","PUT","DELETE"],"path":"s"}}],"integrationId":"@integration"}}],',
  '"integrations":["k",{"integration":["v","kind",{"lambda":{"apiId":"=api:1","functionId":"@function","payloadFormatVersion":"=2.0"},"http-url":{"apiId":"=api:1","name":"s","url":"s","method":"=ANY"}}]}],',
  '"functions":["k",{"function":["v","source",{"new":{"name":"s","runtime":"=nodejs24.x"}}]}],',
  '"stages":["k",{"stage":{"apiId":"=api:1","name":"=$default","autoDeploy":true,"variables":[]}}],',
  '"domains":{},"mappings":{}},',
  '"layout":{"positions":["p",{"api":{"x":0,"y":0},"route":{"x":20,"y":"i10"},"integration":{"x":440,"y":"i10"}}]}}',
].join('');
