package org.companero.platform.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Somebody who goes on talking with a server that is killed again and again, and remembers what was accepted.
final class CrashPerson {

    private final String word;
    private final String token;
    private final UUID conversation;
    private final List<String> accepted = new ArrayList<>();
    private int number;
    private String clientId = UUID.randomUUID().toString();

    private CrashPerson(String word, String token, UUID conversation) {
        this.word = word;
        this.token = token;
        this.conversation = conversation;
    }

    /// Somebody new, who begins a run with a word.
    static CrashPerson arrive(int port, String key, String word) {
        try (var socket = CrashSocket.open(port, key, null)) {
            var welcome = socket.welcome();
            var person = new CrashPerson(word, welcome.token(), welcome.conversationId());
            if (!socket.says(person.clientId, word)) {
                throw new IllegalStateException("nobody accepted the first word");
            }
            person.clientId = UUID.randomUUID().toString();
            return person;
        }
    }

    UUID conversation() {
        return conversation;
    }

    boolean talks() {
        return word.equals("talk");
    }

    /// What was accepted after the first word.
    List<String> accepted() {
        return accepted;
    }

    /// Says a few things, the first of them maybe again.
    ///
    /// @return whether all were accepted
    boolean talk(int port, String key, int most) {
        try (var socket = CrashSocket.open(port, key, token)) {
            for (int i = 0; i < most; i++) {
                if (!socket.says(clientId, text())) {
                    return false;
                }
                accepted.add(text());
                number++;
                clientId = UUID.randomUUID().toString();
            }
            return true;
        } catch (RuntimeException away) {
            return false;
        }
    }

    int lost(List<String> reads) {
        return (int) accepted.stream().filter(text -> !reads.contains(text)).count();
    }

    int twice(List<String> reads) {
        return (int) (reads.size() - reads.stream().distinct().count());
    }

    /// Whether the conversation is the one without any crash: each thing said once, each answered at once, in order.
    boolean readsWell(List<String> reads) {
        return reads.equals(talks() ? talked() : ticked(reads.size()));
    }

    private List<String> talked() {
        List<String> expected = new ArrayList<>(List.of("talk", "What is on your mind?"));
        for (String text : accepted) {
            expected.add(text);
            expected.add(text.contains("7") ? text + " with a seven, and then?" : text + ", and then?");
        }
        return expected;
    }

    private static List<String> ticked(int length) {
        List<String> expected = new ArrayList<>(List.of("tick"));
        for (int i = 0; i < length - 1; i++) {
            expected.add(("tock " + ".".repeat(i)).strip());
        }
        return expected;
    }

    private String text() {
        return "thought " + number;
    }
}
