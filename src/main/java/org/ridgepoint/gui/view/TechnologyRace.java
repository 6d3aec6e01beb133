package org.ridgepoint.gui.view;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgepoint.gui.view.RunHistory.Point;
import org.ridgepoint.gui.view.Sketch.Anchor;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.FamilyStatus;
import org.ridgepoint.scenario.Calendar;
import org.ridgepoint.simulation.MarketView;
import org.ridgepoint.simulation.RaceView;
import org.ridgepoint.simulation.RaceView.FamilyView;

/** Candidate families of in-memory computing through ferment and scale-up, and what they come to serve. */
public final class TechnologyRace implements Picture {
    private static final double LEFT = 158;
    private static final double RIGHT = 22;
    private static final double TOP = 64;
    private static final double LANES = 0.56;
    private static final double LANE_GAP = 14;
    private static final double BOTTOM = 34;
    private static final int YEARS_PER_MARK = 5;

    @Override
    public String title() {
        return "Technology race";
    }

    @Override
    public String help() {
        return "Families of in-memory computing: how each fares in the race for the dominant design, how mature its products "
                + "are, and which share of tokens it serves.";
    }

    /** Years across the sheet. */
    private record Time(Calendar calendar, double from, double to) {
        double at(double year) {
            return from + (to - from) * (year - calendar.startYear()) / (calendar.endYear() - calendar.startYear());
        }
    }

    @Override
    public void draw(Sketch on, Scene scene) {
        Time time = new Time(scene.calendar(), LEFT, on.width() - RIGHT);
        double lanesEnd = TOP + (on.height() - TOP - BOTTOM) * LANES;
        drawTitle(on, scene);
        drawYears(on, time, on.height() - BOTTOM);
        Optional<RaceView> race = scene.now().race();
        if (race.isPresent()) {
            drawLanes(on, scene, time, race.get(), lanesEnd);
        } else {
            on.text(
                    "There is no in-memory computing in this scenario.",
                    LEFT,
                    TOP + 30,
                    Anchor.LEFT,
                    Palette.FAINT_INK);
        }
        drawShares(
                on,
                scene,
                time,
                new Rectangle2D.Double(
                        LEFT, lanesEnd + 24, on.width() - LEFT - RIGHT, on.height() - BOTTOM - lanesEnd - 24));
    }

    private static void drawTitle(Sketch on, Scene scene) {
        on.font(Font.BOLD, 15);
        on.text("The race for in-memory computing, " + scene.now().date().getYear(), 14, 20, Anchor.LEFT, Palette.INK);
        on.plain();
        on.fill(new Rectangle2D.Double(14, 37, 14, 12), Palette.GRID);
        on.text("ferment", 34, 43, Anchor.LEFT, Palette.INK);
        on.fill(new Rectangle2D.Double(98, 37, 14, 12), Palette.faded(Palette.INK, 0.5));
        on.text("ships; height and depth of colour: maturity", 118, 43, Anchor.LEFT, Palette.INK);
        on.text("★ dominant design", 400, 43, Anchor.LEFT, Palette.INK);
        on.text("✕ failed or lost", 530, 43, Anchor.LEFT, Palette.INK);
        scene.now()
                .race()
                .filter(race -> !decided(race))
                .ifPresent(race -> on.text(
                        "chance of a dominant design by now: " + Amounts.percent(race.chance()),
                        on.width() - RIGHT,
                        21,
                        Anchor.RIGHT,
                        Palette.FAINT_INK));
    }

    private static boolean decided(RaceView race) {
        return race.families().stream().anyMatch(family -> family.status() == FamilyStatus.DOMINANT);
    }

    private static void drawYears(Sketch on, Time time, double bottom) {
        Calendar calendar = time.calendar();
        for (int year = (int) Math.ceil(calendar.startYear()); year <= calendar.endYear(); year++) {
            if (year % YEARS_PER_MARK == 0) {
                on.line(time.at(year), TOP - 4, time.at(year), bottom, Palette.GRID);
                on.text(Integer.toString(year), time.at(year), bottom + 14, Anchor.MIDDLE, Palette.FAINT_INK);
            }
        }
    }

    private static void drawLanes(Sketch on, Scene scene, Time time, RaceView race, double end) {
        double height = (end - TOP) / race.families().size();
        for (int i = 0; i < race.families().size(); i++) {
            FamilyView family = race.families().get(i);
            Rectangle2D.Double lane =
                    new Rectangle2D.Double(LEFT, TOP + i * height, on.width() - LEFT - RIGHT, height - LANE_GAP);
            on.font(Font.BOLD, 12);
            on.text(family.family().label(), 14, lane.getCenterY() - 8, Anchor.LEFT, Palette.INK);
            on.plain();
            on.text(words(family), 14, lane.getCenterY() + 9, Anchor.LEFT, Palette.FAINT_INK);
            drawLane(on, scene, time, family.family(), lane);
            on.spot(lane, List.of(family.family().label(), words(family)), OptionalInt.empty());
        }
    }

