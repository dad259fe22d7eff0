package org.companero.studio.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.DocumentResource.Status;
import org.companero.protocol.frame.LiveEvent;
import org.companero.studio.knowledge.Item.Phase;
import org.companero.studio.listing.State;
import org.companero.studio.server.AccountsDouble;
import org.companero.studio.server.KnowledgeDouble;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.PausedTasks;
import org.companero.studio.work.SameThreadTasks;
import org.companero.studio.work.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeViewModelTest {

    @TempDir
    Path folder;

    private final KnowledgeDouble gateway = new KnowledgeDouble();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final List<String> said = new ArrayList<>();
    private Runnable undo = () -> {};
    private Runnable settle = () -> {};

    @Test
    void without_documents_it_is_empty() {
        var model = loaded(tasks);

        assertThat(model.list().state().get()).isEqualTo(State.EMPTY);
    }

    @Test
    void a_file_is_sent_then_read_and_then_ready() throws IOException {
        var model = loaded(tasks);

        model.add(List.of(file("sleep.md", 200)));
        assertThat(model.list().shown()).singleElement().extracting(Item::phase).isEqualTo(Phase.READING);
        tasks.pass(Duration.ofSeconds(1));
        tasks.pass(Duration.ofSeconds(1));

        assertThat(model.list().shown()).singleElement().extracting(Item::phase).isEqualTo(Phase.READY);
        assertThat(model.list().state().get()).isEqualTo(State.FULL);
    }

    @Test
    void files_that_cannot_be_used_are_refused_before_anything_is_sent() throws IOException {
        var model = loaded(tasks);

        model.add(List.of(
                file("empty.pdf", 0),
                file("film.mp4", 10),
                file("huge.pdf", FileRules.MOST_BYTES + 1),
                folder.resolve("gone.pdf")));

        assertThat(model.list().shown()).extracting(Item::phase).containsOnly(Phase.BROKEN);
        assertThat(model.list().shown())
                .extracting(item -> item.status().get().problem())
                .satisfiesExactly(
                        gone -> assertThat(gone).contains("cannot be opened"),
                        huge -> assertThat(huge).contains("50 MB"),
                        film -> assertThat(film).contains("Use PDF"),
                        empty -> assertThat(empty).contains("empty"));
        assertThat(gateway.list()).isEmpty();
    }

    @Test
    void a_document_the_server_cannot_read_says_why() throws IOException {
        var model = loaded(tasks);

        model.add(List.of(file("corrupt.pdf", 100)));
        tasks.pass(Duration.ofSeconds(2));

        assertThat(model.list().shown()).singleElement().satisfies(item -> {
            assertThat(item.phase()).isEqualTo(Phase.BROKEN);
            assertThat(item.status().get().problem()).contains("save it anew");
        });
    }

    @Test
    void a_refused_upload_can_be_tried_again() throws IOException {
        var model = loaded(tasks);
        gateway.failWith(AccountsDouble.problem(503, "BUSY", "Later."));
        model.add(List.of(file("sleep.md", 200)));
        Item item = model.list().shown().getFirst();
        assertThat(item.phase()).isEqualTo(Phase.BROKEN);

        gateway.failWith(null);
        model.retry(item);

        assertThat(gateway.list()).hasSize(1);
    }

    @Test
    void a_file_that_is_there_already_is_said_to_be_but_not_one_that_the_live_link_told_of_first() throws IOException {
        var model = loaded(tasks);
        Path file = file("sleep.md", 200);
        gateway.onUpload(document -> model.hear(new LiveEvent.Document(document)));

        model.add(List.of(file));
        assertThat(said).isEmpty();
        gateway.takeAgain(true);
        model.add(List.of(file));

        assertThat(said).singleElement().asString().contains("here already");
        assertThat(model.list().shown()).hasSize(1);
    }

    @Test
    void two_files_are_sent_at_once_and_the_others_wait_their_turn() throws IOException {
        var paused = new PausedTasks();
        var model = loaded(paused);

        model.add(List.of(file("1.md", 1), file("2.md", 1), file("3.md", 1)));
        assertThat(model.list().shown())
                .extracting(Item::phase)
                .containsExactly(Phase.WAITING, Phase.SENDING, Phase.SENDING);
        model.cancel(model.list().shown().getLast());
        assertThat(model.list().shown()).extracting(Item::phase).containsExactly(Phase.SENDING, Phase.SENDING);
        paused.finish();

        assertThat(gateway.list()).extracting(DocumentResource::name).containsExactlyInAnyOrder("2.md", "3.md");
    }

    @Test
    void the_files_of_a_folder_are_taken_without_hidden_ones() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("course"));
        Files.writeString(inside.resolve("one.txt"), "one");
        Files.writeString(inside.resolve(".hidden"), "no");
        var model = loaded(tasks);

        model.add(List.of(inside));

        assertThat(model.list().shown()).singleElement().extracting(Item::name).isEqualTo("one.txt");
    }

    @Test
    void deleting_can_be_taken_back_until_it_settles() {
        gateway.put(KnowledgeDouble.document("sleep.pdf", 100, Status.READY, null));
        var model = loaded(tasks);

        model.delete(model.list().shown().getFirst());
        assertThat(model.list().state().get()).isEqualTo(State.EMPTY);
        undo.run();
        assertThat(model.list().shown()).hasSize(1);

        model.delete(model.list().shown().getFirst());
        settle.run();
        assertThat(gateway.list()).isEmpty();
    }

    @Test
    void live_news_move_a_document_on_and_take_it_away() {
        var queued = KnowledgeDouble.document("sleep.pdf", 100, Status.PROCESSING, null);
        gateway.put(queued);
        var model = loaded(tasks);

        model.hear(new LiveEvent.Document(new DocumentResource(
                queued.id(),
                "sleep.pdf",
                "application/pdf",
                100,
                Status.READY,
                100,
                12,
                4,
                null,
                queued.createdAt(),
                queued.createdAt())));
        assertThat(model.list().shown()).singleElement().extracting(Item::phase).isEqualTo(Phase.READY);
        model.hear(new LiveEvent.DocumentRemoved(queued.id()));

        assertThat(model.list().state().get()).isEqualTo(State.EMPTY);
    }

    @Test
    void a_query_finds_names() {
        gateway.put(KnowledgeDouble.document("Sleep basics.pdf", 100, Status.READY, null));
        var model = loaded(tasks);

        model.list().query().set("BASIC");
        assertThat(model.list().shown()).hasSize(1);
        model.list().query().set("food");

        assertThat(model.list().state().get()).isEqualTo(State.FILTERED_TO_NOTHING);
    }

    private KnowledgeViewModel loaded(Tasks runner) {
        var messages = Messages.in(Locale.ENGLISH);
        var voice = new Voice() {
            @Override
            public void say(String text) {
                said.add(text);
            }

            @Override
            public void offerUndo(String text, Runnable takeBack, Runnable stand) {
                undo = takeBack;
                settle = stand;
            }
        };
        var model = new KnowledgeViewModel(
                gateway, new Uploads(gateway, messages, runner), messages, runner, runner, voice);
        model.load();
        if (runner instanceof PausedTasks paused) {
            paused.finish();
        }
        return model;
    }

    private Path file(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(size);
        }
        return file;
    }
}
