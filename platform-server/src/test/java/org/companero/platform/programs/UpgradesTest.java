package org.companero.platform.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.PublishRequest;
import org.companero.protocol.api.UpgradePreview;
import org.companero.protocol.api.UpgradePreview.Fate;
import org.companero.protocol.api.UpgradePreview.Standing;
import org.companero.protocol.api.UpgradeRequest;
import org.companero.protocol.api.UpgradeResource;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.protocol.upgrade.Landing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;

@PlatformTest
@Import(ScriptedAnswerer.class)
class UpgradesTest {

    private static final String PROGRAMS = "/api/v1/creators/programs/";
    private static final String UPGRADES = "/api/v1/creators/upgrades/";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final NodeId NAME = new NodeId("name");
    private static final NodeId DRINK = new NodeId("drink");

    @LocalServerPort
    private int port;

    @Autowired
    private TestCreators creators;

    private TestWorkspace studio;
    private UUID program;

    @BeforeEach
    void publish() {
        TestCreator creator = creators.register();
        studio = TestWorkspace.of(creator);
        program = studio.publish(SmallPrograms.nameAndDrink("drink")).id();
    }

    @Test
    void people_go_on_in_the_new_version_where_they_stood_or_where_the_creator_sends_them() {
        try (var naming = atName();
                var drinking = atDrink()) {
            publishAgain(withoutName());
            UpgradePreview preview = preview(Map.of());

            assertThat(preview.people()).isEqualTo(2);
            assertThat(preview.steps())
                    .containsExactlyInAnyOrder(
                            new Standing(NAME, "What is your name?", 1, Fate.UNDECIDED, null),
                            new Standing(DRINK, "Tea or coffee, {{name}}?", 1, Fate.KEPT, null));
            assertThat(status(() -> begin(Map.of()))).isEqualTo("422 LANDING_UNDECIDED");

            Map<NodeId, Landing> landings = Map.of(NAME, new Landing.AtStep(DRINK));
            assertThat(preview(landings).steps())
                    .contains(new Standing(NAME, "What is your name?", 1, Fate.MOVED, DRINK));
            UpgradeResource done = awaitDone(begin(landings));

            assertThat(List.of(done.people(), done.done(), done.stayed())).containsExactly(2L, 2L, 0L);
            naming.hears("Tea or coffee, ?");
            naming.say("coffee");
            naming.hears("Cheers");
            drinking.say("tea");
            drinking.hears("Cheers");
        }
    }

    @Test
    void whoever_has_not_gone_on_since_can_be_brought_back() {
        try (var still = atName();
                var going = atName()) {
            publishAgain(withoutName());
            UpgradeResource done = awaitDone(begin(Map.of(NAME, new Landing.AtStep(DRINK))));
            still.hears("Tea or coffee, ?");
            going.hears("Tea or coffee, ?");
            going.say("tea");
            going.hears("Cheers");

            UpgradeResource back = awaitDone(rollBack(done.id()));

            assertThat(List.of(back.people(), back.done(), back.stayed())).containsExactly(2L, 1L, 1L);
            still.say("Ada");
            still.hears("Tea or coffee, Ada?");
            still.say("tea");
            still.hears("Enjoy your Tea, Ada.");
            assertThat(status(() -> rollBack(done.id()))).isEqualTo("409 UPGRADE_NOT_APPLIED");
        }
    }

    @Test
    void a_run_can_end_with_an_upgrade() {
        try (var visitor = atName()) {
            publishAgain(withoutName());
            awaitDone(begin(Map.of(NAME, new Landing.TheEnd())));

            visitor.say("drink");
            visitor.hears("Tea or coffee, ?");
        }
    }

    @Test
    void nobody_else_sees_or_moves_anybody() {
        TestWorkspace stranger = TestWorkspace.of(creators.register());
        try (var visitor = atName()) {
            publishAgain(withoutName());
            UpgradeResource done = awaitDone(begin(Map.of(NAME, new Landing.TheEnd())));
            String request = ApiJson.write(new UpgradeRequest(2, Map.of()));

            assertThat(status(() -> stranger.post(PROGRAMS + program + "/upgrades/preview", request)))
                    .isEqualTo("404 PROGRAM_NOT_FOUND");
            assertThat(status(() -> stranger.post(PROGRAMS + program + "/upgrades", request)))
                    .isEqualTo("404 PROGRAM_NOT_FOUND");
            assertThat(status(() -> stranger.get(UPGRADES + done.id()))).isEqualTo("404 UPGRADE_NOT_FOUND");
            assertThat(status(() -> stranger.post(UPGRADES + done.id() + "/rollback", "{}")))
                    .isEqualTo("404 UPGRADE_NOT_FOUND");
            assertThat(visitor.heard()).hasSize(1);
        }
    }

