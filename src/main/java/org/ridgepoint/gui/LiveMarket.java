package org.ridgepoint.gui;

import org.ridgepoint.gui.view.RunHistory;
import org.ridgepoint.scenario.Calendar;
import org.ridgepoint.scenario.MarketScenarios.MarketScenario;
import org.ridgepoint.simulation.DeploymentMarket;
import sim.display.GUIState;

/**
 * A run of the market for the engine's console: the very same simulation as without a window, with the same random numbers.
 * Every start is a new run of the present scenario and seed, and ends with the calendar.
 */
public final class LiveMarket extends GUIState {
    // read by the thread of the run and by that of the window
    private volatile Setting setting;
    private volatile RunHistory history = new RunHistory();
    private volatile Runnable whenStarted = () -> {};

    /**
     * What is run.
     *
     * @param scenario scenario
     * @param seed all 64 bits of it
     */
    public record Setting(MarketScenario scenario, long seed) {
        /** Time of the run. */
        public Calendar calendar() {
            return scenario.parameters().calendar();
        }
    }

    /** A run that has not started. */
    public LiveMarket(Setting setting) {
        super(market(setting, new RunHistory()));
        this.setting = setting;
    }

    private static DeploymentMarket market(Setting setting, RunHistory history) {
        return new DeploymentMarket(setting.scenario().parameters(), setting.seed(), history);
    }

    /** The engine asks for this by reflection. */
    public static String getName() {
        return "Ridgepoint";
    }

    /** The engine asks for this by reflection. */
    public static Object getInfo() {
        return "<html><body>The market for AI deployment: who serves models, on which hardware, at which scale and price."
                + "</body></html>";
    }

    /** Founds a market anew; what the run before has shown is forgotten. */
    @Override
    public void start() {
        RunHistory fresh = new RunHistory();
        history = fresh;
        state = market(setting, fresh);
        super.start();
        whenStarted.run();
    }

    /** Goes on by a step; false at the end of the calendar. */
    @Override
    public boolean step() {
        return !ended() && super.step();
    }

    /** True once the calendar has ended. */
    public boolean ended() {
        return state.schedule.getSteps() >= setting.calendar().steps();
    }

    /** Is to be called at every start, once a run can be asked to tell of its steps. */
    void whenStarted(Runnable action) {
        whenStarted = action;
    }

    /** What the next start runs. */
    public void prepare(Setting next) {
        setting = next;
    }

    /** What is run. */
    public Setting setting() {
        return setting;
    }

    /** What the run has shown so far. */
    public RunHistory history() {
        return history;
    }
}