    private static String words(FamilyView family) {
        String status = family.status().name().toLowerCase(Locale.ROOT);
        return family.maturity() > 0 ? status + ", " + Amounts.percent(family.maturity()) : status;
    }

    private static void drawLane(Sketch on, Scene scene, Time time, TechnologyFamily family, Rectangle2D lane) {
        FamilyStatus before = FamilyStatus.RACING;
        double width = time.at(scene.calendar().startYear() + scene.calendar().stepYears()) - time.from();
        for (MarketView view : scene.views()) {
            Optional<FamilyView> then = of(view, family);
            if (then.isEmpty()) {
                continue;
            }
            double x = time.at(RunHistory.yearOf(view.date()));
            drawCell(on, then.get(), new Rectangle2D.Double(x, lane.getMinY(), width + 0.5, lane.getHeight()));
            if (then.get().status() != before) {
                drawChange(on, then.get().status(), x, lane);
                before = then.get().status();
            }
        }
    }

    private static Optional<FamilyView> of(MarketView view, TechnologyFamily family) {
        return view.race().stream()
                .flatMap(race -> race.families().stream())
                .filter(candidate -> candidate.family() == family)
                .findFirst();
    }

    private static void drawCell(Sketch on, FamilyView family, Rectangle2D cell) {
        switch (family.status()) {
            case RACING -> on.fill(cell, Palette.GRID);
            case SHIPPING, ABSORBED, DOMINANT -> {
                on.fill(cell, Palette.faded(Palette.of(family.family()), 0.16));
                double height = cell.getHeight() * Math.max(0.06, family.maturity());
                on.fill(
                        new Rectangle2D.Double(cell.getX(), cell.getMaxY() - height, cell.getWidth(), height),
                        Palette.faded(Palette.of(family.family()), 0.45 + 0.5 * family.maturity()));
            }
            case FAILED, LOST ->
                on.fill(new Rectangle2D.Double(cell.getX(), cell.getCenterY() - 1, cell.getWidth(), 2), Palette.GRID);
        }
    }

    private static void drawChange(Sketch on, FamilyStatus status, double x, Rectangle2D lane) {
        String mark = switch (status) {
            case DOMINANT -> "★";
            case FAILED, LOST -> "✕";
            case SHIPPING, ABSORBED -> "▶";
            case RACING -> "";
        };
        on.font(Font.BOLD, status == FamilyStatus.DOMINANT ? 24 : 14);
        on.text(mark, x + 8, lane.getMinY() + 10, Anchor.MIDDLE, Palette.INK);
        on.plain();
    }

    private static void drawShares(Sketch on, Scene scene, Time time, Rectangle2D.Double area) {
        on.font(Font.BOLD, 12);
        on.text("share of tokens", 14, area.getMinY() + 8, Anchor.LEFT, Palette.INK);
        on.plain();
        on.outline(area, Palette.GRID, 1);
        double labelY = area.getMinY() + 28;
        List<Double> base = new ArrayList<>();
        for (TechnologyFamily family : TechnologyFamily.values()) {
            List<Point> shares = scene.history().series("total", "technology_share_tokens_" + family.key());
            while (base.size() < shares.size()) {
                base.add(0.0);
            }
            if (shares.stream().noneMatch(point -> point.value() > 0)) {
                continue;
            }
            on.fill(band(shares, base, time, area), Palette.of(family));
            double last = shares.get(shares.size() - 1).value();
            drawShareLabel(on, family, last, labelY);
            labelY += 17;
            for (int i = 0; i < shares.size(); i++) {
                base.set(i, base.get(i) + shares.get(i).value());
            }
        }
    }

    private static void drawShareLabel(Sketch on, TechnologyFamily family, double share, double y) {
        Color color = Palette.of(family);
        on.fill(new Rectangle2D.Double(14, y - 5, 10, 10), color);
        on.font(Font.PLAIN, 11);
        on.text(family.label() + " " + Amounts.percent(share), 28, y, Anchor.LEFT, Palette.INK);
        on.plain();
    }

    private static Path2D band(List<Point> shares, List<Double> base, Time time, Rectangle2D area) {
        Path2D path = new Path2D.Double();
        path.moveTo(time.at(shares.get(0).year()), area.getMaxY() - area.getHeight() * base.get(0));
        for (int i = 0; i < shares.size(); i++) {
            path.lineTo(
                    time.at(shares.get(i).year()),
                    area.getMaxY()
                            - area.getHeight() * (base.get(i) + shares.get(i).value()));
        }
        for (int i = shares.size() - 1; i >= 0; i--) {
            path.lineTo(time.at(shares.get(i).year()), area.getMaxY() - area.getHeight() * base.get(i));
        }
        path.closePath();
        return path;
    }
}
