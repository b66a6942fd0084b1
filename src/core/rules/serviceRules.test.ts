import type { Design } from '../model/design.ts';
import type { Resource } from '../model/resource.ts';
import type { ServiceCall } from '../model/serviceCall.ts';
import { callJson } from './callJson.ts';
import { callParameterGiven } from './callParameterGiven.ts';
import { callParameterRange } from './callParameterRange.ts';
import { callParameterValue } from './callParameterValue.ts';
import { callPathParameter } from './callPathParameter.ts';
import { callRegion } from './callRegion.ts';
import { definedStageVariable } from './definedStageVariable.ts';
import { eventBusName } from './eventBusName.ts';
import { eventSource } from './eventSource.ts';
import { fifoMessage } from './fifoMessage.ts';
import { newResourceHere } from './newResourceHere.ts';
import { oneRegion } from './oneRegion.ts';
import { printableText } from './printableText.ts';
import { resourceArn } from './resourceArn.ts';
import { resourceNamed } from './resourceNamed.ts';
import { standardMessage } from './standardMessage.ts';
import { stateMachineDefinition } from './stateMachineDefinition.ts';
import { stateMachineTasks } from './stateMachineTasks.ts';
import { all, type Change, testFixes, testRule } from './testRule.ts';
import { uniqueResourceName } from './uniqueResourceName.ts';
import { usedResource } from './usedResource.ts';
import { workflowType } from './workflowType.ts';

type Origin<K extends Resource['kind']> = Extract<Resource, { kind: K }>['origin'];

/** Puts the resource there and lets `GET /books/{id}` make the call. */
function calling(kind: 'sqs' | 'event-bridge' | 'step-functions' | 'kinesis', resource: object, call: object): Change {
  return (shop) => {
    Object.assign(shop.resources, { 'resource:1': { id: 'resource:1', name: 'orders', ...resource } });
    const integration = { id: 'integration:2', apiId: 'api:1', kind, name: 'order', resourceId: 'resource:1', call };
    Object.assign(shop.integrations, { 'integration:2': integration });
  };
}

const queue =
  (origin: Origin<'queue'>) =>
  (call: Extract<ServiceCall, { subtype: `SQS-${string}` }>): Change =>
    calling('sqs', { kind: 'queue', origin }, call);
const standard = queue({ source: 'new', fifo: false });
const fifo = queue({ source: 'new', fifo: true });
const machine = (origin: Origin<'state-machine'>, call: object): Change =>
  calling('step-functions', { kind: 'state-machine', origin }, call);
const bus = (origin: Origin<'event-bus'>, source = 'com.example'): Change =>
  calling(
    'event-bridge',
    { kind: 'event-bus', origin },
    {
      subtype: 'EventBridge-PutEvents',
      detail: '$request.body',
      detailType: 'order',
      source,
    },
  );
const stream = (arn?: string): Change =>
  calling(
    'kinesis',
    { kind: 'stream', origin: { source: 'existing', ...(arn !== undefined && { arn }) } },
    {
      subtype: 'Kinesis-PutRecord',
      data: '$request.body.data',
      partitionKey: '1',
    },
  );

const message = (fields: object = {}) => ({
  subtype: 'SQS-SendMessage' as const,
  messageBody: '$request.body',
  ...fields,
});
const at = (field: string) => ({ id: 'integration:2', field }) as const;
const ofResource = (field: string) => ({ id: 'resource:1', field }) as const;

testRule(callParameterGiven, {
  fine: { 'what is needed': standard(message()) },
  found: {
    'nothing needed': [standard(message({ messageBody: ' ' })), at('call.messageBody'), /order needs a MessageBody/],
    'nothing after all': [standard(message({ delaySeconds: '' })), at('call.delaySeconds'), /empty DelaySeconds/],
  },
});

