package org.companero.studio.programs;

import java.util.UUID;
import java.util.function.Consumer;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.frame.LiveEvent;
import org.companero.protocol.program.Program;
import org.companero.studio.listing.Listing;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.ProgramGateway;
import org.companero.studio.server.ProgramGateway.SaveResult;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// The creator's programs: finding, beginning, renaming, copying and deleting them.
final class ProgramsViewModel {

    private final ProgramGateway gateway;
    private final Messages messages;
    private final Tasks tasks;
    private final Voice voice;
    private final Consumer<UUID> open;
    private final Listing<ProgramSummary> list;

    ProgramsViewModel(ProgramGateway gateway, Messages messages, Tasks tasks, Voice voice, Consumer<UUID> open) {
        this.gateway = gateway;
        this.messages = messages;
        this.tasks = tasks;
        this.voice = voice;
        this.open = open;
        this.list = new Listing<>(messages, tasks, ProgramSummary::name);
    }

    /// The programs, the last changed first.
    Listing<ProgramSummary> list() {
        return list;
    }

    /// Reads the list anew. What is shown stays until the answer is there.
    void load() {
        list.load(gateway::list);
    }

    /// Follows what the server tells as it happens, from any thread: somebody saved, published or deleted.
    void hear(LiveEvent event) {
        if (event instanceof LiveEvent.Program) {
            tasks.deliver(this::load);
        }
    }

    void open(ProgramSummary program) {
        open.accept(program.id());
    }

    /// Begins a program and opens it.
    void create(Starter starter, String name) {
        String title = name.isBlank() ? starter.title(messages) : name.strip();
        tasks.run(
                () -> gateway.create(starter.draw(title, messages)),
                created -> open.accept(created.id()),
                this::refused);
    }

    void rename(ProgramSummary program, String name) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.equals(program.name())) {
            return;
        }
        tasks.run(() -> save(gateway.get(program.id()), wanted), saved -> load(), this::refused);
    }

    void duplicate(ProgramSummary program) {
        tasks.run(
                () -> {
                    Program original = gateway.get(program.id()).program();
                    return gateway.create(named(original, messages.text("programs.copy-of", original.name())));
                },
                copy -> load(),
                this::refused);
    }

    /// Deletes at once and offers to take it back.
    void delete(ProgramSummary program) {
        list.change(list.all().stream().filter(other -> !other.equals(program)).toList());
        tasks.run(
                () -> {
                    gateway.delete(program.id());
                    return program;
                },
                deleted -> voice.offerUndo(
                        messages.text("programs.deleted", program.name()), () -> restore(program), () -> {}),
                problem -> {
                    load();
                    refused(problem);
                });
    }

    private void restore(ProgramSummary program) {
        tasks.run(() -> gateway.restore(program.id()), restored -> load(), this::refused);
    }

    /// Somebody may have saved in between; a name does not clash with what they changed.
    private SaveResult save(ProgramResource draft, String name) {
        SaveResult first = gateway.save(draft.id(), named(draft.program(), name), draft.revision());
        return switch (first) {
            case SaveResult.Saved saved -> saved;
            case SaveResult.Conflict(ProgramResource theirs) ->
                gateway.save(theirs.id(), named(theirs.program(), name), theirs.revision());
        };
    }

    private static Program named(Program program, String name) {
        return new Program(
                program.schema(),
                name,
                program.language(),
                program.triggers(),
                program.steps(),
                program.transitions(),
                program.layout());
    }

    private void refused(Exception problem) {
        voice.say(FailureWords.of(problem, messages));
    }
}