    @Test
    void an_older_version_than_the_published_one_is_nowhere_to_go() {
        publishAgain(withoutName());

        assertThat(status(() -> studio.post(
                        PROGRAMS + program + "/upgrades/preview", ApiJson.write(new UpgradeRequest(1, Map.of())))))
                .isEqualTo("409 VERSION_NOT_PUBLISHED");
    }

    private TestVisitor atName() {
        var visitor = TestVisitor.arrive(port, studio.widgetKey());
        visitor.say("drink");
        visitor.hears("What is your name?");
        return visitor;
    }

    private TestVisitor atDrink() {
        var visitor = atName();
        visitor.say("Eva");
        visitor.hears("Tea or coffee, Eva?");
        return visitor;
    }

    /// The name is not asked any more, and the goodbye is another.
    private static Program withoutName() {
        Program before = SmallPrograms.nameAndDrink("drink");
        List<Step> steps = new ArrayList<>(before.steps());
        steps.removeIf(step -> step.id().equals(NAME));
        steps.replaceAll(step -> step.id().value().equals("bye") ? new Say.Message(step.id(), "", "Cheers!") : step);
        List<Transition> lines = new ArrayList<>(before.transitions());
        lines.removeIf(line -> line.from().equals(NAME) || line.to().equals(NAME));
        lines.add(new Transition(new NodeId("begin"), "next", DRINK));
        return before.drawn(before.triggers(), steps, lines, before.layout());
    }

    private void publishAgain(Program next) {
        ProgramResource draft = ApiJson.read(studio.get(PROGRAMS + program), ProgramResource.class);
        ProgramResource saved = ApiJson.read(
                String.valueOf(studio.client()
                        .put()
                        .uri(PROGRAMS + program)
                        .header("If-Match", "\"" + draft.revision() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(ProgramJson.write(next))
                        .retrieve()
                        .body(String.class)),
                ProgramResource.class);
        assertThat(studio.post(
                        PROGRAMS + program + "/publish", ApiJson.write(new PublishRequest(saved.revision(), "again"))))
                .contains("\"version\":2");
    }

    private UpgradePreview preview(Map<NodeId, Landing> landings) {
        return ApiJson.read(
                studio.post(PROGRAMS + program + "/upgrades/preview", ApiJson.write(new UpgradeRequest(2, landings))),
                UpgradePreview.class);
    }

    private UpgradeResource begin(Map<NodeId, Landing> landings) {
        return upgrade(studio.post(PROGRAMS + program + "/upgrades", ApiJson.write(new UpgradeRequest(2, landings))));
    }

    private UpgradeResource rollBack(UUID upgrade) {
        return upgrade(studio.post(UPGRADES + upgrade + "/rollback", "{}"));
    }

    private UpgradeResource awaitDone(UpgradeResource begun) {
        return await().atMost(PATIENCE)
                .until(
                        () -> upgrade(studio.get(UPGRADES + begun.id())),
                        now -> now.state() == UpgradeResource.State.APPLIED
                                || now.state() == UpgradeResource.State.ROLLED_BACK);
    }

    private static UpgradeResource upgrade(String json) {
        if (!json.contains("\"people\"")) {
            throw new Refused(json);
        }
        return ApiJson.read(json, UpgradeResource.class);
    }

    private interface Call {
        Object make();
    }

    /// How the server refuses, as `404 PROGRAM_NOT_FOUND`.
    private static String status(Call call) {
        try {
            Object answer = call.make();
            return refusal(String.valueOf(answer));
        } catch (Refused refused) {
            return refusal(String.valueOf(refused.getMessage()));
        }
    }

    private static String refusal(String json) {
        var problem = ApiJson.read(json, org.companero.protocol.api.ProblemResponse.class);
        return problem.status() + " " + problem.code();
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String json) {
            super(json);
        }
    }
}
