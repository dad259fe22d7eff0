package org.companero.studio.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.MessageResource.Direction;
import org.companero.protocol.frame.LiveEvent;
import org.companero.studio.server.GatewaysDouble;
import org.companero.studio.server.LiveFeed.Link;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.settings.StudioPaths;
import org.companero.studio.shell.ShellDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class InboxScreenTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID ANA = new UUID(0, 1);

    @TempDir
    static Path folder;

    private final GatewaysDouble gateways = new GatewaysDouble();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final List<URI> pages = new ArrayList<>();

    @Start
    void open(Stage stage) {
        var settings = new SettingsStore(new StudioPaths(folder));
        new ShellDouble(
                        tasks,
                        (destination, navigator) -> new InboxScreen(
                                gateways,
                                new Seen(),
                                Messages.in(Locale.ENGLISH),
                                tasks,
                                () -> NOW,
                                settings,
                                navigator,
                                pages::add))
                .open(stage);
    }

    @Test
    void before_the_first_message_it_shows_the_script_tag_and_the_page(FxRobot robot) {
        assertThat(robot.lookup("#inbox-script").queryLabeled().getText()).contains("data-widget-key=\"demo\"");

        robot.clickOn("Open your page");

        assertThat(pages).containsExactly(URI.create("http://127.0.0.1:8080/c/demo"));
    }

    @Test
    void a_message_appears_as_it_is_written_and_is_read_on_a_click(FxRobot robot) {
        robot.interact(() -> gateways.live().tell(said("Hello there", 1)));

        robot.clickOn("#inbox-list .conversation-row");

        assertThat(robot.lookup("#transcript-name").queryLabeled().getText()).isEqualTo("Ana");
    }

    @Test
    void the_open_conversation_grows_with_bubbles_and_choices(FxRobot robot) {
        robot.interact(() -> gateways.live().tell(said("Hello there", 1)));
        robot.clickOn("#inbox-list .conversation-row");

        robot.interact(() -> gateways.live().tell(said("How did you sleep?", 2)));

        assertThat(robot.lookup("#transcript .bubble").queryAll()).hasSize(1);
        assertThat(robot.lookup("#transcript .choice-pill").queryAll()).hasSize(1);
    }

    @Test
    void in_a_conversation_that_was_handed_over_a_person_writes_and_gives_it_back(FxRobot robot) {
        var handed = new ConversationSummary(ANA, ANA, "Ana", "widget", "Sleep", NOW, "Help!", NOW, 1);
        gateways.conversations().put(handed, List.of());
        robot.interact(() -> gateways.live().tell(new LiveEvent.Notice(ANA, "please look", true)));
        robot.clickOn("#inbox-list .conversation-row");

        robot.clickOn("#takeover-words").write("Here I am.");
        robot.clickOn("#takeover-send");
        assertThat(gateways.conversations().messages(ANA, null))
                .extracting(MessageResource::text)
                .containsExactly("Here I am.");
        assertThat(robot.lookup("#takeover-words").queryTextInputControl().getText())
                .isEmpty();
        robot.clickOn("#takeover-back");

        assertThat(gateways.conversations().handedBack()).containsExactly(ANA);
        assertThat(robot.lookup("#takeover").tryQuery()).isEmpty();
    }

    @Test
    void a_broken_link_is_said_in_the_top_bar(FxRobot robot) {
        Node pill = robot.lookup("#inbox-reconnecting").query();
        assertThat(pill.isVisible()).isFalse();

        robot.interact(() -> gateways.live().become(Link.BROKEN));

        assertThat(pill.isVisible()).isTrue();
    }

    private static LiveEvent.Message said(String text, long sequence) {
        var conversation = new ConversationSummary(ANA, ANA, "Ana", "widget", null, text, NOW, sequence);
        var message = new MessageResource(
                new UUID(1, sequence),
                ANA,
                sequence,
                Direction.OUT,
                text,
                List.of(new Choice("well", "Well")),
                List.of(),
                null,
                NOW);
        return new LiveEvent.Message(conversation, message);
    }
}
