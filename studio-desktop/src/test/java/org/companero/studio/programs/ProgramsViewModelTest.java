package org.companero.studio.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.program.Program;
import org.companero.protocol.rules.Problem;
import org.companero.protocol.rules.ProgramRules;
import org.companero.studio.listing.State;
import org.companero.studio.server.AccountsDouble;
import org.companero.studio.server.ProgramsDouble;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.PausedTasks;
import org.companero.studio.work.SameThreadTasks;
import org.companero.studio.work.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramsViewModelTest {

    private final ProgramsDouble gateway = new ProgramsDouble();
    private final List<UUID> opened = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Runnable undo = () -> {};

    @Test
    void while_the_first_answer_is_awaited_it_loads_and_then_shows_the_latest_first() {
        gateway.create(Program.empty("Older", "en"));
        gateway.create(Program.empty("Newer", "en"));
        var tasks = new PausedTasks();
        var model = model(tasks);

        model.load();
        assertThat(model.list().state().get()).isEqualTo(State.LOADING);
        tasks.finish();

        assertThat(model.list().state().get()).isEqualTo(State.FULL);
        assertThat(names(model)).containsExactly("Newer", "Older");
    }

    @Test
    void without_programs_it_is_empty_and_a_starter_begins_one() {
        var model = loaded();
        assertThat(model.list().state().get()).isEqualTo(State.EMPTY);

        model.create(Starter.CHECK_IN, "");

        assertThat(opened).hasSize(1);
        assertThat(gateway.get(opened.getFirst()).program().name()).isEqualTo("Daily check-in");
    }

    @Test
    void a_query_finds_names_whatever_their_capitals_and_accents() {
        gateway.create(Program.empty("Café de la mañana", "es"));
        gateway.create(Program.empty("Sleep", "en"));
        var model = loaded();

        model.list().query().set("MANANA");
        assertThat(names(model)).containsExactly("Café de la mañana");
        model.list().query().set("nothing like it");
        assertThat(model.list().state().get()).isEqualTo(State.FILTERED_TO_NOTHING);
        model.list().query().set("");
        assertThat(model.list().state().get()).isEqualTo(State.FULL);
    }

    @Test
    void a_refusal_is_said_and_trying_again_helps() {
        gateway.create(Program.empty("Sleep", "en"));
        gateway.failWith(AccountsDouble.problem(500, "INTERNAL_ERROR", "Something broke."));
        var model = loaded();
        assertThat(model.list().state().get()).isEqualTo(State.FAILED);
        assertThat(model.list().failure().get()).contains("Try again");

        gateway.failWith(null);
        model.load();

        assertThat(model.list().state().get()).isEqualTo(State.FULL);
    }

    @Test
    void offline_keeps_the_list_that_was_loaded() {
        gateway.create(Program.empty("Sleep", "en"));
        var model = loaded();
        gateway.failWith(new ServerUnreachable(URI.create("http://127.0.0.1:1"), new ConnectException()));

        model.load();

        assertThat(model.list().state().get()).isEqualTo(State.OFFLINE);
        assertThat(names(model)).containsExactly("Sleep");
    }

    @Test
    void a_new_name_is_kept_even_if_somebody_saved_in_between() {
        UUID id = gateway.create(Program.empty("Sleep", "en")).id();
        var model = loaded();
        gateway.save(id, Program.empty("Sleep", "es"), 1);

        model.rename(model.list().shown().getFirst(), " Better sleep ");

        assertThat(names(model)).containsExactly("Better sleep");
        assertThat(gateway.get(id).program().language()).isEqualTo("es");
    }

    @Test
    void an_empty_name_changes_nothing() {
        UUID id = gateway.create(Program.empty("Sleep", "en")).id();
        var model = loaded();

        model.rename(model.list().shown().getFirst(), "  ");

        assertThat(gateway.get(id).revision()).isEqualTo(1);
    }

    @Test
    void a_copy_stands_beside_its_original() {
        gateway.create(Program.empty("Sleep", "en"));
        var model = loaded();

        model.duplicate(model.list().shown().getFirst());

        assertThat(names(model)).containsExactly("Sleep (copy)", "Sleep");
    }

    @Test
    void deleting_is_at_once_and_can_be_taken_back() {
        gateway.create(Program.empty("Sleep", "en"));
        var model = loaded();

        model.delete(model.list().shown().getFirst());
        assertThat(model.list().state().get()).isEqualTo(State.EMPTY);
        assertThat(said).containsExactly("“Sleep” deleted");
        undo.run();

        assertThat(names(model)).containsExactly("Sleep");
    }

    @Test
    void what_could_not_be_deleted_comes_back() {
        gateway.create(Program.empty("Sleep", "en"));
        var tasks = new PausedTasks();
        var model = model(tasks);
        model.load();
        tasks.finish();

        gateway.failWith(AccountsDouble.problem(500, "INTERNAL_ERROR", "Something broke."));
        model.delete(model.list().shown().getFirst());
        assertThat(names(model)).isEmpty();
        tasks.finish();
        gateway.failWith(null);
        model.load();
        tasks.finish();

        assertThat(names(model)).containsExactly("Sleep");
        assertThat(said).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Starter.class,
            names = {"ANSWERS", "CHECK_IN", "COURSE"})
    void every_starter_can_be_published_as_it_is_in_every_language(Starter starter) {
        for (Locale language : Messages.LANGUAGES) {
            Program program = starter.draw("A name", Messages.in(language));

            assertThat(ProgramRules.check(program))
                    .extracting(Problem::code, Problem::node)
                    .isEmpty();
        }
    }

    private ProgramsViewModel loaded() {
        var model = model(new SameThreadTasks());
        model.load();
        return model;
    }

    private ProgramsViewModel model(Tasks tasks) {
        var voice = new Voice() {
            @Override
            public void say(String text) {
                said.add(text);
            }

            @Override
            public void offerUndo(String text, Runnable act, Runnable stand) {
                said.add(text);
                undo = act;
            }
        };
        return new ProgramsViewModel(gateway, Messages.in(Locale.ENGLISH), tasks, voice, opened::add);
    }

    private static List<String> names(ProgramsViewModel model) {
        return model.list().shown().stream().map(ProgramSummary::name).toList();
    }
}
