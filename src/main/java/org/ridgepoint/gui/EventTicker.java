package org.ridgepoint.gui;

import java.awt.Font;
import java.awt.event.MouseEvent;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import org.ridgepoint.gui.view.Palette;
import org.ridgepoint.gui.view.RunHistory;
import org.ridgepoint.gui.view.RunHistory.DatedEvent;

/** What happened, the latest first. */
final class EventTicker {
    private static final int MOST = 2000;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

    private final DefaultListModel<String> lines = new DefaultListModel<>();
    private final JList<String> list = new Lines(lines);
    private final JScrollPane component = new JScrollPane(
            list, ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    private int shown;

    /** Lines as wide as the room, which show the rest when pointed at. */
    private static final class Lines extends JList<String> {
        private static final long serialVersionUID = 1L;

        Lines(DefaultListModel<String> lines) {
            super(lines);
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public String getToolTipText(MouseEvent event) {
            int index = locationToIndex(event.getPoint());
            return index < 0 ? super.getToolTipText(event) : getModel().getElementAt(index);
        }
    }

    EventTicker() {
        list.setFont(Palette.font(Font.PLAIN, 12));
        list.setToolTipText("What happened in the market, the latest first");
    }

    JComponent component() {
        return component;
    }

    /** Adds what is new. */
    void show(RunHistory history) {
        List<DatedEvent> fresh = history.eventsFrom(shown);
        shown += fresh.size();
        fresh.forEach(event -> lines.add(0, text(event)));
        if (lines.size() > MOST) {
            lines.removeRange(MOST, lines.size() - 1);
        }
        if (!fresh.isEmpty()) {
            list.ensureIndexIsVisible(0);
        }
    }

    void clear() {
        lines.clear();
        shown = 0;
    }

    private static String text(DatedEvent dated) {
        String kind = dated.event().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String detail =
                dated.event().detail().isBlank() ? "" : " (" + dated.event().detail() + ")";
        return MONTH.format(dated.date()) + "  " + kind + ": " + dated.event().subject() + detail;
    }
}
