package org.companero.studio.admin.usage;

import java.time.InstantSource;
import java.time.ZoneId;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.Quota;
import org.companero.studio.admin.Lines;
import org.companero.studio.admin.Page;
import org.companero.studio.admin.Section;
import org.companero.studio.listing.Listing;
import org.companero.studio.listing.ListingView;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.server.UsageGateway;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;
import org.kordamp.ikonli.feather.Feather;

/// The page of the quotas: a quiet bar each, with words.
public final class UsagePage implements Page, ListingView.Parts {

    private final TaskScope scope;
    private final UsageGateway gateway;
    private final Messages messages;
    private final QuotaWords words;
    private final Listing<Quota> list;
    private final Lines lines = new Lines();
    private final Node content;

    public UsagePage(UsageGateway gateway, Messages messages, Tasks tasks, InstantSource clock) {
        this.scope = tasks.scope();
        this.gateway = gateway;
        this.messages = messages;
        this.words = new QuotaWords(messages, clock, ZoneId.systemDefault());
        this.list = new Listing<>(messages, scope, Quota::kind);
        list.shown().addListener((ListChangeListener<Quota>) change -> show());
        lines.setId("usage-list");
        this.content = Section.page(new Section(
                messages.text("usage.title"),
                messages.text("usage.lead"),
                new ListingView(list, messages, "usage.list.", this)));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void onShow() {
        load();
    }

    @Override
    public void onLeave() {
        scope.close();
    }

    @Override
    public void load() {
        list.load(gateway::quotas);
    }

    @Override
    public Node list() {
        show();
        return lines;
    }

    @Override
    public Node empty() {
        return new Placeholder(
                Feather.BAR_CHART_2,
                Tone.ACCENT,
                messages.text("usage.empty.title"),
                messages.text("usage.empty.text"));
    }

    private void show() {
        lines.show(list.shown().stream().map(this::line).toList());
    }

    private Node line(Quota quota) {
        Tone tone = words.tone(quota);
        Label kind = Controls.label(words.kind(quota), "co-strong");
        Label used = Controls.label(words.used(quota));
        used.setMinWidth(Label.USE_PREF_SIZE);
        var head = new HBox(8, kind);
        if (tone != Tone.PLAIN) {
            head.getChildren()
                    .add(Controls.pill(messages.text(tone == Tone.DANGER ? "usage.used-up" : "usage.near"), tone));
        }
        head.getChildren().addAll(Controls.spacer(), used);
        head.setAlignment(Pos.CENTER_LEFT);
        var bar = new ProgressBar(words.share(quota));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("quota");
        bar.getStyleClass().add(tone == Tone.DANGER ? "co-danger" : tone == Tone.WARNING ? "co-warning" : "co-accent");
        bar.setAccessibleText(words.kind(quota) + ": " + words.used(quota));
        var line = new VBox(9, head, bar, Controls.wrapped(words.fact(quota), "co-muted", "co-caption"));
        line.setId("quota-" + quota.kind());
        line.getStyleClass().add("line");
        return line;
    }
}