testRule(callParameterValue, {
  fine: {
    'a source': standard(message({ messageBody: '$request.body.order.id' })),
    'several sources': standard(message({ messageBody: '${request.path.id}-${context.requestId}' })),
    'a text': standard(message({ messageBody: 'hello' })),
    '512 characters': standard(message({ messageBody: 'x'.repeat(512) })),
  },
  found: {
    'too long a text': [
      standard(message({ messageBody: 'x'.repeat(513) })),
      at('call.messageBody'),
      /MessageBody of the call order has 513 characters/,
    ],
    'no part of a request': [
      standard(message({ messageBody: '$request.cookie.id' })),
      at('call.messageBody'),
      /\$request\.cookie\.id, which is no part/,
    ],
    'an open brace': [standard(message({ messageBody: 'a-${context.' })), at('call.messageBody'), /brace/],
  },
});

const receive = (fields: object) => standard({ subtype: 'SQS-ReceiveMessage', ...fields });
testRule(callParameterRange, {
  fine: {
    'the most': receive({ maxNumberOfMessages: '10', waitTimeSeconds: '20', visibilityTimeout: '43200' }),
    'the least': receive({ maxNumberOfMessages: '1', waitTimeSeconds: '0', visibilityTimeout: '0' }),
    'what a request says': standard(message({ delaySeconds: '$request.body.delay' })),
  },
  found: {
    'too long a delay': [
      standard(message({ delaySeconds: '901' })),
      at('call.delaySeconds'),
      /DelaySeconds of the call order is 901; SQS takes a whole number from 0 to 900 seconds/,
    ],
    'no message at all': [receive({ maxNumberOfMessages: '0' }), at('call.maxNumberOfMessages'), /from 1 to 10\./],
    'too long a wait': [receive({ waitTimeSeconds: '21' }), at('call.waitTimeSeconds'), /from 0 to 20 seconds/],
    'no number': [receive({ visibilityTimeout: 'a day' }), at('call.visibilityTimeout'), /is a day; .* 43,200/],
  },
});
testFixes(callParameterRange, {
  'too long a wait': [
    receive({ waitTimeSeconds: '30' }),
    ['Make it 20', 'Send no WaitTimeSeconds'],
    ['integration:2', 'call.waitTimeSeconds', '20'],
  ],
  'no number': [receive({ visibilityTimeout: 'a day' }), ['Send no VisibilityTimeout']],
});

const event = (detail: string): Change =>
  calling(
    'event-bridge',
    { kind: 'event-bus', origin: { source: 'default' } },
    { subtype: 'EventBridge-PutEvents', detail, detailType: 'order', source: 'com.example' },
  );
const started = (input: string): Change =>
  machine({ source: 'new', type: 'EXPRESS' }, { subtype: 'StepFunctions-StartExecution', input });
testRule(callJson, {
  fine: {
    'an object': event('{"id": 7}'),
    'an object of the request': event('$request.body.detail'),
    'a text with sources': event('{"id": "${request.path.id}"}'),
    'any JSON for an execution': started('[1, 2]'),
  },
  found: {
    'a list for an event': [event('[1]'), at('call.detail'), /Detail of the call order is no JSON object/],
    'a text for an event': [event('order'), at('call.detail'), /no JSON object/],
    'a text for an execution': [started('order'), at('call.input'), /Input of the call order is no JSON\./],
  },
});

testRule(callPathParameter, {
  fine: { 'a parameter of the route': standard(message({ messageBody: '$request.path.id' })) },
  found: {
    another: [
      standard(message({ messageBody: '${request.path.isbn}' })),
      at('call.messageBody'),
      /GET \/books\/\{id\} has no \{isbn\}/,
    ],
  },
});

