package org.ridgepoint.gui;

import java.awt.Font;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.JComponent;
import javax.swing.JEditorPane;
import javax.swing.JScrollPane;
import javax.swing.text.DefaultCaret;
import org.ridgepoint.gui.view.Amounts;
import org.ridgepoint.gui.view.Palette;
import org.ridgepoint.simulation.DeployerView;
import org.ridgepoint.simulation.DeployerView.PositionView;
import org.ridgepoint.simulation.MarketView;
import org.ridgepoint.units.Text;

/** Accounts and plans of the deployer that was clicked. */
final class Inspector {
    private final JEditorPane page = new JEditorPane("text/html", "");
    private String shown = "";
    private final JScrollPane component = new JScrollPane(page);

    Inspector() {
        page.setEditable(false);
        page.setBackground(Palette.PAPER);
        page.setFont(Palette.font(Font.PLAIN, 12));
        page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        ((DefaultCaret) page.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        page.setToolTipText("Accounts and plans of the deployer that was clicked");
        show(Optional.empty(), OptionalInt.empty());
    }

    JComponent component() {
        return component;
    }

    /** Shows a deployer as it stands. */
    void show(Optional<MarketView> now, OptionalInt id) {
        String text = now.isPresent() && id.isPresent()
                ? now.get()
                        .deployer(id.getAsInt())
                        .map(deployer -> text(now.get(), deployer))
                        .orElse("<i>deployer " + id.getAsInt() + " is no longer in business</i>")
                : "<i>Click a deployer to see its accounts and plans.</i>";
        if (!text.equals(shown)) {
            shown = text;
            page.setText(text);
        }
    }

    private static String text(MarketView market, DeployerView deployer) {
        StringBuilder html = new StringBuilder("<html><b>").append(deployer.name());
        html.append(deployer.integrated() ? "</b>, integrated lab" : "</b>, host")
                .append("<table cellpadding=1>");
        row(html, "revenue", Amounts.usd(deployer.revenueUsdPerYear()) + " per year");
        row(html, "profit of the last year", Amounts.usd(deployer.profitUsdPerYear()));
        row(html, "cash, debt", Amounts.usd(deployer.cashUsd()) + ", " + Amounts.usd(deployer.debtUsd()));
        row(html, "chips at book value", Amounts.usd(deployer.fleetUsd()));
        html.append("</table>");
        for (int i = 0; i < deployer.positions().size(); i++) {
            position(html, market.segments().get(i).name(), deployer.positions().get(i));
        }
        return html.append("</html>").toString();
    }

    private static void position(StringBuilder html, String segment, PositionView position) {
        html.append("<p><b>").append(segment).append("</b>");
        if (position.plan().isEmpty()) {
            html.append(": nothing on offer");
            return;
        }
        DeployerView.Plan plan = position.plan().get();
        html.append(": ")
                .append(plan.offer())
                .append(" of ")
                .append(plan.weights())
                .append("<table cellpadding=1>");
        row(html, "hardware", plan.product() + " (" + plan.family().label() + ")");
        row(html, "share", Amounts.percent(position.share()));
        row(html, "tokens/s", Amounts.of(position.tokensPerSecond()));
        row(html, "a typical copy", Amounts.of(position.copyTokensPerSecond()) + " tokens/s");
        row(
                html,
                "cost, price",
                Text.format("$%.3g, $%.3g per million", position.costUsdPerMillion(), position.priceUsdPerMillion()));
        html.append("</table>");
    }

    private static void row(StringBuilder html, String name, String value) {
        html.append("<tr><td>")
                .append(name)
                .append("&nbsp;&nbsp;</td><td>")
                .append(value)
                .append("</td></tr>");
    }
}
