package org.ridgepoint.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgepoint.experiment.PairedDifference;
import org.ridgepoint.experiment.Replications;
import org.ridgepoint.scenario.MarketParameters;

final class Mech {
    static double late(MarketParameters p, long seed, String scope, String measure) {
        double[] sum = new double[2];
        DeploymentMarket.run(p, seed, s -> {
            if (s.date().getYear() >= 2045) {
                for (var m : s.measurements()) {
                    if (m.scope().equals(scope)
                            && m.measure().equals(measure)
                            && m.value().isPresent()) {
                        sum[0] += m.value().getAsDouble();
                        sum[1]++;
                    }
                }
            }
        });
        return sum[0] / sum[1];
    }

    public static void main(String[] a) {
        int n = Integer.parseInt(a[0]);
        String measure = a[1];
        List<String> scenarios = List.of(a[2].split(","));
        String[] sets = Arrays.copyOfRange(a, 3, a.length);
        double[][] v = new double[scenarios.size()][];
        for (int i = 0; i < scenarios.size(); i++) {
            MarketParameters p = Markets.of(scenarios.get(i), sets);
            v[i] = IntStream.range(0, n)
                    .parallel()
                    .mapToDouble(s -> late(p, s, "total", measure))
                    .toArray();
            Replications r = Replications.of(v[i]);
            System.out.printf("%-16s mean %s sd %s", scenarios.get(i), (Object) r.mean(), r.standardDeviation());
            if (i > 0) {
                Replications d = PairedDifference.of(v[i], v[0]);
                System.out.printf(
                        "  diff %s CI %s", d.mean(), d.confidenceInterval(0.95).orElse(null));
            }
            System.out.println();
        }
    }
}
