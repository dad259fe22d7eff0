package org.companero.platform.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.companero.platform.TestWorkspace;
import org.companero.platform.audience.Contacts;
import org.companero.platform.audience.Locality;
import org.companero.platform.conversations.Channel;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.programs.Coaching;
import org.companero.platform.programs.Said;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.program.Program;
import org.springframework.web.client.RestClient;

/// Many people of several creators, each in a run of their own, on a bench server.
final class BenchPeople {

    private final BenchServer server;
    private final Coaching coaching;

    BenchPeople(BenchServer server) {
        this.server = server;
        this.coaching = server.context().getBean(Coaching.class);
    }

    /// One person of one creator.
    record Person(CreatorId creator, ConversationId conversation) {}

    /// New creators, each with the published program and so many people. The people of different creators take turns.
    List<Person> arrive(int creators, int each, Program program) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < creators; i++) {
            var creator = publish(i, program);
            CurrentCreator.run(creator, () -> IntStream.range(0, each).forEach(_ -> people.add(arrive(creator))));
        }
        return IntStream.range(0, people.size())
                .mapToObj(i -> people.get(i % creators * each + i / creators))
                .toList();
    }

    /// Returns when it is committed with whatever is said in return.
    void says(Person person, String text) {
        CurrentCreator.run(
                person.creator(),
                () -> coaching.receive(
                        person.conversation(), new Said(UUID.randomUUID().toString(), text, null)));
    }

    /// Everybody says it, many at once.
    void all(List<Person> people, String text) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(64, Thread.ofVirtual().factory())) {
            List<Callable<Void>> saying = people.stream()
                    .map(person -> (Callable<Void>) () -> {
                        says(person, text);
                        return null;
                    })
                    .toList();
            for (var said : threads.invokeAll(saying)) {
                said.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("somebody was not heard", failure.getCause());
        }
    }

    private CreatorId publish(int number, Program program) {
        var tokens = server.register("bench-" + number + "@example.org");
        RestClient client = server.client()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(tokens.accessToken()))
                .build();
        new TestWorkspace(client).publish(program);
        return new CreatorId(tokens.creatorId());
    }

    private Person arrive(CreatorId creator) {
        var contacts = server.context().getBean(Contacts.class);
        var conversations = server.context().getBean(Conversations.class);
        return server.context()
                .getBean(Transactions.class)
                .write(() -> new Person(
                        creator, conversations.open(contacts.add(Locality.of("en", "UTC")), Channel.WIDGET)));
    }
}