const existingQueue = queue({ source: 'existing', arn: 'arn:aws:sqs:eu-west-1:123456789012:orders' });
testRule(callRegion, {
  fine: {
    'no region': existingQueue(message()),
    'that of the ARN': existingQueue(message({ region: 'eu-west-1' })),
    'one that is asked for': queue({ source: 'existing' })(message({ region: 'ap-southeast-2' })),
  },
  found: {
    'no name of a region': [standard(message({ region: 'Ireland' })), at('call.region'), /Ireland .* no region/],
    'another than that of the ARN': [
      existingQueue(message({ region: 'us-east-1' })),
      at('call.region'),
      /goes to us-east-1, and orders is in eu-west-1/,
    ],
  },
});

testRule(newResourceHere, {
  fine: { 'an existing queue elsewhere': existingQueue(message({ region: 'eu-west-1' })) },
  found: {
    'a new one': [standard(message({ region: 'eu-west-1' })), at('call.region'), /orders is created in the region/],
  },
});

testRule(fifoMessage, {
  fine: {
    'a group': fifo(message({ messageGroupId: '1' })),
    'a standard queue': standard(message({ delaySeconds: '3' })),
    'a queue that nobody knows': queue({ source: 'existing' })(message()),
    'another call': fifo({ subtype: 'SQS-PurgeQueue' }),
  },
  found: {
    'no group': [fifo(message()), at('call.messageGroupId'), /takes no message without a MessageGroupId/],
    'no group for a queue that is there': [
      queue({ source: 'existing', arn: 'arn:aws:sqs:eu-west-1:123456789012:orders.fifo' })(message()),
      at('call.messageGroupId'),
      /orders is a FIFO queue/,
    ],
    'a delay of its own': [
      fifo(message({ messageGroupId: '1', delaySeconds: '5' })),
      at('call.delaySeconds'),
      /delays all messages alike/,
    ],
  },
});

testRule(standardMessage, {
  fine: {
    'a FIFO queue': fifo(message({ messageGroupId: '1', messageDeduplicationId: '1' })),
    'a group, which shares a standard queue out fairly': standard(message({ messageGroupId: '1' })),
    'a queue that nobody knows': queue({ source: 'existing' })(message({ messageDeduplicationId: '1' })),
  },
  found: {
    'an id against repetition': [
      standard(message({ messageDeduplicationId: '1' })),
      at('call.messageDeduplicationId'),
      /orders is no FIFO queue/,
    ],
  },
});

const sync = { subtype: 'StepFunctions-StartSyncExecution' };
const stop = { subtype: 'StepFunctions-StopExecution', executionArn: '$request.body.arn' };
testRule(workflowType, {
  fine: {
    'an express workflow that answers': machine({ source: 'new', type: 'EXPRESS' }, sync),
    'a standard one that is stopped': machine({ source: 'new', type: 'STANDARD' }, stop),
    'one that is there': machine({ source: 'existing' }, sync),
    'a start': machine({ source: 'new', type: 'STANDARD' }, { subtype: 'StepFunctions-StartExecution' }),
  },
  found: {
    'waiting for a standard one': [
      machine({ source: 'new', type: 'STANDARD' }, sync),
      at('call.subtype'),
      /only an express workflow gives; orders/,
    ],
    'stopping an express one': [
      machine({ source: 'new', type: 'EXPRESS' }, stop),
      at('call.subtype'),
      /only a standard workflow allows; orders/,
    ],
  },
});

testRule(eventSource, {
  fine: { 'a name of its own': bus({ source: 'default' }), 'a part of it': bus({ source: 'default' }, 'com.aws.x') },
  found: { 'one of AWS': [bus({ source: 'default' }, 'aws.sqs'), at('call.source'), /events from aws\.sqs/] },
});

const renamed =
  (name: string): Change =>
  (shop) =>
    Object.assign(shop.resources['resource:1'] ?? {}, { name });
const second =
  (fields: object): Change =>
  (shop) =>
    Object.assign(shop.resources, { 'resource:2': { id: 'resource:2', ...fields } });

testRule(resourceNamed, {
  fine: { 'a name': standard(message()) },
  found: { 'a blank name': [all(standard(message()), renamed(' ')), ofResource('name'), /no name/] },
});

