import type { Alarm } from '../model/alarm.ts';
import { createAlarm } from '../model/create.ts';
import { alarmDatapoints } from './alarmDatapoints.ts';
import { alarmEvaluation } from './alarmEvaluation.ts';
import { alarmNamed } from './alarmNamed.ts';
import { alarmOnSilence } from './alarmOnSilence.ts';
import { alarmPeriod } from './alarmPeriod.ts';
import { alarmShortPeriod } from './alarmShortPeriod.ts';
import { alarmThreshold } from './alarmThreshold.ts';
import { oneRegion } from './oneRegion.ts';
import { type Change, testRule } from './testRule.ts';
import { topicArn } from './topicArn.ts';
import { topicEmail } from './topicEmail.ts';
import { uniqueAlarmName } from './uniqueAlarmName.ts';

const alarm =
  (fields: Partial<Alarm>): Change =>
  (shop) => {
    const made = createAlarm(shop, 'api:1');
    shop.alarms[made.id] = { ...made, ...fields };
  };
const id = 'alarm:1';

testRule(alarmNamed, {
  fine: { 'a name': alarm({}) },
  found: { 'no name': [alarm({ name: ' ' }), { id, field: 'name' }, /The alarm on 5xx of Shop API has no name/] },
});

testRule(uniqueAlarmName, {
  fine: {
    'other names': (shop) => {
      alarm({ name: 'slow' })(shop);
      alarm({ name: 'server-errors' })(shop);
    },
  },
  found: {
    'one name twice': [
      (shop) => {
        alarm({ name: 'Slow' })(shop);
        alarm({ name: 'slow' })(shop);
      },
      { id: 'alarm:2', field: 'name' },
      /another alarm of Shop API, Slow/,
    ],
  },
});

const periodField = { id, field: 'periodInSeconds' } as const;
testRule(alarmPeriod, {
  fine: {
    'ten seconds': alarm({ periodInSeconds: 10 }),
    'half a minute': alarm({ periodInSeconds: 30 }),
    minutes: alarm({ periodInSeconds: 900 }),
  },
  found: {
    none: [alarm({ periodInSeconds: 0 }), periodField, /is 0 s/],
    'part of a minute': [alarm({ periodInSeconds: 90 }), periodField, /multiple of 60/],
    'a fraction': [alarm({ periodInSeconds: 59.5 }), periodField, /59\.5/],
  },
});

testRule(alarmShortPeriod, {
  fine: { 'a minute': alarm({ periodInSeconds: 60 }) },
  found: {
    'ten seconds': [alarm({ periodInSeconds: 10 }), periodField, /every minute/],
    'as many periods of them as there are in a day': [
      alarm({ periodInSeconds: 30, evaluationPeriods: 2880 }),
      periodField,
      /looks at every 30 s/,
    ],
  },
});

const countField = { id, field: 'evaluationPeriods' } as const;
testRule(alarmEvaluation, {
  fine: {
    'a whole day': alarm({ periodInSeconds: 300, evaluationPeriods: 288 }),
    'a week of hours': alarm({ periodInSeconds: 3600, evaluationPeriods: 168 }),
  },
  found: {
    none: [alarm({ evaluationPeriods: 0 }), countField, /0 periods/],
    'half a period': [alarm({ evaluationPeriods: 1.5 }), countField, /whole number/],
    'more than a day': [alarm({ periodInSeconds: 300, evaluationPeriods: 289 }), countField, /one day/],
    'a period that is too long by itself': [
      alarm({ periodInSeconds: 8 * 24 * 3600 }),
      countField,
      /further than CloudWatch does: seven days/,
    ],
    'more than a week': [alarm({ periodInSeconds: 3600, evaluationPeriods: 169 }), countField, /seven days/],
  },
});

const datapointsField = { id, field: 'datapointsToAlarm' } as const;
testRule(alarmDatapoints, {
  fine: {
    all: alarm({ evaluationPeriods: 3 }),
    'two of three': alarm({ evaluationPeriods: 3, datapointsToAlarm: 2 }),
  },
  found: {
    none: [alarm({ datapointsToAlarm: 0 }), datapointsField, /0 of its 1/],
    'half a period': [alarm({ evaluationPeriods: 3, datapointsToAlarm: 1.5 }), datapointsField, /1\.5 of its 3/],
    'more than there are': [alarm({ evaluationPeriods: 3, datapointsToAlarm: 4 }), datapointsField, /4 of its 3/],
  },
});

