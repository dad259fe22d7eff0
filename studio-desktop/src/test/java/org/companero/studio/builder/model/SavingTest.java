package org.companero.studio.builder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.program.Program;
import org.companero.studio.builder.SamplePrograms;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.server.ProgramsDouble;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.settings.StudioPaths;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {

    @TempDir
    Path home;

    private final ProgramsDouble programs = new ProgramsDouble();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private ProgramResource base;
    private DraftStore drafts;
    private OpenProgram open;
    private Saving saving;

    @BeforeEach
    void open() {
        base = programs.create(SamplePrograms.sleep());
        drafts = new DraftStore(new StudioPaths(home));
        open = new OpenProgram(base.program(), tasks, program -> List.of());
        saving = new Saving(open, base, programs, tasks, drafts);
    }

    @Test
    void an_edit_is_kept_on_disk_at_once_and_on_the_server_a_second_later() {
        open.edit(new Edit.Rename("Better sleep"));

        assertThat(saving.state()).isEqualTo(Saving.State.CHANGED);
        assertThat(drafts.read(base.id()).orElseThrow().program().name()).isEqualTo("Better sleep");
        tasks.pass(Duration.ofSeconds(1));
        assertThat(saving.state()).isEqualTo(Saving.State.SAVED);
        assertThat(programs.get(base.id()).program().name()).isEqualTo("Better sleep");
        assertThat(drafts.read(base.id())).isEmpty();
    }

    @Test
    void while_the_server_does_not_answer_everything_stays_on_this_computer_and_is_sent_later() {
        programs.failWith(new ServerUnreachable(URI.create("http://127.0.0.1:1"), new java.io.IOException()));
        open.edit(new Edit.Rename("Better sleep"));
        tasks.pass(Duration.ofSeconds(1));
        assertThat(saving.state()).isEqualTo(Saving.State.OFFLINE);
        assertThat(drafts.read(base.id())).isPresent();

        programs.failWith(null);
        tasks.pass(Duration.ofSeconds(5));

        assertThat(saving.state()).isEqualTo(Saving.State.SAVED);
        assertThat(programs.get(base.id()).program().name()).isEqualTo("Better sleep");
    }

    @Test
    void a_stale_save_overwrites_nothing_and_waits_for_a_word() {
        conflict();

        assertThat(saving.state()).isEqualTo(Saving.State.CONFLICT);
        assertThat(programs.get(base.id()).program().name()).isEqualTo("Theirs");
        assertThat(open.program().name()).isEqualTo("Mine");
        assertThat(drafts.read(base.id()).orElseThrow().program().name()).isEqualTo("Mine");
    }

    @Test
    void keeping_mine_replaces_what_was_seen() {
        conflict();

        saving.keepMine();

        assertThat(saving.state()).isEqualTo(Saving.State.SAVED);
        assertThat(programs.get(base.id()).program().name()).isEqualTo("Mine");
    }

    @Test
    void keeping_mine_does_not_replace_what_came_after_what_was_seen() {
        conflict();
        ProgramResource seen = programs.get(base.id());
        programs.save(base.id(), renamed("Theirs again"), seen.revision());

        saving.keepMine();

        assertThat(saving.state()).isEqualTo(Saving.State.CONFLICT);
        assertThat(programs.get(base.id()).program().name()).isEqualTo("Theirs again");
    }

    @Test
    void taking_theirs_keeps_mine_as_a_program_of_its_own() {
        conflict();
        List<String> done = new ArrayList<>();

        saving.takeTheirs("Mine (copy)", () -> done.add("done"), failure -> done.add("failed"));

        assertThat(done).containsExactly("done");
        assertThat(open.program().name()).isEqualTo("Theirs");
        assertThat(saving.state()).isEqualTo(Saving.State.SAVED);
        assertThat(programs.list()).extracting("name").containsExactlyInAnyOrder("Theirs", "Mine (copy)");
    }

    @Test
    void publishing_saves_first_and_publishes_what_was_seen() {
        open.edit(new Edit.Rename("Better sleep"));
        List<Integer> published = new ArrayList<>();

        saving.publish("kinder", version -> published.add(version.version()), failure -> {});

        assertThat(published).containsExactly(1);
        assertThat(programs.version(base.id(), 1).name()).isEqualTo("Better sleep");
        assertThat(saving.serverProperty().get().publishedVersion()).isEqualTo(1);
    }

    @Test
    void publishing_while_offline_fails_once_and_does_not_happen_later_by_surprise() {
        programs.failWith(new ServerUnreachable(URI.create("http://127.0.0.1:1"), new java.io.IOException()));
        open.edit(new Edit.Rename("Better sleep"));
        List<String> outcome = new ArrayList<>();

        saving.publish("", version -> outcome.add("published"), failure -> outcome.add("failed"));
        programs.failWith(null);
        tasks.pass(Duration.ofMinutes(2));

        assertThat(outcome).containsExactly("failed");
        assertThat(programs.versions(base.id())).isEmpty();
    }

    @Test
    void what_somebody_else_changed_is_not_published_neither_now_nor_after_the_conflict_is_settled() {
        conflict();
        List<String> outcome = new ArrayList<>();

        saving.publish("", version -> outcome.add("published"), failure -> outcome.add("failed"));
        saving.keepMine();

        assertThat(outcome).containsExactly("failed");
        assertThat(programs.versions(base.id())).isEmpty();
    }

    @Test
    void leaving_the_screen_sends_what_is_left() {
        open.edit(new Edit.Rename("Better sleep"));

        saving.close();

        assertThat(programs.get(base.id()).program().name()).isEqualTo("Better sleep");
    }

    @Test
    void a_draft_that_cannot_be_read_is_set_aside_not_lost() throws Exception {
        drafts.write(base.id(), new DraftStore.Draft(3, SamplePrograms.sleep()));
        Path file = home.resolve("drafts").resolve(base.id() + ".draft");
        Files.writeString(file, "3\n{broken");

        assertThat(drafts.read(base.id())).isEmpty();
        assertThat(file.resolveSibling(file.getFileName() + ".broken")).hasContent("3\n{broken");
    }

    private void conflict() {
        programs.save(base.id(), renamed("Theirs"), base.revision());
        open.edit(new Edit.Rename("Mine"));
        tasks.pass(Duration.ofSeconds(1));
    }

    private static Program renamed(String name) {
        return new Edit.Rename(name).apply(SamplePrograms.sleep());
    }
}
