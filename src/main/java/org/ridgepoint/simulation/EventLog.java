package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every event of a run, in order. A file of them is the next step. */
final class EventLog {
    private final List<Event> events = new ArrayList<>();
    private int step;

    /** What is noted from now on happens in this step. */
    void begin(int newStep) {
        step = newStep;
    }

    void note(Event.Kind kind, String subject, String detail) {
        events.add(new Event(step, kind, subject, detail));
    }

    List<Event> events() {
        return Collections.unmodifiableList(events);
    }
}
