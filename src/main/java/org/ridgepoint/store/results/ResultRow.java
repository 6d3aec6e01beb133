package org.ridgepoint.store.results;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * One row that a run leaves in a table.
 *
 * @param table which
 * @param step counted from 0
 * @param date first day of the step
 * @param scope of a measure; the deployer; to whom an event happened
 * @param measure name of the measure; kind of the event
 * @param value of the measure; absent where it has none, and in events
 * @param detail of an event in words; else empty
 */
public record ResultRow(
        Table table, int step, LocalDate date, String scope, String measure, OptionalDouble value, String detail) {

    /** Tables that runs write into. */
    public enum Table {
        /** Measures. */
        SERIES(0, "series", "run, step, date, scope, measure, value"),
        /** Measures of single deployers. */
        DEPLOYERS(1, "deployers", "run, step, date, scope, measure, value"),
        /** What happened. */
        EVENTS(2, "events", "run, step, date, measure, scope, detail");

        private final int code;
        private final String label;
        private final String columns;

        Table(int code, String label, String columns) {
            this.code = code;
            this.label = label;
            this.columns = columns;
        }

        /** Stands for the table in a shard. */
        int code() {
            return code;
        }

        /** Name in the database. */
        String label() {
            return label;
        }

        /** Columns of a shard in the order of this table. */
        String columns() {
            return columns;
        }
    }

    /** A measure of a scope. */
    public static ResultRow series(int step, LocalDate date, String scope, String measure, OptionalDouble value) {
        return new ResultRow(Table.SERIES, step, date, scope, measure, value, "");
    }

    /** A measure of a deployer. */
    public static ResultRow deployer(int step, LocalDate date, String deployer, String measure, OptionalDouble value) {
        return new ResultRow(Table.DEPLOYERS, step, date, deployer, measure, value, "");
    }

    /** Something that happened. */
    public static ResultRow event(int step, LocalDate date, String kind, String subject, String detail) {
        return new ResultRow(Table.EVENTS, step, date, subject, kind, OptionalDouble.empty(), detail);
    }
}
