package org.ridgepoint.gui;

import java.awt.Dimension;
import java.awt.Font;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JSlider;
import javax.swing.JTextField;
import javax.swing.JToolBar;
import org.ridgepoint.gui.LiveMarket.Setting;
import org.ridgepoint.gui.view.Palette;
import org.ridgepoint.simulation.MarketView;
import org.ridgepoint.tables.InvalidInputException;
import sim.display.Console;

/** What controls the run: scenario, seed, play, step, speed, restart, what to look at, and pictures to keep. */
final class ControlBar {
    private static final int SLOWEST = 1000;
    private static final int SEED_COLUMNS = 6;

    private final MarketWindow window;
    private final ScenarioChoice scenarios;
    private final JToolBar bar = new JToolBar();
    private final JComboBox<String> scenario = new JComboBox<>();
    private final JTextField seed = new JTextField(SEED_COLUMNS);
    private final JComboBox<String> segment = new JComboBox<>();
    private final JButton play = new JButton("Play");
    private final JSlider speed = new JSlider(0, SLOWEST, SLOWEST);
    private final JLabel date = new JLabel(" ");
    private Optional<Setting> shown = Optional.empty();

    ControlBar(MarketWindow window, ScenarioChoice scenarios) {
        this.window = window;
        this.scenarios = scenarios;
        bar.setFloatable(false);
        bar.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        scenarios.names().forEach(scenario::addItem);
        addSettings();
        addControls();
        addLook();
    }

    private void addSettings() {
        add(new JLabel("Scenario "), "");
        add(scenario, "The scenario that the next run plays");
        scenario.setMaximumSize(scenario.getPreferredSize());
        scenario.addActionListener(event -> choose());
        bar.add(Box.createHorizontalStrut(8));
        add(new JLabel("Seed "), "");
        add(seed, "64-bit seed: the same seed gives the same run, here and on the command line");
        seed.setMaximumSize(seed.getPreferredSize());
        seed.addActionListener(event -> choose());
        bar.addSeparator();
    }

    private void addControls() {
        add(play, "Runs the market, or pauses it");
        play.setFont(Palette.font(Font.BOLD, 13));
        play.addActionListener(event -> {
            if (play.getText().equals("Pause")) {
                window.pause();
            } else {
                window.play();
            }
        });
        button("Step", "Goes on by one step", window::step);
        button("Restart", "Back to the start, with the same seed", () -> restart(0));
        button("Next seed", "Back to the start, with the next seed", () -> restart(1));
        add(new JLabel(" Speed "), "");
        add(speed, "How fast steps follow each other");
        speed.setMaximumSize(new Dimension(110, speed.getPreferredSize().height));
        speed.addChangeListener(event -> window.setDelay(SLOWEST - speed.getValue()));
        bar.addSeparator();
    }

    private void addLook() {
        add(new JLabel("Segment "), "");
        add(segment, "The segment that the pictures look at");
        segment.addActionListener(event -> {
            if (segment.getSelectedIndex() >= 0) {
                window.look(segment.getSelectedIndex());
            }
        });
        bar.addSeparator();
        button("Snapshot…", "Saves the window as a PNG", this::snapshot);
        button("Engine…", "Shows or hides the engine's console: stop times, threads, memory", window::toggleConsole);
        bar.add(Box.createHorizontalGlue());
        date.setFont(Palette.font(Font.BOLD, 14));
        add(date, "Date in the market");
    }

    private void add(JComponent component, String help) {
        if (!help.isEmpty()) {
            component.setToolTipText(help);
        }
        bar.add(component);
    }

    private void button(String text, String help, Runnable action) {
        JButton button = new JButton(text);
        button.addActionListener(event -> action.run());
        add(button, help);
    }

    JComponent component() {
        return bar;
    }

    /** Shows a setting, and the segments that it has. */
    void offer(Setting setting, List<String> segments) {
        shown = Optional.of(setting);
        seed.setText(Long.toString(setting.seed()));
        String name = setting.scenario().loaded().name();
        String full = scenarios.names().stream()
                .filter(known -> known.equals(name) || known.endsWith("/" + name))
                .findFirst()
                .orElse(name);
        scenario.setSelectedItem(full);
        int before = segment.getSelectedIndex();
        segment.removeAllItems();
        segments.forEach(segment::addItem);
        segment.setSelectedIndex(before >= 0 && before < segments.size() ? before : 0);
        segment.setMaximumSize(segment.getPreferredSize());
    }

    /** Shows where the run is. */
    void show(Optional<MarketView> now, int playState) {
        date.setText(
                now.map(view -> view.date().getYear() + " Q" + ((view.date().getMonthValue() + 2) / 3))
                        .orElse("ready"));
        show(playState);
    }

    /** Shows what Play would do. */
    void show(int playState) {
        play.setText(playState == Console.PS_PLAYING ? "Pause" : "Play");
    }

    private void choose() {
        if (shown.isEmpty() || scenario.getSelectedItem() == null) {
            return;
        }
        Setting before = shown.get();
        String name = (String) scenario.getSelectedItem();
        boolean same = name.equals(before.scenario().loaded().name())
                || name.endsWith("/" + before.scenario().loaded().name());
        try {
            long number = Long.parseLong(seed.getText().strip());
            if (!same || number != before.seed()) {
                window.prepare(new Setting(
                        same ? before.scenario() : scenarios.reader().apply(name), number));
            }
        } catch (NumberFormatException wrong) {
            complain("A seed is a whole number of at most 64 bits.");
        } catch (InvalidInputException wrong) {
            complain(wrong.problems().toString());
        }
    }

    private void restart(int add) {
        shown.ifPresent(setting -> window.prepare(new Setting(setting.scenario(), setting.seed() + add)));
    }

    private void snapshot() {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File("ridgepoint.png"));
        if (chooser.showSaveDialog(window.frame()) == JFileChooser.APPROVE_OPTION) {
            Path file = chooser.getSelectedFile().toPath();
            try {
                window.snapshot(file);
            } catch (UncheckedIOException failed) {
                complain("The picture cannot be saved: " + failed.getMessage());
            }
        }
    }

    private void complain(String message) {
        JOptionPane.showMessageDialog(window.frame(), message, "Ridgepoint", JOptionPane.WARNING_MESSAGE);
    }
}
