import {
  MetricAttributes,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';

/** A value that was measured. */
export interface Measurement {
  metric: string;
  value: number;
  attributes?: MetricAttributes;
}

/** A metrics service that keeps what is measured in memory. */
export class MeasuredMetrics {
  private readonly recorded: Measurement[] = [];
  private readonly observed = new Map<
    string,
    MetricsServiceObservableCallback
  >();

  readonly service = metricsServiceMock.mock({
    createCounter: metric => ({ add: this.recorder(metric) }),
    createHistogram: metric => ({ record: this.recorder(metric) }),
    createObservableGauge: metric => ({
      addCallback: callback => this.observed.set(metric, callback),
      removeCallback: () => this.observed.delete(metric),
    }),
  });

  /** All values of a counter or a histogram so far. */
  of(metric: string): Measurement[] {
    return this.recorded.filter(entry => entry.metric === metric);
  }

  /** The values of a gauge now. */
  now(metric: string): Measurement[] {
    const values: Measurement[] = [];
    this.observed.get(metric)?.({
      observe: (value, attributes) =>
        values.push({ metric, value, attributes }),
    });
    return values;
  }

  private recorder(metric: string) {
    return (value: number, attributes?: MetricAttributes) => {
      this.recorded.push({ metric, value, attributes });
    };
  }
}
