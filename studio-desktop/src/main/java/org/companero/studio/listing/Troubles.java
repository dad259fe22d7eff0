package org.companero.studio.listing;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// What stands in the place of something that could not be read, and the way to try again.
///
/// @param words the beginning of its texts' keys, up to and with a dot; of these it takes `failed` and `offline`
/// @param load tries again
record Troubles(Messages messages, String words, Runnable load) {

    Node failed(String why) {
        return new Placeholder(
                Feather.ALERT_CIRCLE, Tone.DANGER, messages.text(words + "failed"), why, retry("failed"));
    }

    Node offline() {
        return new Placeholder(
                Feather.WIFI_OFF,
                Tone.WARNING,
                messages.text("common.offline"),
                messages.text(words + "offline"),
                retry("offline"));
    }

    Node notAllowed() {
        return new Placeholder(
                Feather.LOCK,
                Tone.ACCENT,
                messages.text("listing.not-allowed.title"),
                messages.text("listing.not-allowed.text"),
                retry("not-allowed"));
    }

    /// A line above what was last read.
    Node stale() {
        return Controls.notice(messages.text("listing.stale"), Tone.WARNING, retry("stale"));
    }

    private Button retry(String state) {
        Button retry = Controls.quiet(messages.text("common.retry"), load);
        retry.setId(words.substring(0, words.indexOf('.')) + "-retry-" + state);
        return retry;
    }
}
