package org.ridgepoint.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.gui.LiveMarket.Setting;
import org.ridgepoint.gui.chart.ChartWall;
import org.ridgepoint.gui.view.CustomerMap;
import org.ridgepoint.gui.view.MarketMap;
import org.ridgepoint.gui.view.Palette;
import org.ridgepoint.gui.view.Picture;
import org.ridgepoint.gui.view.Scene;
import org.ridgepoint.gui.view.SupplyNetwork;
import org.ridgepoint.gui.view.TechnologyRace;
import org.ridgepoint.simulation.MarketView;
import sim.display.Console;

/**
 * The window: pictures and charts of one run, with what controls it. The engine's console runs it behind the scenes and can
 * be shown. For Swing's event thread only, unless a method says otherwise.
 */
public final class MarketWindow {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int PICTURES_WIDTH = 850;
    private static final int PICTURES_HEIGHT = 610;
    private static final int TICKER_WIDTH = 470;

    private final LiveMarket market;
    private final Console console;
    private final JFrame frame = new JFrame();
    private final List<PictureDisplay> displays = new ArrayList<>();
    private final JTabbedPane tabs = new JTabbedPane();
    private final JPanel charts = new JPanel(new BorderLayout());
    private final EventTicker ticker = new EventTicker();
    private final Inspector inspector = new Inspector();
    private final ControlBar bar;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private ChartWall wall;
    private OptionalInt selected = OptionalInt.empty();
    private int segment;

    /**
     * @param setting what to run first
     * @param scenarios what the chooser offers, and how to read it
     */
    public MarketWindow(Setting setting, ScenarioChoice scenarios) {
        market = new LiveMarket(setting);
        console = new Console(market);
        market.whenStarted(this::watch);
        console.setIncrementSeedOnStop(false);
        bar = new ControlBar(this, scenarios);
        wall = new ChartWall(segmentNames(setting));
        for (Picture picture : pictures()) {
            PictureDisplay display = new PictureDisplay(picture, market, this::scene, this::select);
            displays.add(display);
            tabs.addTab(picture.title(), null, display.component(), picture.help());
        }
        layOut();
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close();
            }
        });
        prepare(setting);
    }

    private static List<Picture> pictures() {
        return List.of(new MarketMap(), new SupplyNetwork(), new TechnologyRace(), new CustomerMap());
    }

    private void layOut() {
        JSplitPane below = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, ticker.component(), inspector.component());
        below.setDividerLocation(TICKER_WIDTH);
        JSplitPane left = new JSplitPane(JSplitPane.VERTICAL_SPLIT, tabs, below);
        left.setResizeWeight(1);
        left.setDividerLocation(PICTURES_HEIGHT);
        charts.add(wall.component());
        charts.setMinimumSize(new Dimension(WIDTH / 4, 0));
        JSplitPane all = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, charts);
        all.setDividerLocation(PICTURES_WIDTH);
        all.setResizeWeight(0.6);
        frame.getContentPane().setBackground(Palette.PAPER);
        frame.add(bar.component(), BorderLayout.NORTH);
        frame.add(all, BorderLayout.CENTER);
        frame.setSize(WIDTH, HEIGHT);
        frame.setLocationRelativeTo(null);
    }

    /** Shows the window. */
    public void open() {
        frame.setVisible(true);
    }

    /** Ends the run and gives up everything that the window holds. */
    public void close() {
        if (closed.getCount() == 0) {
            return;
        }
        console.pressStop();
        displays.forEach(PictureDisplay::close);
        market.quit();
        Console.allControllers.remove(console);
        console.dispose();
        frame.dispose();
        closed.countDown();
    }

    /** Waits until the window has been closed; for any thread but Swing's. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /** Makes another setting the one that the next start runs, and forgets the present run. */
    void prepare(Setting setting) {
        console.pressStop();
        market.prepare(setting);
        ticker.clear();
        selected = OptionalInt.empty();
        if (segment >= segmentNames(setting).size()) {
            segment = 0;
        }
        wall = new ChartWall(segmentNames(setting));
        charts.removeAll();
        charts.add(wall.component());
        charts.revalidate();
        frame.setTitle("Ridgepoint: " + setting.scenario().loaded().name() + ", seed " + setting.seed());
        bar.offer(setting, segmentNames(setting));
        refresh();
    }

    /** Runs, or goes on after a pause. */
    void play() {
        if (console.getPlayState() == Console.PS_STOPPED) {
            start();
            console.pressPlay();
        } else if (console.getPlayState() == Console.PS_PAUSED) {
            console.pressPause();
        }
        bar.show(console.getPlayState());
    }

    /** Stops for now. */
    void pause() {
        if (console.getPlayState() == Console.PS_PLAYING) {
            console.pressPause();
        }
        bar.show(console.getPlayState());
    }

    /** One step, and then a pause. */
    void step() {
        if (console.getPlayState() == Console.PS_STOPPED) {
            start();
            console.pressPause();
        }
        pause();
        console.pressPlay();
        refresh();
        bar.show(console.getPlayState());
    }

    private void start() {
        ticker.clear();
        selected = OptionalInt.empty();
    }

    /** Asks a run that has just started to tell of every step. */
    private void watch() {
        displays.forEach(PictureDisplay::reset);
        market.scheduleImmediateRepeat(true, state -> refreshSoon());
    }

    /** Milliseconds between steps. */
    void setDelay(int milliseconds) {
        console.setPlaySleep(milliseconds);
    }

    /** Shows or hides the engine's console. */
    void toggleConsole() {
        console.setVisible(!console.isVisible());
    }

    /** From any thread: shows the run as it stands, soon, and once for many calls. */
    private void refreshSoon() {
        if (refreshing.compareAndSet(false, true)) {
            SwingUtilities.invokeLater(() -> {
                refreshing.set(false);
                refreshWithoutPictures();
            });
        }
    }

    private void refresh() {
        refreshWithoutPictures();
        displays.forEach(PictureDisplay::repaint);
    }

    /** Pictures are on the engine's schedule and repaint themselves between steps; now they might wait for one. */
    private void refreshWithoutPictures() {
        wall.show(market.history(), market.setting().calendar());
        ticker.show(market.history());
        inspector.show(market.history().now(), selected);
        bar.show(market.history().now(), console.getPlayState());
    }

    void select(OptionalInt deployer) {
        selected = deployer;
        refresh();
    }

    /** Looks at another segment. */
    void look(int newSegment) {
        segment = newSegment;
        displays.forEach(PictureDisplay::repaint);
    }

    private Optional<Scene> scene() {
        List<MarketView> views = market.history().views();
        return views.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scene(market.setting().calendar(), market.history(), views, segment, selected));
    }

    private static List<String> segmentNames(Setting setting) {
        return setting.scenario().parameters().demand().segments().stream()
                .map(Segment::name)
                .toList();
    }

    /** Writes what the window shows as a PNG. */
    void snapshot(Path file) {
        Snapshots.write((JComponent) frame.getContentPane(), file);
    }

    Frame frame() {
        return frame;
    }

    ControlBar bar() {
        return bar;
    }

    LiveMarket market() {
        return market;
    }

    JTabbedPane tabs() {
        return tabs;
    }
}
