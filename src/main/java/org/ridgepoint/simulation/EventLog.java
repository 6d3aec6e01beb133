package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ridgepoint.firms.Deployer;

/** Every event of a run, in order. */
final class EventLog {
    private final List<Event> events = new ArrayList<>();
    private int step;
    private int first;

    /** What is noted from now on happens in this step. */
    void begin(int newStep) {
        step = newStep;
        first = events.size();
    }

    void note(Event.Kind kind, String subject, String detail) {
        events.add(new Event(step, kind, subject, detail));
    }

    /** Notes what befalls a deployer. */
    void note(Event.Kind kind, Deployer deployer, String detail) {
        note(kind, nameOf(deployer), detail);
    }

    /** What events call a deployer. */
    static String nameOf(Deployer deployer) {
        return nameOf(deployer.id());
    }

    /** What events call the deployer with an id. */
    static String nameOf(int id) {
        return "deployer " + id;
    }

    /** What happened in this step. */
    List<Event> ofStep() {
        return List.copyOf(events.subList(first, events.size()));
    }

    /** What happened since the start. */
    List<Event> events() {
        return Collections.unmodifiableList(events);
    }
}
