package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;
import static org.companero.protocol.engine.Steps.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Connect.Webhook.BodyType;
import org.companero.protocol.program.Connect.Webhook.Header;
import org.companero.protocol.program.Connect.Webhook.Kept;
import org.companero.protocol.program.Connect.Webhook.Method;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.junit.jupiter.api.Test;

class ConnectingTest {

    private static final NodeId ID = new NodeId("step");

    @Test
    void a_webhook_is_filled_in_each_part_in_its_own_way() {
        var webhook = new Connect.Webhook(
                ID,
                "",
                Method.POST,
                "https://example.org/people/{{name}}?q=1",
                List.of(new Header("X-Name", "{{name}}", ""), new Header("Authorization", "Bearer ", "api_key")),
                BodyType.JSON,
                "{\"name\":\"{{name}}\"}",
                List.of(),
                99);

        var run = Rehearsal.of(Drawn.row(words("ask", "name"), webhook)).says("A\"na /\nB");

        assertThat(run.effects(Effect.CallWebhook.class).getFirst().call())
                .isEqualTo(new HttpCall(
                        Method.POST,
                        "https://example.org/people/A%22na%20%2F%0AB?q=1",
                        List.of(
                                new Header("X-Name", "A\"na / B", ""),
                                new Header("Authorization", "Bearer ", "api_key")),
                        BodyType.JSON,
                        "{\"name\":\"A\\\"na /\\nB\"}",
                        5));
    }

    @Test
    void what_the_service_answers_is_kept_as_what_it_is() {
        var run = Rehearsal.of(calling(
                new Kept("name", "/items/0/name"),
                new Kept("count", "/count"),
                new Kept("gone", "/gone"),
                new Kept("all", "/items")));

        run.serviceSays(200, "{\"items\":[{\"name\":\"Tea\"}],\"count\":2.50}");

        assertThat(run.path()).containsExactly("well");
        assertThat(run.state().variables())
                .containsEntry("name", Value.of("Tea"))
                .containsEntry("count", Value.of(new BigDecimal("2.5")))
                .containsEntry("all", new Value.Items(List.of(Value.of("{\"name\":\"Tea\"}"))))
                .doesNotContainKey("gone");
    }

    @Test
    void a_bad_answer_or_none_fails_by_a_way_of_its_own() {
        assertThat(Rehearsal.of(calling()).serviceSays(500, "").path()).containsExactly("failed");
        assertThat(Rehearsal.of(calling()).fails().path()).containsExactly("failed");
        assertThat(Rehearsal.of(calling()).serviceSays(204, "").path()).containsExactly("well");
        assertThat(Rehearsal.of(calling(new Kept("name", "/name")))
                        .serviceSays(200, "<html>")
                        .path())
                .as("no JSON where some of it shall be kept")
                .containsExactly("failed");
    }

    private static Drawn calling(Kept... keeps) {
        var webhook = new Connect.Webhook(
                ID, "", Method.GET, "https://example.org", List.of(), BodyType.NONE, "", List.of(keeps), 0);
        return Drawn.row(webhook, end("well", "")).also(end("failed", "")).lead("step", Outlet.FAILED, "failed");
    }

    @Test
    void an_e_mail_goes_to_the_person_on_one_subject_line() {
        var email = new Connect.Email(ID, "", "", "Hello\r\nBcc: {{input}}", "Dear {{contact.first_name}}");

        var run = Rehearsal.of(Drawn.row(email).program(), People.ANA, Rehearsal.NOW);

        assertThat(run.effects(Effect.SendEmail.class))
                .containsExactly(new Effect.SendEmail("e0", ID, "ana@example.org", "Hello Bcc: hello", "Dear Ana"));
    }

    @Test
    void an_e_mail_to_nobody_is_not_sent() {
        var email = new Connect.Email(ID, "", "", "Hello", "Dear you");

        assertThat(Rehearsal.of(Drawn.row(email, end("end", ""))).last().effects())
                .containsExactly(new Effect.Finish("e0", ""));
    }

    @Test
    void a_person_takes_over_and_gives_back() {
        var run = Rehearsal.of(Drawn.row(new Connect.HandOver(ID, "", "Said: {{input}}"), message("hi", "I am back")));

        assertThat(run.last().effects()).containsExactly(new Effect.HandOver("e0", ID, "Said: hello"));
        assertThat(run.says("Hello, human").last().effects()).isEmpty();
        assertThat(run.tell(new Event.HandedBack()).said()).containsExactly("I am back");
    }