const secondQueue = (name: string) => second({ kind: 'queue', name, origin: { source: 'new', fifo: false } });
testRule(uniqueResourceName, {
  fine: {
    'another name': all(standard(message()), secondQueue('returns')),
    'a stream of the name': all(
      standard(message()),
      second({ kind: 'stream', name: 'orders', origin: { source: 'new', mode: 'ON_DEMAND' } }),
    ),
  },
  found: {
    'two queues of one name': [
      all(standard(message()), secondQueue('Orders')),
      { id: 'resource:2', field: 'name' },
      /Another queue has the name Orders too/,
    ],
  },
});

testRule(usedResource, {
  fine: { 'one that is used': standard(message()) },
  found: {
    'one that is not': [secondQueue('spare'), { id: 'resource:2' }, /Nothing uses the queue spare/],
  },
});

const arn = ofResource('origin.arn');
const existingMachine = (text: string) => machine({ source: 'existing', arn: text }, sync);
testRule(resourceArn, {
  fine: {
    'a queue': existingQueue(message()),
    'a FIFO queue': queue({ source: 'existing', arn: 'arn:aws:sqs:eu-west-1:123456789012:orders.fifo' })(message()),
    'nothing yet': queue({ source: 'existing' })(message()),
    'a bus': bus({ source: 'existing', arn: 'arn:aws:events:eu-west-1:123456789012:event-bus/audit' }),
    'a stream': stream('arn:aws:kinesis:eu-west-1:123456789012:stream/clicks.v1'),
    'a state machine': existingMachine('arn:aws-cn:states:cn-north-1:123456789012:stateMachine:import'),
  },
  found: {
    'the URL of a queue': [
      queue({ source: 'existing', arn: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders' })(message()),
      arn,
      /orders is not one of an SQS queue/,
    ],
    'a queue for a stream': [stream('arn:aws:sqs:eu-west-1:123456789012:clicks'), arn, /Kinesis data stream/],
    'a rule for a bus': [
      bus({ source: 'existing', arn: 'arn:aws:events:eu-west-1:123456789012:rule/audit' }),
      arn,
      /event-bus\/name/,
    ],
    'an execution for a state machine': [
      existingMachine('arn:aws:states:eu-west-1:123456789012:execution:import:1'),
      arn,
      /stateMachine:name/,
    ],
  },
});

testRule(eventBusName, {
  fine: {
    'the default bus': all(bus({ source: 'default' }), renamed('default')),
    'a new one': all(bus({ source: 'new' }), renamed('orders')),
  },
  found: {
    'a second default bus': [all(bus({ source: 'new' }), renamed('default')), ofResource('name'), /called default/],
    'two of one name': [
      all(bus({ source: 'new' }), second({ kind: 'event-bus', name: 'orders', origin: { source: 'new' } })),
      { id: 'resource:2', field: 'name' },
      /takes each once/,
    ],
  },
});

const defined = (definition: unknown): Change =>
  machine(
    {
      source: 'new',
      type: 'EXPRESS',
      definition: typeof definition === 'string' ? definition : JSON.stringify(definition),
    },
    sync,
  );
const definitionField = ofResource('origin.definition');
const pass = { Type: 'Pass', End: true };
testRule(stateMachineDefinition, {
  fine: {
    'the sample': machine({ source: 'new', type: 'EXPRESS' }, sync),
    'a workflow': defined({ StartAt: 'A', States: { A: pass } }),
  },
  found: {
    'no JSON': [defined('{'), definitionField, /is no JSON\./],
    'a list': [defined([]), definitionField, /no JSON object/],
    'no states': [defined({ StartAt: 'A', States: {} }), definitionField, /no States/],
    'no start': [defined({ States: { A: pass } }), definitionField, /StartAt is missing/],
    'an unknown start': [defined({ StartAt: 'B', States: { A: pass } }), definitionField, /not among its States/],
    'a state of no type': [defined({ StartAt: 'A', States: { A: {} } }), definitionField, /without a Type/],
    'too long a text': [defined('x'.repeat(1_048_577)), definitionField, /1,048,576 characters/],
  },
});

testRule(stateMachineTasks, {
  fine: { 'states that call nothing': defined({ StartAt: 'A', States: { A: pass } }) },
  found: {
    'a task': [
      defined({
        StartAt: 'A',
        States: { A: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true } },
      }),
      definitionField,
      /orders has tasks/,
    ],
  },
});

const variable = (name: string): Change => standard(message({ messageBody: `$stageVariables.${name}` }));
testRule(definedStageVariable, {
  fine: {
    'a variable that a call reads': all(variable('greeting'), (shop: Design) =>
      Object.assign(shop.stages['stage:1'] ?? {}, { variables: [{ name: 'greeting', value: 'hello' }] }),
    ),
  },
  found: {
    'one that is not there': [variable('greeting'), { id: 'stage:1', field: 'variables' }, /order uses .* greeting/],
  },
});

const functionIn =
  (region: string): Change =>
  (shop) => {
    const text = `arn:aws:lambda:${region}:123456789012:function:shop`;
    shop.functions['function:1'] = { id: 'function:1', source: 'existing', name: 'shop', arn: text };
  };
testRule(oneRegion, {
  fine: {
    'a queue beside a function': all(functionIn('eu-west-1'), existingQueue(message())),
    'a call to another region': all(functionIn('us-east-1'), existingQueue(message({ region: 'eu-west-1' }))),
    'a queue of another account': all(
      functionIn('eu-west-1'),
      queue({ source: 'existing', arn: 'arn:aws:sqs:eu-west-1:999999999999:orders' })(message()),
    ),
    'a function of another account that a role invokes': all(
      existingQueue(message()),
      functionIn('us-east-1'),
      (shop) => {
        Object.assign(shop.integrations['integration:1'] ?? {}, { credentials: { source: 'existing-role' } });
      },
    ),
  },
  found: {
    'a queue elsewhere': [
      all(functionIn('us-east-1'), existingQueue(message())),
      arn,
      /orders is in eu-west-1, and shop in us-east-1/,
    ],
    'a stream of another account': [
      all(functionIn('eu-west-1'), stream('arn:aws:kinesis:eu-west-1:999999999999:stream/clicks')),
      arn,
      /999999999999/,
    ],
  },
});

testRule(printableText, {
  fine: { 'two lines': standard(message({ messageBody: 'one\ntwo' })) },
  found: {
    'a control character in a parameter': [
      standard(message({ messageBody: 'a\u0000' })),
      at('call.messageBody'),
      /The MessageBody of order/,
    ],
    'one in a definition': [defined('\u0007'), definitionField, /The definition of orders/],
  },
});

const sets = (field: string, value: unknown) => ['integration:2', field, value] as const;
testFixes(callParameterGiven, {
  'a body that is usual': [
    standard(message({ messageBody: '' })),
    ['Send $request.body as MessageBody'],
    sets('call.messageBody', '$request.body'),
  ],
  'what need not be sent': [
    standard(message({ delaySeconds: '' })),
    ['Send no DelaySeconds'],
    sets('call.delaySeconds', undefined),
  ],
  'what only a person knows': [bus({ source: 'default' }, ''), []],
});
testFixes(callParameterValue, {
  'a source by another name': [
    standard(message({ messageBody: '$request.query.id' })),
    ['Write $request.querystring.id'],
    sets('call.messageBody', '$request.querystring.id'),
  ],
  'what need not be sent': [
    standard(message({ delaySeconds: '$request.cookie.id' })),
    ['Send no DelaySeconds'],
    sets('call.delaySeconds', undefined),
  ],
  'too long a text': [standard(message({ messageBody: 'x'.repeat(513) })), []],
});
testFixes(callPathParameter, {
  another: [
    standard(message({ messageBody: '${request.path.isbn}-x' })),
    ['Send $request.path.id'],
    sets('call.messageBody', '${request.path.id}-x'),
  ],
});
testFixes(callRegion, {
  'no name of a region': [standard(message({ region: 'Ireland' })), ['Call it in the region of the API']],
  'a zone': [
    queue({ source: 'existing' })(message({ region: 'EU-WEST-1b' })),
    ['Make it eu-west-1', 'Call it in the region of the API'],
  ],
  'another than that of the ARN': [
    existingQueue(message({ region: 'us-east-1' })),
    ['Make it eu-west-1', 'Call it in the region of the API'],
    sets('call.region', 'eu-west-1'),
  ],
});
testFixes(newResourceHere, {
  'a new one': [
    standard(message({ region: 'eu-west-1' })),
    ['Call it in the region of the API'],
    sets('call.region', undefined),
  ],
});
testFixes(fifoMessage, {
  'no group': [
    fifo(message()),
    [
      'Keep all messages in order, as one group',
      'Let each message be a group of its own',
      'Make orders a standard queue',
    ],
    sets('call.messageGroupId', 'all'),
  ],
  'a delay, for a queue that others use': [
    all(fifo(message({ messageGroupId: '1', delaySeconds: '5' })), (shop) => {
      const first = shop.integrations['integration:2'];
      if (first)
        shop.integrations['integration:1'] = {
          ...first,
          id: 'integration:1',
          call: { subtype: 'SQS-PurgeQueue' },
        } as typeof first; // of its kind
    }),
    ['Send no DelaySeconds'],
  ],
});
testFixes(standardMessage, {
  'an id against repetition': [
    standard(message({ messageDeduplicationId: '1' })),
    ['Send no MessageDeduplicationId'],
    sets('call.messageDeduplicationId', undefined),
  ],
  'one with a group': [
    standard(message({ messageDeduplicationId: '1', messageGroupId: '1' })),
    ['Send no MessageDeduplicationId', 'Make orders a FIFO queue'],
  ],
});
testFixes(workflowType, {
  'waiting for a standard one': [
    machine({ source: 'new', type: 'STANDARD' }, { ...sync, traceHeader: 'a' }),
    ['Make orders an express workflow', 'Start it without waiting'],
    ['resource:1', 'origin.type', 'EXPRESS'],
  ],
  'stopping an express one': [
    machine({ source: 'new', type: 'EXPRESS' }, stop),
    ['Make orders a standard workflow'],
    ['resource:1', 'origin.type', 'STANDARD'],
  ],
});

testFixes(resourceNamed, {
  'a queue': [all(standard(message()), renamed('')), ['Call it queue'], ['resource:1', 'name', 'queue']],
});
testFixes(resourceArn, {
  spaces: [
    queue({ source: 'existing', arn: ' arn:aws:sqs:eu-west-1:123456789012:orders ' })(message()),
    ['Remove the spaces from the ARN'],
    ['resource:1', 'origin.arn', 'arn:aws:sqs:eu-west-1:123456789012:orders'],
  ],
  'a name': [queue({ source: 'existing', arn: 'orders' })(message()), ['Ask for the ARN at deployment']],
});
testFixes(eventBusName, {
  default: [all(bus({ source: 'new' }), renamed('default')), ['Call it events-2']],
  'a name of AWS': [all(bus({ source: 'new' }), renamed('aws.orders')), ['Call it orders']],
});
testFixes(stateMachineDefinition, {
  'no start of a single state': [
    defined({ States: { A: pass } }),
    ['Start at A'],
    ['resource:1', 'origin.definition', JSON.stringify({ States: { A: pass }, StartAt: 'A' }, null, 2)],
  ],
  'no start of several': [defined({ States: { A: pass, B: pass } }), []],
  'no JSON': [defined('{'), []],
});
