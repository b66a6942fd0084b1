import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const ID = /^[A-Za-z0-9]{1,128}$/;

export const clientCertificate: Rule = {
  code: 'stage/client-certificate',
  severity: 'error',
  title: 'The client certificate of a stage is not an id',
  reason: 'API Gateway made the certificate and knows it by its id alone; the stage is refused with any other text.',
  fix: 'Copy the id from the API Gateway console, letters and digits, or leave it empty.',
  source: 'API Gateway API reference, ClientCertificate: clientCertificateId.',
  each: 'stage',
  *check({ id, clientCertificateId }, design) {
    if (clientCertificateId === undefined || ID.test(clientCertificateId)) return;
    yield {
      message: `The client certificate of ${shortNameOf(design, id)} is not the id of one: letters and digits only, neither its name nor an ARN.`,
      subject: { id, field: 'clientCertificateId' },
    };
  },
  quickFixes({ id, clientCertificateId = '' }) {
    const meant = clientCertificateId.trim().replace(/^arn:.*\/clientcertificates\//, '');
    if (ID.test(meant)) return [setAt(`Make it ${meant}`, id, 'clientCertificateId', meant)];
    return [setAt('Show HTTP endpoints no client certificate', id, 'clientCertificateId', undefined)];
  },
};
