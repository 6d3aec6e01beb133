package org.ridgepoint.experiment.design;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Every combination of every level; the last factor changes fastest. Without factors, the scenario alone. */
public record FullFactorial() implements Design {
    @Override
    public List<List<Level>> rows(List<Factor> factors) {
        List<List<Level>> rows = List.of(List.of());
        for (Factor factor : factors) {
            List<List<Level>> longer = new ArrayList<>();
            for (List<Level> row : rows) {
                for (Level level : factor.levels()) {
                    List<Level> next = new ArrayList<>(row);
                    next.add(level);
                    longer.add(List.copyOf(next));
                }
            }
            rows = longer;
        }
        return List.copyOf(rows);
    }

    @Override
    public long size(List<Factor> factors) {
        BigInteger size = BigInteger.ONE;
        for (Factor factor : factors) {
            size = size.multiply(BigInteger.valueOf(factor.levels().size()));
        }
        return size.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }
}
