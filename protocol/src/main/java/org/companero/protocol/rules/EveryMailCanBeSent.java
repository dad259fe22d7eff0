package org.companero.protocol.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.companero.protocol.program.Connect;

/// An e-mail has a subject, and goes to the person or to an address.
final class EveryMailCanBeSent implements Rule {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Connect.Email.class).flatMap(email -> Stream.concat(subject(email), recipient(email)));
    }

    private static Stream<Problem> subject(Connect.Email email) {
        return email.subject().isBlank()
                ? Stream.of(Problem.error("SUBJECT_EMPTY", email, NodeNames.of(email)))
                : Stream.empty();
    }

    private static Stream<Problem> recipient(Connect.Email email) {
        String to = email.to().strip();
        return to.isEmpty() || to.contains("{{") || ADDRESS.matcher(to).matches()
                ? Stream.empty()
                : Stream.of(Problem.error("RECIPIENT_INVALID", email, NodeNames.of(email), NodeNames.shortened(to)));
    }
}
