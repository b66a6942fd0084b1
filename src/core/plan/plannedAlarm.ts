import type { Comparison, Metric, MissingData, Statistic } from '../model/alarm.ts';
import type { AlarmId } from '../model/ids.ts';
import type { PlannedTopic } from './plannedResource.ts';
import type { PlannedStage } from './plannedStage.ts';

/** AWS::CloudWatch::Alarm. */
export interface PlannedAlarm {
  id: AlarmId;
  /** What the user calls it. */
  title: string;
  logicalId: string;
  /** Absent: all stages of the API together. */
  stage: PlannedStage | undefined;
  metric: Metric;
  statistic: Statistic;
  periodInSeconds: number;
  comparison: Comparison;
  threshold: number;
  evaluationPeriods: number;
  datapointsToAlarm: number | undefined;
  treatMissingData: MissingData;
  topic: PlannedTopic | undefined;
}

/** AWS::CloudWatch::Dashboard of one API, all its stages together. */
export interface PlannedDashboard {
  logicalId: string;
  widgets: readonly { title: string; metrics: readonly Metric[] }[];
}
