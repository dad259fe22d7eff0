package org.companero.platform.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says in one line why the server did not start, for the causes an operator can put right.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartupFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var line = explain(failure);
        line.ifPresent(text -> System.err.println("Compañero did not start: " + text));
        return line.isPresent();
    }

    static Optional<String> explain(Throwable failure) {
        return Stream.iterate(failure, StartupFailureReporter::isPresent, Throwable::getCause)
                .flatMap(StartupFailureReporter::line)
                .findFirst();
    }

    private static Stream<String> line(Throwable cause) {
        return switch (cause) {
            case StartupFailure known -> Stream.of(String.valueOf(known.getMessage()));
            case PortInUseException port ->
                Stream.of("port %d is in use. Stop the other program or set PORT to a free one."
                        .formatted(port.getPort()));
            default -> Stream.empty();
        };
    }

    private static boolean isPresent(@Nullable Throwable cause) {
        return cause != null;
    }
}