const thresholdField = { id, field: 'threshold' } as const;
testRule(alarmThreshold, {
  fine: {
    'one error': alarm({ threshold: 1 }),
    'any error': alarm({ comparison: 'GreaterThanThreshold', threshold: 0 }),
    'no request': alarm({ metric: 'Count', comparison: 'LessThanOrEqualToThreshold', threshold: 0 }),
    'a share of failures': alarm({ statistic: 'Average', threshold: 0.05 }),
    'seconds of latency': alarm({ metric: 'Latency', threshold: 2000 }),
  },
  found: {
    'from zero up': [alarm({ threshold: 0 }), thresholdField, /always in alarm/],
    'above less than nothing': [
      alarm({ comparison: 'GreaterThanThreshold', threshold: -1 }),
      thresholdField,
      /always in alarm/,
    ],
    'below zero': [alarm({ comparison: 'LessThanThreshold', threshold: 0 }), thresholdField, /never is in alarm/],
    'at most less than nothing': [
      alarm({ comparison: 'LessThanOrEqualToThreshold', threshold: -1 }),
      thresholdField,
      /never is in alarm/,
    ],
    'a share above a hundred': [alarm({ statistic: 'Average', threshold: 500 }), thresholdField, /0 to 1/],
    'a share above all': [alarm({ statistic: 'Average', threshold: 5 }), thresholdField, /0 to 1/],
  },
});

const silent = { metric: 'Count', comparison: 'LessThanThreshold', threshold: 1 } as const;
const silenceField = { id, field: 'treatMissingData' } as const;
testRule(alarmOnSilence, {
  fine: {
    'missing data that is an alarm': alarm({ ...silent, treatMissingData: 'breaching' }),
    'few requests': alarm({ ...silent, threshold: 10 }),
    'many requests': alarm({ ...silent, comparison: 'GreaterThanOrEqualToThreshold' }),
    'no error': alarm({ ...silent, metric: '5xx' }),
  },
  found: {
    'fewer than one request': [alarm(silent), silenceField, /has no data/],
    'at most none': [
      alarm({ ...silent, comparison: 'LessThanOrEqualToThreshold', threshold: 0, treatMissingData: 'missing' }),
      silenceField,
      /waits for a period without requests/,
    ],
  },
});

const topic =
  (arn?: string): Change =>
  (shop) => {
    const origin = arn === undefined ? { source: 'existing' as const } : { source: 'existing' as const, arn };
    shop.resources['resource:1'] = { id: 'resource:1', kind: 'topic', name: 'alerts', origin };
    alarm({ resourceId: 'resource:1' })(shop);
  };
const topicField = { id: 'resource:1', field: 'origin.arn' } as const;
testRule(topicArn, {
  fine: { 'no ARN yet': topic(), 'a topic': topic('arn:aws:sns:eu-west-1:123456789012:alerts') },
  found: {
    'an empty ARN': [topic(''), topicField, /arn:aws:sns:region/],
    'spaces around it': [topic(' arn:aws:sns:eu-west-1:123456789012:alerts'), topicField, /not one of a topic/],
    'a queue': [topic('arn:aws:sqs:eu-west-1:123456789012:alerts'), topicField, /not one of a topic/],
    'a FIFO topic': [topic('arn:aws:sns:eu-west-1:123456789012:alerts.fifo'), topicField, /not one of a topic/],
  },
});

const email =
  (address?: string): Change =>
  (shop) => {
    const origin = address === undefined ? { source: 'new' as const } : { source: 'new' as const, email: address };
    shop.resources['resource:1'] = { id: 'resource:1', kind: 'topic', name: 'alerts', origin };
    alarm({ resourceId: 'resource:1' })(shop);
  };
const emailField = { id: 'resource:1', field: 'origin.email' } as const;
testRule(topicEmail, {
  fine: { none: email(), 'an address': email('on.call+books@mail.example.co.uk') },
  found: {
    'an empty text': [email(''), emailField, /The empty text is no e-mail address/],
    'a name alone': [email('alerts'), emailField, /alerts is no e-mail address/],
    'an address with a name': [email('On call <a@example.com>'), emailField, /On call <a@example\.com> is no/],
    'two addresses': [email('a@example.com, b@example.com'), emailField, /no e-mail address/],
  },
});

testRule(oneRegion, {
  fine: {
    'a topic of another account': (shop) => {
      topic('arn:aws:sns:eu-west-1:999999999999:alerts')(shop);
      Object.assign(shop.domains['domain:1'] ?? {}, {
        certificate: { source: 'existing', arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' },
      });
    },
    'one place': (shop) => {
      topic('arn:aws:sns:eu-west-1:123456789012:alerts')(shop);
      Object.assign(shop.domains['domain:1'] ?? {}, {
        certificate: { source: 'existing', arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' },
        secondEndpoint: {
          endpointType: 'EDGE',
          certificate: { source: 'existing', arn: 'arn:aws:acm:us-east-1:123456789012:certificate/2' },
        },
      });
    },
  },
  found: {
    'a topic elsewhere': [
      (shop) => {
        topic('arn:aws:sns:eu-west-2:123456789012:alerts')(shop);
        Object.assign(shop.domains['domain:1'] ?? {}, {
          certificate: { source: 'existing', arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' },
        });
      },
      topicField,
      /alerts is in eu-west-2/,
    ],
    'a log group elsewhere': [
      (shop) => {
        topic('arn:aws:sns:eu-west-2:123456789012:alerts')(shop);
        Object.assign(shop.stages['stage:1'] ?? {}, {
          accessLog: {
            destination: { source: 'existing', arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:books' },
            format: '$context.requestId',
          },
        });
      },
      topicField,
      /\$default in eu-west-1/,
    ],
  },
});
