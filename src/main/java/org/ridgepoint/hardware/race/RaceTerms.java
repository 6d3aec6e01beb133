package org.ridgepoint.hardware.race;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.units.Require;

/**
 * Everything about the race that a scenario says (model specification, section 5).
 *
 * @param law when consensus comes, and how long scale-up takes
 * @param medianYears median years to success of each family; their reciprocals are its weights in the draw of the winner
 * @param dates years that the scenario gives
 * @param independent true to draw families independently, the first success that is not absorbed being the dominant
 *     design; false for one draw of the umbrella
 * @param nearMemoryOnItsOwn true if near-memory products also ship when their own time comes, before any consensus
 * @param research how research speeds the race
 * @param risks failure and absorption
 * @param clock how sales and subsidies drive maturity
 * @param learning how output lowers unit cost
 * @param cadenceYears years between generations of a line
 * @param absorptionDelayYears years by which a deal delays the first generation
 * @param slipMeanYears mean of the exponential by which real dates come after announced ones
 */
public record RaceTerms(
        FermentLaw law,
        Map<TechnologyFamily, Double> medianYears,
        Dates dates,
        boolean independent,
        boolean nearMemoryOnItsOwn,
        ResearchPace research,
        CompetingRisks risks,
        MaturityClock clock,
        LearningCurve learning,
        double cadenceYears,
        double absorptionDelayYears,
        double slipMeanYears) {

    /** Medians of section 5, years from 2022. */
    public static final Map<TechnologyFamily, Double> MEDIAN_YEARS = medians();

    /**
     * Section 5, with the practitioners' dates. Near-memory on its own path is off: at the ratios of section 5 it takes
     * the whole market within two years of its launch, and a scenario would no longer be about its dominant design.
     */
    public static final RaceTerms DEFAULT = new RaceTerms(
            FermentLaw.DEFAULT,
            MEDIAN_YEARS,
            Dates.DRAWN,
            false,
            false,
            ResearchPace.DEFAULT,
            CompetingRisks.DEFAULT,
            MaturityClock.DEFAULT,
            LearningCurve.DEFAULT,
            1,
            1,
            4);

    /**
     * Dates that a scenario gives instead of drawing them. A race whose consensus year is given is decided: its design
     * is not absorbed, and announcements do not slip.
     *
     * @param consensusYear year of the dominant design; the umbrella's
     * @param scaleUpYears years from there to maturity 0.9, on the design's own clock
     */
    public record Dates(OptionalDouble consensusYear, OptionalDouble scaleUpYears) {
        /** Nothing given. */
        public static final Dates DRAWN = new Dates(OptionalDouble.empty(), OptionalDouble.empty());
    }

    public RaceTerms {
        medianYears = Collections.unmodifiableMap(new LinkedHashMap<>(medianYears));
        medianYears.forEach((family, median) -> Require.positive(median, "median of " + family.label()));
        Require.positive(cadenceYears, "cadenceYears");
        Require.notNegative(absorptionDelayYears, "absorptionDelayYears");
        Require.notNegative(slipMeanYears, "slipMeanYears");
    }

    private static Map<TechnologyFamily, Double> medians() {
        Map<TechnologyFamily, Double> medians = new LinkedHashMap<>();
        medians.put(TechnologyFamily.NEAR_MEMORY, 7.0);
        medians.put(TechnologyFamily.DIGITAL_CIM, 6.0);
        medians.put(TechnologyFamily.SRAM_DATAFLOW, 6.0);
        medians.put(TechnologyFamily.ANALOG_CIM, 13.0);
        medians.put(TechnologyFamily.NEUROMORPHIC, 18.0);
        return Collections.unmodifiableMap(medians);
    }

    /** The law of one family's own time. */
    FermentLaw lawOf(TechnologyFamily family) {
        return law.withMedianYears(medianYears.getOrDefault(family, law.medianYears()));
    }

    /** True if a family races for itself, and not only under the umbrella. */
    boolean racesAlone(TechnologyFamily family) {
        return independent || (nearMemoryOnItsOwn && family == TechnologyFamily.NEAR_MEMORY);
    }

    /** True if the scenario gives the year of the dominant design. */
    boolean decided() {
        return !independent && dates.consensusYear().isPresent();
    }
}