    @Test
    void the_creator_is_told() {
        var run = Rehearsal.of(Drawn.row(new Connect.Notify(ID, "", "{{input}}!"), end("end", "")));

        assertThat(run.effects(Effect.NotifyCreator.class))
                .containsExactly(new Effect.NotifyCreator("e0", ID, "hello!"));
    }

    @Test
    void handing_over_to_another_program_ends_this_one() {
        var run = Rehearsal.of(Drawn.row(new Connect.StartProgram(ID, "", "week_2")));

        assertThat(run.last().effects())
                .containsExactly(new Effect.StartProgram("e0", ID, "week_2"), new Effect.Finish("e1", "continued"));
        assertThat(run.state().await()).isEqualTo(new Await.Nothing("continued", false));
    }

    @Test
    void a_called_program_is_given_values_and_comes_back_with_its_outcome_and_others() {
        Program called = Drawn.row(message("hi", "Hello, {{who}}!"), words("age", "age"), end("end", "Grown up"))
                .program();
        var run = running(called).says("Ana").says("41");

        assertThat(run.said()).containsExactly("You are 41", "Please tell");
        assertThat(run.state().callers()).isEmpty();
        assertThat(run.state().variables())
                .containsEntry("years", Value.of("41"))
                .containsEntry("name", Value.of("Ana"))
                .containsEntry("input", Value.of("41"))
                .doesNotContainKeys("who", "age");
    }

    @Test
    void an_outcome_that_has_no_way_leads_otherwise() {
        Program called = Drawn.row(words("age", "age"), end("end", "child")).program();

        assertThat(running(called).says("Ana").says("4").said()).containsExactly("Another time");
    }

    @Test
    void while_in_a_called_program_the_state_is_stored_and_read_back() {
        var run = running(Drawn.row(words("age", "age"), end("end", "grown up")).program())
                .says("Ana");

        assertThat(run.state().in()).isEqualTo(new ProgramRef("other", 1));
        assertThat(run.state().callers())
                .singleElement()
                .satisfies(caller -> assertThat(caller.step()).isEqualTo(ID));
        assertThat(EngineJson.readState(EngineJson.write(run.state()))).isEqualTo(run.state());
        assertThat(run.last().trail()).last().isEqualTo(new Place(new ProgramRef("other", 1), new NodeId("age")));
    }

    @Test
    void a_program_that_is_not_there_stops_the_run_visibly() {
        var run = Rehearsal.of(new Shelf(calling("ghost"), Map.of()), Person.UNKNOWN, Rehearsal.NOW)
                .says("Ana");

        assertThat(run.effects(Effect.Stop.class)).singleElement().satisfies(stop -> {
            assertThat(stop.step()).isEqualTo(ID);
            assertThat(stop.reason()).contains("not published");
        });
    }

    @Test
    void programs_that_call_each_other_for_ever_are_stopped() {
        Program round = Drawn.row(new Connect.CallProgram(ID, "", "other", List.of(), List.of(), List.of()))
                .program();
        var run = Rehearsal.of(new Shelf(round, Map.of("other", round)), Person.UNKNOWN, Rehearsal.NOW);

        assertThat(run.state().await()).isEqualTo(new Await.Nothing("", true));
        assertThat(run.effects(Effect.Stop.class).getFirst().reason()).contains("deep");
        assertThat(run.last().trail()).hasSize(Engine.MAX_DEPTH + 1);
    }

    @Test
    void a_called_program_that_runs_out_of_steps_comes_back_too() {
        Program called = Drawn.row(message("hi", "Hello")).program();

        assertThat(running(called).says("Ana").said()).containsExactly("Hello", "Another time");
    }

    private static Rehearsal running(Program called) {
        return Rehearsal.of(new Shelf(calling("other"), Map.of("other", called)), Person.UNKNOWN, Rehearsal.NOW);
    }

    private static Program calling(String program) {
        var call = new Connect.CallProgram(
                ID,
                "",
                program,
                List.of(new Connect.CallProgram.Outcome("grown", "grown up")),
                List.of(new Connect.CallProgram.Passed("name", "who")),
                List.of(new Connect.CallProgram.Passed("age", "years")));
        return Drawn.row(words("name", "name"), call)
                .also(words("more", "more"), message("years", "You are {{years}}"), message("later", "Another time"))
                .lead("step", "grown", "years")
                .lead("years", Outlet.NEXT, "more")
                .lead("step", Outlet.OTHERWISE, "later")
                .program();
    }
}
