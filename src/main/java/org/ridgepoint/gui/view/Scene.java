package org.ridgepoint.gui.view;

import java.util.List;
import java.util.OptionalInt;
import org.ridgepoint.scenario.Calendar;
import org.ridgepoint.simulation.MarketView;
import org.ridgepoint.simulation.SegmentView;

/**
 * What a picture shows.
 *
 * @param calendar time of the whole run
 * @param history the run so far, with at least one step
 * @param views of every step so far
 * @param segment index of the segment that is looked at
 * @param selected id of the deployer that is looked at, if any
 */
public record Scene(Calendar calendar, RunHistory history, List<MarketView> views, int segment, OptionalInt selected) {

    MarketView now() {
        return views.get(views.size() - 1);
    }

    SegmentView segmentNow() {
        return now().segments().get(segment);
    }
}
